import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { packPortable } from "../../scripts/portable/pack.mjs";
import { runtimeOf } from "../../scripts/portable/runtimes.mjs";
import { builtCommand } from "../cli/built.js";
import { call, workspace } from "../cli/desk.js";
import { browserPath, launch, pageIn, patient } from "./browser.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** Where `npm run check:portable` has packed the real ones; else a stand-in for the runtime goes into them. */
const packed = process.env["TIAOLI_PORTABLE"];
const standIn = {
  program: new TextEncoder().encode(`#!/bin/sh\nexec '${process.execPath}' "$@"\n`),
  licence: "Node.js is licensed for use as follows: …\n",
};
const archives = new Map<string, Uint8Array>();
function archive(system: string): Uint8Array {
  const known = archives.get(system);
  if (known !== undefined) return known;
  builtCommand();
  const name = packed === undefined ? "" : readdirSync(packed).find((file) => file.endsWith(`-${system}.zip`))!;
  const bytes = packed === undefined ? packPortable(system, standIn) : new Uint8Array(readFileSync(join(packed, name)));
  archives.set(system, bytes);
  return bytes;
}

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly isUtf8: boolean;
  readonly day: number;
}
/** What the archive's list says of each file. */
function listOf(bytes: Uint8Array): readonly Entry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries: Entry[] = [];
  for (let at = view.readUInt32LE(end + 16); view.readUInt32LE(at) === 0x02014b50; ) {
    const size = view.readUInt16LE(at + 28);
    const name = view.toString("utf8", at + 46, at + 46 + size);
    const isUtf8 = (view.readUInt16LE(at + 8) & 0x800) !== 0;
    entries.push({ name, isUtf8, mode: view.readUInt32LE(at + 38) >>> 16, day: view.readUInt16LE(at + 14) });
    at += 46 + size + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks as a file manager does. */
function unpack(bytes: Uint8Array, into: string): string {
  const files = unzipSync(bytes);
  for (const { name, mode } of listOf(bytes)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), files[name]!);
    chmodSync(join(into, name), mode & 0o777);
  }
  return join(into, "条理");
}

describe("the portable folder for Linux", () => {
  const system = "linux-x64";
  const home = mkdtempSync(join(tmpdir(), "tiaoli-portable-"));
  const [bin, asked] = [join(home, "bin"), join(home, "asked")];
  const env = { HOME: home, PATH: bin, XDG_RUNTIME_DIR: join(home, "run"), LANG: "C.UTF-8" };
  let folder = "";
  beforeAll(() => {
    folder = unpack(archive(system), join(home, "有 空格的 文件夹"));
    mkdirSync(bin);
    mkdirSync(join(home, "run"), { mode: 0o700 });
    // What a desktop has, and no Node.
    for (const tool of ["dirname", "chmod", "sh"]) symlinkSync(`/bin/${tool}`, join(bin, tool));
    writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\necho "$1" >> '${asked}'\n`);
    chmodSync(join(bin, "xdg-open"), 0o755);
  });
  afterAll(() => {
    // Nothing is left running where a test failed in between.
    const marks = join(home, "run", "tiaoli");
    for (const name of existsSync(marks) ? readdirSync(marks) : [])
      process.kill((JSON.parse(readFileSync(join(marks, name), "utf8")) as { pid: number }).pid);
  });
  const opened = (): readonly string[] => (existsSync(asked) ? readFileSync(asked, "utf8").trim().split("\n") : []);
  /** A double click: the desktop puts the file's own path for %k and starts what stands in Exec. */
  const doubleClick = (file: string) => {
    const [, exec = ""] = /^Exec=(.*)$/m.exec(readFileSync(join(folder, "条理.desktop"), "utf8")) ?? [];
    const [, script = ""] = /^sh -c "(.*)" sh %k$/.exec(exec.replaceAll("\\\\", "\\").replace(/\\([$"`])/g, "$1")) ?? [];
    return spawnSync("/bin/sh", ["-c", script, "sh", file], { env, cwd: home, encoding: "utf8", timeout: 60_000 });
  };

  test.skipIf(process.platform !== "linux" || browserPath === undefined)(
    "opens by a double click without Node, and the next day where it was",
    async () => {
      const browser: Browser = await launch();
      const first = doubleClick(join(folder, "条理.desktop"));
      expect(`${first.stdout}${first.stderr}`).toBe("");
      expect(first.status).toBe(0);
      const { page, errors } = await pageIn(browser, opened()[0]!);
      const desk = join(home, "文档 工作区");
      await page.getByLabel("放在哪个文件夹").fill(desk);
      await page.getByRole("button", { name: "新建" }).click();
      await page.getByRole("link", { name: "云汀市湖滨小学" }).first().waitFor();
      // A file is made and is the same as that of the command.
      await page.goto(`${new URL(page.url()).origin}/#/unit/hubin-primary/shelf`);
      await page.getByRole("button", { name: "起草全部文件" }).click();
      const papers = join(desk, "out", "hubin-primary");
      await vi.waitFor(() => expect(readdirSync(papers).filter((name) => name.endsWith(".pdf"))).not.toEqual([]), {
        timeout: 100_000,
      });
      const other = workspace("hubin-primary");
      expect((await call(other, ["draft", "hubin-primary"])).code).toBe(0);
      await vi.waitFor(() => {
        for (const name of readdirSync(join(other, "out", "hubin-primary")).filter((one) => /\.(docx|pdf)$/.test(one)))
          expect(hashOf(join(papers, name)), name).toBe(hashOf(join(other, "out", "hubin-primary", name)));
      }, patient);
      await quit(page);
      expect(errors.filter((error) => !error.includes("net::ERR_CONNECTION"))).toEqual([]);
      // The next day.
      expect(doubleClick(`file://${join(folder, "条理.desktop")}`).status).toBe(0);
      expect(opened()).toHaveLength(2);
      const again = await pageIn(browser, opened()[1]!);
      await again.page.getByRole("link", { name: "云汀市湖滨小学" }).first().waitFor();
      await quit(again.page);
      await browser.close();
    },
  );

  test("can be run, and no file of it by others but the programs", () => {
    const runnable = listOf(archive(system)).filter(({ mode }) => (mode & 0o111) !== 0);
    expect(runnable.map(({ name }) => name).sort()).toEqual(["条理/program/node", "条理/条理.desktop", "条理/条理.sh"].sort());
  });
});

