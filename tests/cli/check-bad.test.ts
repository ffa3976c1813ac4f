import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
  writeFileSync(join(desk, "好.txt"), "办法\n加强网路意识形态工作。\n");
});
/** Codes of what is told, in order. */
const codes = (err: string): readonly string[] => [...err.matchAll(/\[([a-z]+\/[a-z-]+)\]$/gmu)].map(([, code]) => code!);

/** Runs a check that must be refused, with nothing written. */
async function refused(...argv: readonly string[]): Promise<readonly string[]> {
  const before = snapshot(desk);
  const said = await call(desk, ["check", ...argv]);
  expect([said.code, said.out], argv.join(" ")).toEqual([2, ""]);
  expect(snapshot(desk), argv.join(" ")).toEqual(before);
  return codes(said.err);
}
const locked = () => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
  return bytes;
};

test("each file that cannot be read is told for what it is", async () => {
  const files = {
    "锁.docx": [locked(), "reader/locked"],
    "断.docx": ["PK\u0003\u0004broken", "ooxml/not-a-zip"],
    "空.docx": ["", "reader/empty"],
    "空.txt": [" \n", "reader/no-text"],
    "照.docx": ["\u0089PNG\r\n\u001a\n\u0000\u0000", "ooxml/not-a-zip"],
    "信.rtf": ["{\\rtf1 x}", "reader/unknown-format"],
  } as const;
  for (const [name, [bytes]] of Object.entries(files))
    writeFileSync(join(desk, name), typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  const names = Object.keys(files);
  for (const name of names) expect(await refused(name)).toEqual([files[name as keyof typeof files][1]]);
  expect(await refused(...names)).toEqual(names.map((name) => files[name as keyof typeof files][1]));
});

test("all that is wrong with a command is told at once, with what cannot be read", async () => {
  writeFileSync(join(desk, "锁.docx"), locked());
  writeFileSync(join(desk, "在.docx"), "x");
  expect(
    await refused("无.docx", "锁.docx", "--as-of", "2026-13-01", "--format", "pdf", "--out", "x.pdf", "--unit", "nobody"),
  ).toEqual(["cli/bad-day", "cli/unknown-format", "cli/unknown-unit", "file/missing", "reader/locked"]);
  expect(await refused("好.txt", "--as-of", "2026-02-30", "--format", "pdf", "--fix", "在.docx")).toEqual([
    "cli/bad-day",
    "cli/unknown-format",
    "cli/out-taken",
  ]);
  expect(await refused("../无/x.docx")).toEqual(["file/missing"]);
  expect(await refused("好.txt", "--format", "xlsx")).toEqual(["cli/report-needs-out"]);
});

test("a copy goes to no place where it cannot or must not", async () => {
  mkdirSync(join(desk, "夹.docx"));
  expect(await refused("好.txt", "--fix", "好.txt")).toEqual(["cli/fix-other-format"]);
  expect(await refused("好.txt", "--fix", "夹.docx/../好.txt")).toEqual(["cli/fix-other-format"]);
  expect(await refused("好.txt", "--fix", "好.txt/改.docx")).toEqual(["file/is-file"]);
  expect(await refused("好.txt", "--out", "好.txt/果.html")).toEqual(["file/is-file"]);
  expect(await refused("好.txt", "--fix", "好.txt/改.docx", "--out", "果.html")).toEqual(["file/is-file"]);
});

test("a text by another name is read, and said to be one", async () => {
  writeFileSync(join(desk, "旧.docx"), "办法\n加强网路意识形态工作。\n");
  const said = await call(desk, ["check", "旧.docx"]);
  expect([said.code, codes(said.err)]).toEqual([1, ["reader/wrong-extension"]]);
});

test("outside of a workspace a word that names nothing is a file that is not there", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "tiaoli-"));
  const said = await call(elsewhere, ["check", "nothing"]);
  rmSync(elsewhere, { recursive: true });
  expect([said.code, said.out]).toEqual([2, ""]);
  expect(codes(said.err)).toContain("file/missing");
});
