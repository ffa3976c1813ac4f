import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { recordDrafts, undoLast } from "../../src/archive/record.js";
import type { Rendered } from "../../src/archive/types.js";
import { succeed } from "../../src/diag/types.js";
import { diskFiles } from "../../src/io/files.js";
import { codes, draftedOf, snapshot, temporaryFolder } from "./shelf.js";

let root: string;
beforeEach(() => {
  root = temporaryFolder();
});
const kindNames = new Map([["list", "责任清单"]]);
const run = (rendered: Rendered) => recordDrafts(root, [{ unit: "hubin", render: async () => succeed(rendered) }], diskFiles);
const letter = (i: number, text = "一") => draftedOf(text, { document: `list.${i}`, title: `第${i}室清单`, formats: ["docx"] });
const letters = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => letter(from + i));
const visible = () =>
  readdirSync(join(root, "hubin"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".docx") && !name.startsWith("."),
  );
const shelf = () => Object.fromEntries(Object.entries(snapshot(root)).filter(([name]) => !name.includes(".history")));

test("a shelf that grows large moves into folders, all but what a person edited; undo moves it back", async () => {
  await run({ drafted: letters(0, 15), kindNames });
  const edited = join(root, "hubin", "第3室清单.docx");
  writeFileSync(edited, "改过的");
  const before = shelf();
  const grown = await run({ drafted: letters(15, 25), kindNames });
  expect(codes(grown)).toEqual(["archive/sorted"]);
  expect(visible()).toHaveLength(25);
  expect(visible().filter((name) => !name.startsWith("责任清单/"))).toEqual(["第3室清单.docx"]);
  expect(readFileSync(edited, "utf8")).toBe("改过的");
  // Nothing more to do, and nothing said again.
  const again = await run({ drafted: letters(15, 25), kindNames });
  expect(again.diagnostics).toEqual([]);
  expect(await undoLast(root, "hubin", () => "撤销", diskFiles)).toMatchObject({ ok: true });
  const files = (state: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(state).filter(([, content]) => content !== "(folder)"));
  expect(files(shelf())).toEqual(files(before));
});

test("a paper in force takes the good name of one that is needed no more", async () => {
  const old = draftedOf("旧", { document: "list.old", title: "责任卡（甲）", formats: ["docx"] });
  const now = draftedOf("新", { document: "list.new", title: "责任卡（甲）", formats: ["docx"] });
  await run({ drafted: [old], kindNames });
  const done = await run({ drafted: [now], obsolete: ["list.old"], kindNames });
  expect(done).toMatchObject({ ok: true, diagnostics: [] });
  expect(visible()).toEqual(["责任卡（甲）.docx"]);
  expect(readFileSync(join(root, "hubin", "责任卡（甲）.docx"), "utf8")).toContain("新");
  expect((await run({ drafted: [now], obsolete: ["list.old"], kindNames })).diagnostics).toEqual([]);
});