async function quit(page: Awaited<ReturnType<typeof pageIn>>["page"]): Promise<void> {
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "退出" }).click();
  await page.getByText("条理已经退出").waitFor();
}

describe("the portable folder for Windows", () => {
  let [files, start]: [Readonly<Record<string, Uint8Array>>, Uint8Array] = [{}, new Uint8Array()];
  beforeAll(() => {
    files = unzipSync(archive("windows-x64"));
    start = files["条理/条理.cmd"]!;
  });

  test("starts by a command file that any code page reads", () => {
    const text = new TextDecoder("gbk", { fatal: true }).decode(start);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("请先把压缩包全部解压");
    // Both bytes of each Chinese letter lie above ASCII: none is a sign of the command language.
    for (let at = 0; at < start.length; at++) if (start[at]! >= 0x80) expect(start[++at]!).toBeGreaterThanOrEqual(0xa1);
    // Quoted, from its own folder: spaces, Chinese, & and ( in the path do no harm.
    expect(text).toContain('"%program%\\node.exe" "%program%\\tiaoli\\dist\\start\\main.js"');
    expect(text).toContain('set "program=%~dp0program"');
    for (const [, path = ""] of text.matchAll(/%program%\\([^"]+)"/g))
      expect(Object.keys(files)).toContain(`条理/program/${path.replaceAll("\\", "/")}`);
  });

  test("has a manual and licences that its editor shows", () => {
    const manual = new TextDecoder("utf-8", { ignoreBOM: true }).decode(files["条理/使用说明.txt"]);
    expect(manual.startsWith("\uFEFF")).toBe(true);
    expect(manual.replaceAll("\r\n", "")).not.toMatch(/[\n{}]/);
    const licences = new TextDecoder().decode(files["条理/program/LICENSES.txt"]);
    for (const name of [
      "Node.js is licensed",
      "preact 11",
      "pdfkit 0",
      "subset-font 2",
      "fontkit 2",
      "@modelcontextprotocol/sdk",
    ])
      expect(licences).toContain(name);
  });

  test.skipIf(packed === undefined)("holds the signed program as it was published, and fits", () => {
    const { program } = runtimeOf("windows-x64", join(packed!, "runtimes"));
    const sha = (some: Uint8Array) => createHash("sha256").update(some).digest("hex");
    expect(sha(files["条理/program/node.exe"]!)).toBe(sha(program));
    for (const system of ["windows-x64", "linux-x64", "linux-arm64"])
      expect(archive(system).length, system).toBeLessThanOrEqual(70e6);
    const arm = unzipSync(archive("linux-arm64"), { filter: ({ name }) => name.endsWith("/program/node") });
    // An ELF file for AArch64.
    expect(Buffer.from(Object.values(arm)[0]!).readUInt16LE(18)).toBe(183);
  });
});

test("same inputs, same bytes, wherever it is packed", () => {
  const zone = process.env["TZ"];
  const [first, second] = ["Asia/Shanghai", "America/New_York"].map((other) => {
    process.env["TZ"] = other;
    return packPortable("linux-arm64", standIn);
  });
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  expect(Buffer.compare(first!, second!)).toBe(0);
  const listed = listOf(first!);
  expect(new Set(listed.map(({ day }) => day)).size).toBe(1);
  for (const { name, isUtf8 } of listed) expect(isUtf8, name).toBe(true);
  // What no run needs stays out.
  const names = listed.map(({ name }) => name);
  expect(names.filter((name) => /\.(code|map|ts)$|\/tests?\//.test(name))).toEqual([]);
});

const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
