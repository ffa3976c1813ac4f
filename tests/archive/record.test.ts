import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { places, sha256 } from "../../src/archive/places.js";
import { recordDrafts } from "../../src/archive/record.js";
import { historyFormat } from "../../src/archive/types.js";
import { succeed } from "../../src/diag/types.js";
import { diskFiles } from "../../src/io/files.js";
import { heldByAnother } from "../support/held-lock.js";
import { partPath, partText } from "../support/recorded.js";
import { inChinese } from "../support/said.js";
import { busy, codes, draftedOf, failing, full, record, snapshot, temporaryFolder } from "./shelf.js";

let root: string;
const unit = (...names: string[]): string => join(root, "hubin", ...names);
const docx = "湖滨小学责任清单.docx";
const html = "湖滨小学责任清单.html";
const version = (number: number, ...names: string[]): string => unit(".history", "list.ideology", String(number), ...names);
const part = (number: number, name: string) => ({ folder: unit(), document: "list.ideology", number, name });
const textOf = (path: string): string => readFileSync(path, "utf8");
beforeEach(() => {
  root = temporaryFolder();
});

describe("a version", () => {
  test("holds the tree, the inputs, the Word file and what was published, and nothing of this machine", async () => {
    const published = await record(root, [draftedOf("一")]);
    expect(published.ok && published.value.map((p) => [p.path, p.state, p.number])).toEqual([
      [unit(docx), "written", 1],
      [unit(html), "written", 1],
    ]);
    expect(readdirSync(version(1)).sort()).toEqual(["entry.json", "outputs.jsonl"]);
    expect(readdirSync(unit(".history", ".parts"))).toHaveLength(3);
    expect(await partText(part(1, "document.docx"))).toBe(textOf(unit(docx)));
    expect(await partText(part(1, "tree.json"))).not.toContain("/home/someone");
    expect(await partText(part(1, "profile.yaml"))).toBe("unit: {}\n");
    expect(JSON.parse(textOf(version(1, "entry.json")))).toMatchObject({
      asOf: "2026-03-05",
      reason: "起草",
      inputs: { look: "gb9704", clauses: { "duty.a": 1 } },
    });
    const lines = textOf(version(1, "outputs.jsonl"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual(
      [docx, html].map((path) => ({ format: path.slice(-4), path, sha256: sha256(readFileSync(unit(path))) })),
    );
    expect(readdirSync(root)).toEqual(["hubin"]);
  });

  test("is not made again for the same inputs, and no file is touched", async () => {
    await record(root, [draftedOf("一")]);
    const before = snapshot(root);
    const times = Object.keys(before).map((name) => statSync(join(root, name)).mtimeMs);
    const again = await record(root, [draftedOf("一")]);
    expect(again.ok && again.value.map((p) => p.state)).toEqual(["same", "same"]);
    expect(again.diagnostics).toEqual([]);
    expect(snapshot(root)).toEqual(before);
    expect(Object.keys(before).map((name) => statSync(join(root, name)).mtimeMs)).toEqual(times);
  });

  test("follows the last one when the text changes, also back to an earlier text", async () => {
    for (const text of ["一", "二", "一"]) expect((await record(root, [draftedOf(text)])).ok).toBe(true);
    expect(readdirSync(unit(".history", "list.ideology"))).toEqual(["1", "2", "3"]);
    expect(textOf(unit(docx))).toContain("一");
  });

  test("that is damaged is reported and never used", async () => {
    await record(root, [draftedOf("一")]);
    writeFileSync(partPath(part(1, "tree.json")), "{}");
    const after = await record(root, [draftedOf("一")]);
    expect(codes(after)).toEqual(["archive/damaged"]);
    expect(inChinese(after.diagnostics)[0]?.message).toContain("tree.json");
    // The same tree again is the part made anew: both versions are whole.
    expect(existsSync(version(2, "entry.json"))).toBe(true);
    expect(await partText(part(1, "tree.json"))).toContain("一");
    writeFileSync(version(2, "entry.json"), textOf(version(2, "entry.json")).replace("责任清单", "责任书"));
    expect(codes(await record(root, [draftedOf("一")]))).toEqual(["archive/damaged"]);
    expect(await record(root, [draftedOf("一")])).toMatchObject({ ok: true, diagnostics: [] });
  });

  test("in a newer format is refused and left as it is", async () => {
    await record(root, [draftedOf("一")]);
    writeFileSync(unit(".history", "format.json"), JSON.stringify({ format: historyFormat + 1 }));
    const before = snapshot(root);
    expect(codes(await record(root, [draftedOf("二")]))).toEqual(["archive/newer"]);
    expect(snapshot(root)).toEqual(before);
  });
});

describe("the files of a unit", () => {
  test("that were edited stay, and everything else is done", async () => {
    await record(root, [draftedOf("一")]);
    writeFileSync(unit(docx), "改过的");
    const after = await record(root, [draftedOf("二")]);
    expect(after.ok && after.value.map((p) => p.state)).toEqual(["left", "written"]);
    expect(after.diagnostics.map((d) => [d.code, d.severity])).toEqual([["archive/edited", "warning"]]);
    expect(textOf(unit(docx))).toBe("改过的");
    expect(textOf(unit(html))).toContain("二");
    expect(await partText(part(2, "document.docx"))).toContain("二");
    // What the edited file came from stays known: only version 1 was published as docx.
    expect(textOf(version(2, "outputs.jsonl"))).not.toContain("docx");
  });

  test("that someone else put there are never overwritten", async () => {
    mkdirSync(unit(), { recursive: true });
    writeFileSync(unit(docx), "别人的文件");
    expect(codes(await record(root, [draftedOf("一")]))).toEqual(["archive/edited"]);
    expect(textOf(unit(docx))).toBe("别人的文件");
  });

  test("that were removed are written again without a new version", async () => {
    await record(root, [draftedOf("一")]);
    const before = snapshot(root);
    rmSync(unit(html));
    const after = await record(root, [draftedOf("一")]);
    expect(after.ok && after.value.map((p) => p.state)).toEqual(["same", "written"]);
    expect(snapshot(root)).toEqual(before);
  });

  test("move with the title; an edited one stays under the old one and is named", async () => {
    await record(root, [draftedOf("一")]);
    writeFileSync(unit(html), "改过的");
    const after = await record(root, [draftedOf("一", { title: "湖滨小学清单" })]);
    expect(codes(after)).toEqual(["archive/old-name-edited"]);
    expect(readdirSync(unit()).sort()).toEqual([".history", "湖滨小学清单.docx", "湖滨小学清单.html", html]);
  });

  test("can swap titles", async () => {
    const titles = ["甲", "乙"];
    const drafts = (first: string, second: string) => [
      draftedOf("一", { title: first }),
      draftedOf("二", { title: second, document: "list.network" }),
    ];
    await record(root, drafts(titles[0]!, titles[1]!));
    const after = await record(root, drafts(titles[1]!, titles[0]!));
    expect(after.diagnostics).toEqual([]);
    expect(textOf(unit("乙.docx"))).toContain("list.ideology");
    expect(textOf(unit("甲.docx"))).toContain("list.network");
    expect(readdirSync(unit()).sort()).toEqual([".history", "乙.docx", "乙.html", "甲.docx", "甲.html"]);
  });

  test("of the same title are told apart", async () => {
    await record(root, [
      draftedOf("一", { formats: ["docx"] }),
      draftedOf("二", { formats: ["docx"], document: "list.network" }),
    ]);
    expect(readdirSync(unit()).sort()).toEqual([
      ".history",
      "湖滨小学责任清单（list.ideology）.docx",
      "湖滨小学责任清单（list.network）.docx",
    ]);
  });

  test("in a format that was not made this time are named as old", async () => {
    await record(root, [draftedOf("一")]);
    const after = await record(root, [draftedOf("二", { formats: ["docx"] })]);
    expect(after.diagnostics.map((d) => [d.code, d.severity])).toEqual([["archive/old-version", "info"]]);
    expect(textOf(unit(html))).toContain("一");
  });
});

describe("nothing is written", () => {
  const untouched = async (act: () => ReturnType<typeof record>, code: string): Promise<void> => {
    const before = snapshot(root);
    const outcome = await act();
    expect(outcome.ok).toBe(false);
    expect(codes(outcome)).toContain(code);
    expect(snapshot(root)).toEqual(before);
  };

  test.each([`~$${docx}`, `~$${docx.slice(1)}`, `~$${docx.slice(2)}`, `.~lock.${docx}#`])(
    "while %s says the file is open",
    async (owner) => {
      await record(root, [draftedOf("一")]);
      writeFileSync(unit(owner), "");
      await untouched(() => record(root, [draftedOf("二")]), "archive/open");
      // A file that stays the same may be open.
      expect((await record(root, [draftedOf("一")])).ok).toBe(true);
    },
  );

  test("while the system holds the file, nor for any other unit of the run", async () => {
    await record(root, [draftedOf("一")]);
    const files = failing({ rename: async (from, to) => (from === to ? busy(from, to) : diskFiles.rename(from, to)) });
    const units = ["aihua", "hubin", "xincun"].map((name) => ({
      unit: name,
      render: async () => succeed({ drafted: [draftedOf("二")] }),
    }));
    await untouched(() => recordDrafts(root, units, files), "archive/held");
  });

  test("when the disk is full", async () => {
    await untouched(() => record(root, [draftedOf("一")], failing({ writeAtomic: full })), "file/full");
    await untouched(() => record(root, [draftedOf("一")], failing({ writeStaged: full })), "file/full");
    await untouched(
      () =>
        record(
          root,
          [draftedOf("一")],
          failing({ writeStaged: (path, bytes) => (path.endsWith(".html") ? full(path) : diskFiles.writeStaged(path, bytes)) }),
        ),
      "file/full",
    );
  });

  test("when the out folder is a file, or a target is a folder", async () => {
    writeFileSync(join(root, "file"), "x");
    await untouched(() => record(join(root, "file"), [draftedOf("一")]), "file/is-file");
    writeFileSync(join(root, "hubin"), "x");
    await untouched(() => record(root, [draftedOf("一")]), "file/is-file");
    rmSync(join(root, "hubin"));
    mkdirSync(unit(docx), { recursive: true });
    await untouched(() => record(root, [draftedOf("一")]), "file/is-folder");
  });

  test.runIf(process.platform === "linux")("while another run holds the unit's lock", async () => {
    heldByAnother(places.lock(root, "hubin"));
    await untouched(() => record(root, [draftedOf("一")]), "archive/locked");
    expect(await record(root, [draftedOf("一")], diskFiles, "other"), "another unit is free").toMatchObject({ ok: true });
  });

  test.each(["..", "../x", "a/b", "a\\b", "", ".hidden", "con", "nul.txt", "a.", "一"])(
    "for a unit or document called %j",
    async (name) => {
      await untouched(() => record(root, [draftedOf("一")], diskFiles, name), "archive/unsafe-name");
      await untouched(() => record(root, [draftedOf("一", { document: name })]), "archive/unsafe-name");
    },
  );
});

test("a file opened while the run writes is left, and the next run completes it", async () => {
  await record(root, [draftedOf("一")]);
  const files = failing({
    rename: async (from, to) => (from === unit(docx) && from !== to ? busy(from, to) : diskFiles.rename(from, to)),
  });
  const after = await record(root, [draftedOf("二")], files);
  expect(after.diagnostics.map((d) => [d.code, d.severity])).toEqual([["archive/opened-late", "warning"]]);
  expect(after.ok && after.value.map((p) => p.state)).toEqual(["left", "written"]);
  expect(textOf(unit(docx))).toContain("一");
  expect((await record(root, [draftedOf("二")])).diagnostics).toEqual([]);
  expect(textOf(unit(docx))).toContain("二");
});

test("the overview is built again from the history, byte for byte", async () => {
  await record(root, [draftedOf("一")]);
  await record(root, [draftedOf("二")]);
  const before = snapshot(root);
  for (const spoil of [
    () => rmSync(unit(".history", "manifest.json")),
    () => writeFileSync(unit(".history", "manifest.json"), "{"),
    () => rmSync(unit(".history", "format.json")),
  ]) {
    spoil();
    await record(root, [draftedOf("二")]);
    expect(snapshot(root)).toEqual(before);
  }
});

test("a record torn by a power cut is mended", async () => {
  await record(root, [draftedOf("一")]);
  const before = snapshot(root);
  const log = version(1, "outputs.jsonl");
  writeFileSync(log, `${textOf(log).split("\n")[0]}\n{"format":"html","pa`);
  rmSync(unit(html));
  await record(root, [draftedOf("一")]);
  // The history forgot the file, so that writing it is a run.
  const after = Object.entries(snapshot(root)).filter(([name]) => !name.includes(join(".runs", "2")));
  expect(Object.fromEntries(after)).toEqual(before);
});
