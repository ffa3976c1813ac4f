import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Outcome } from "../../src/diag/types.js";
import { diskFiles } from "../../src/io/files.js";
import { today } from "../../src/io/today.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tiaoli-disk-"));
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (outcome: Outcome<unknown>): string | undefined => (outcome.ok ? undefined : outcome.diagnostics[0]?.code);

test("writes whole files, makes folders and leaves no temporary file", async () => {
  const path = join(folder, "甲", "乙.txt");
  expect((await diskFiles.writeAtomic(path, bytes("一"))).ok).toBe(true);
  expect((await diskFiles.writeAtomic(path, bytes("二"))).ok).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("二");
  expect(readdirSync(join(folder, "甲"))).toEqual(["乙.txt"]);
});

test("a write that fails leaves the target and no temporary file", async () => {
  mkdirSync(join(folder, "taken", "inside"), { recursive: true });
  expect(codeOf(await diskFiles.writeAtomic(join(folder, "taken"), bytes("x")))).toBe("file/is-folder");
  writeFileSync(join(folder, "plain"), "x");
  expect(codeOf(await diskFiles.writeAtomic(join(folder, "plain", "a"), bytes("x")))).toBe("file/is-file");
  expect(codeOf(await diskFiles.writeAtomic(join(folder, "长".repeat(100)), bytes("x")))).toBe("file/failed");
  expect(readdirSync(folder).sort()).toEqual(["plain", "taken"]);
});

test("reading names the fault", async () => {
  writeFileSync(join(folder, "big"), "12345");
  spawnSync("mkfifo", [join(folder, "pipe")]);
  expect(codeOf(await diskFiles.read(join(folder, "none")))).toBe("file/missing");
  expect(codeOf(await diskFiles.read(folder))).toBe("file/is-folder");
  expect(codeOf(await diskFiles.read(join(folder, "big", "below")))).toBe("file/is-file");
  expect(codeOf(await diskFiles.read(join(folder, "big"), 4))).toBe("file/failed");
  if (existsSync(join(folder, "pipe"))) expect(codeOf(await diskFiles.read(join(folder, "pipe")))).toBe("file/failed");
  const whole = await diskFiles.read(join(folder, "big"), 5);
  expect(whole.ok && new TextDecoder().decode(whole.value)).toBe("12345");
});

test("lists by name, follows links, and takes a missing folder for an empty one", async () => {
  mkdirSync(join(folder, "b"));
  writeFileSync(join(folder, "a"), "");
  symlinkSync(join(folder, "b"), join(folder, "c"));
  symlinkSync(join(folder, "nowhere"), join(folder, "d"));
  const listed = await diskFiles.list(folder);
  expect(listed.ok && listed.value.map((e) => `${e.name}:${e.kind}`)).toEqual(["a:file", "b:folder", "c:folder", "d:file"]);
  expect(await diskFiles.list(join(folder, "none"))).toMatchObject({ ok: true, value: [] });
});

test("appends, renames into new folders, removes what may not be there", async () => {
  await diskFiles.append(join(folder, "log", "l"), bytes("1\n"));
  await diskFiles.append(join(folder, "log", "l"), bytes("2\n"));
  expect(readFileSync(join(folder, "log", "l"), "utf8")).toBe("1\n2\n");
  expect((await diskFiles.rename(join(folder, "log"), join(folder, "x", "y"))).ok).toBe(true);
  expect(readFileSync(join(folder, "x", "y", "l"), "utf8")).toBe("1\n2\n");
  expect((await diskFiles.remove(join(folder, "x"))).ok).toBe(true);
  expect((await diskFiles.remove(join(folder, "x", "y"))).ok).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.getuid?.() !== 0)("a folder without rights is denied", async () => {
  chmodSync(folder, 0o500);
  expect(codeOf(await diskFiles.writeAtomic(join(folder, "a"), bytes("x")))).toBe("file/denied");
  chmodSync(folder, 0o700);
});

test("a lock that is let go leaves nothing, and can be taken again", async () => {
  const path = join(folder, "lock");
  const first = await diskFiles.lock(path);
  expect(first.ok && first.value !== null).toBe(true);
  if (first.ok) await first.value?.release();
  expect(readdirSync(folder)).toEqual([]);
  const again = await diskFiles.lock(path);
  expect(again.ok && again.value !== null).toBe(true);
  if (again.ok) await again.value?.release();
});

test.runIf(process.platform === "linux")(
  "takes over what a dead process left, never what a living one or another machine holds",
  async () => {
    const path = join(folder, "lock");
    const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
    const parent = process.ppid;
    const started = readFileSync(`/proc/${parent}/stat`, "utf8").split(") ")[1]!.split(" ")[19]!;
    const held = async (content: string): Promise<boolean> => {
      writeFileSync(path, content);
      const lock = await diskFiles.lock(path);
      if (!lock.ok) throw new Error("lock failed");
      await lock.value?.release();
      return lock.value === null;
    };
    expect(await held(JSON.stringify({ pid: dead, host: hostname(), started: "" }))).toBe(false);
    expect(await held(JSON.stringify({ pid: parent, host: hostname(), started }))).toBe(true);
    expect(await held(JSON.stringify({ pid: parent, host: hostname(), started: "1" }))).toBe(false);
    expect(await held(JSON.stringify({ pid: dead, host: "elsewhere", started: "" }))).toBe(true);
    expect(await held(JSON.stringify({ pid: process.pid, host: hostname(), started: "" }))).toBe(false);
    expect(await held("")).toBe(false);
  },
);

test("today is a day of UTC+8", () => {
  expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Math.abs(Date.parse(`${today()}T00:00:00+08:00`) - Date.now())).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
});
