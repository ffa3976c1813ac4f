import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { baseEntry } from "../../src/archive/base.js";
import { readVersion } from "../../src/archive/entry.js";
import { damageReport, readHistory } from "../../src/archive/history.js";
import { currentFiles } from "../../src/archive/manifest.js";
import { storedPart } from "../../src/archive/part-forms.js";
import { partFile } from "../../src/archive/parts.js";
import { sha256 } from "../../src/archive/places.js";
import type { Env } from "../../src/env/types.js";
import { diskFiles } from "../../src/io/files.js";
import { fileStates } from "../../src/shelf/published-files.js";
import { partPath, partText } from "../support/recorded.js";
import { inChinese } from "../support/said.js";
import { codes, draftedOf, keptOf, mergedOf, record, snapshot, temporaryFolder } from "./shelf.js";

let root: string;
const unit = (...names: string[]): string => join(root, "hubin", ...names);
const version = (number: number, ...names: string[]): string => unit(".history", "list.ideology", String(number), ...names);
const docx = "湖滨小学责任清单.docx";
const html = "湖滨小学责任清单.html";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const part = (number: number, name: string) => ({ folder: unit(), document: "list.ideology", number, name });
const textOf = (path: string): string => readFileSync(path, "utf8");

const histories = async () => {
  const read = await readHistory(unit(), diskFiles);
  if (!read.ok) throw new Error("no history");
  return read.value[0]!;
};
const states = async () =>
  (await fileStates(await histories(), unit(), { files: diskFiles } as Env)).map(({ format, state }) => [format, state]);
const edit = (text: string): void => writeFileSync(unit(docx), text);

beforeEach(async () => {
  root = temporaryFolder();
  await record(root, [draftedOf("一")]);
});

describe("a version that merges a person's edits", () => {
  test("keeps their file, the merged one and what became of the edits, each under its hash", async () => {
    edit("改过的");
    const done = await record(root, [mergedOf("二", "改过的")]);
    expect(done).toMatchObject({ ok: true, diagnostics: [], value: [{ state: "written", number: 2 }, { state: "written" }] });
    expect(textOf(unit(docx))).toBe("docx:list.ideology:湖滨小学责任清单:二+改过的");
    expect(Object.keys(JSON.parse(textOf(version(2, "entry.json"))).parts).sort()).toEqual([
      "document.docx",
      "merge.json",
      "merged.docx",
      "mine.docx",
      "profile.yaml",
      "tree.json",
    ]);
    expect(await partText(part(2, "mine.docx"))).toBe("改过的");
    expect(await partText(part(2, "document.docx"))).not.toContain("改过的");
    const entry = (await histories()).entries[1]!;
    expect(await readVersion(entry, diskFiles)).toMatchObject({
      merged: { mine: bytes("改过的"), record: keptOf("改过的") },
    });
    writeFileSync(partPath(part(2, "merge.json")), "{}");
    expect(await readVersion(entry, diskFiles)).toBeNull();
  });

  test.each([
    ["no record", "[]"],
    ["no JSON", "{"],
    ["conflicts that are no list", { conflicts: { at: "duty.a" } }],
    ["a conflict without its words", { conflicts: [{ at: "duty.a", where: "一", cause: "number", base: null, next: null }] }],
    ["a base without an id", { bases: [{ type: "paragraph", children: [] }] }],
    ["a number of the wrong kind", { base: "1" }],
  ])("is not used where its merge.json, whole by its hash, holds %s", async (_, said) => {
    await record(root, [mergedOf("一", "改过的")]);
    const entry = (await histories()).entries[0]!;
    const text = typeof said === "string" ? said : JSON.stringify(said);
    writeFileSync(partFile(unit(), sha256(text)), storedPart(bytes(text), null));
    const resealed = { ...entry, head: { ...entry.head!, parts: { ...entry.head!.parts, "merge.json": sha256(text) } } };
    expect(await readVersion(resealed, diskFiles)).toBeNull();
    expect(await damageReport(resealed, diskFiles)).toMatchObject([
      { code: "archive/damaged", data: { parts: { list: ["merge.json"] } } },
    ]);
  });

  test("takes the place of that one file alone: one edited meanwhile stays", async () => {
    edit("改过的");
    edit("又改过的");
    const done = await record(root, [mergedOf("二", "改过的")]);
    expect(codes(done)).toEqual(["archive/edited"]);
    expect(textOf(unit(docx))).toBe("又改过的");
  });

  test("does not undo what another run has merged into the file since: nothing is written", async () => {
    edit("改过的");
    await record(root, [mergedOf("二", "改过的")]);
    const before = snapshot(root);
    const late = await record(root, [mergedOf("三", "改过的")]);
    expect([late.ok, codes(late)]).toEqual([false, ["archive/overtaken"]]);
    expect(snapshot(root)).toEqual(before);
    expect((await record(root, [mergedOf("三", textOf(unit(docx)))])).ok).toBe(true);
  });

  test("moves with the title, and the person's file under the old one goes", async () => {
    edit("改过的");
    const done = await record(root, [mergedOf("二", "改过的", { title: "新校责任清单" })]);
    expect(done).toMatchObject({ ok: true, diagnostics: [] });
    expect(readdirSync(unit()).sort()).toEqual([".history", "新校责任清单.docx", "新校责任清单.html"]);
  });

  test("is left alone by a plain draft in every format, with the way to regenerate", async () => {
    edit("改过的");
    await record(root, [mergedOf("二", "改过的")]);
    const before = [textOf(unit(docx)), textOf(unit(html))];
    const done = await record(root, [draftedOf("三")]);
    expect(codes(done)).toEqual(["archive/merged", "archive/merged"]);
    expect(inChinese(done.diagnostics)[0]?.hints[0]).toContain("tiaoli regenerate hubin");
    expect([textOf(unit(docx)), textOf(unit(html))]).toEqual(before);
    expect(currentFiles(await histories()).map(({ path }) => path)).toEqual([docx, html]);
    expect(await states()).toEqual([
      ["docx", "merged"],
      ["html", "merged"],
    ]);
  });

  test("may be replaced by the next merge, edited again or not", async () => {
    edit("改过的");
    await record(root, [mergedOf("二", "改过的")]);
    const merged = textOf(unit(docx));
    expect(await record(root, [mergedOf("三", merged)])).toMatchObject({ ok: true, diagnostics: [] });
    edit("再改");
    expect(await states()).toEqual([
      ["docx", "edited"],
      ["html", "merged"],
    ]);
    expect(await record(root, [mergedOf("四", "再改")])).toMatchObject({ ok: true, diagnostics: [] });
    expect(textOf(unit(docx))).toContain("四+再改");
  });

  test("is not made again for the same merge, and no file is touched", async () => {
    edit("改过的");
    await record(root, [mergedOf("二", "改过的")]);
    const before = snapshot(root);
    expect(await record(root, [mergedOf("二", "改过的")])).toMatchObject({
      ok: true,
      value: [{ state: "same" }, { state: "same" }],
    });
    expect(snapshot(root)).toEqual(before);
    edit("另改");
    expect(await record(root, [mergedOf("二", "另改")])).toMatchObject({ ok: true, value: [{ number: 3 }, {}] });
  });

  test("in which nothing of the person's is left counts as generated", async () => {
    edit("改过的");
    const plain = draftedOf("二");
    await record(root, [{ ...plain, merged: { mine: bytes("改过的"), docx: plain.docx, record: {} } }]);
    expect(await states()).toEqual([
      ["docx", "same"],
      ["html", "same"],
    ]);
    expect(await record(root, [draftedOf("三")])).toMatchObject({ ok: true, diagnostics: [] });
  });
});

describe("the version a file was made from", () => {
  const idOf = (text: string) => draftedOf(text).doc.meta.version;
  test("is the one that published it, or the one its own id names, never one that was not published", async () => {
    const published = sha256(readFileSync(unit(docx)));
    edit("改过的");
    await record(root, [draftedOf("二")]);
    const { entries } = await histories();
    expect(entries).toHaveLength(2);
    expect(baseEntry(entries, published)?.number).toBe(1);
    expect(baseEntry(entries, sha256("改过的"), idOf("一"))?.number).toBe(1);
    expect(baseEntry(entries, sha256("改过的"))?.number).toBe(1);
    expect(baseEntry([], "")).toBeNull();
  });

  test("is still the old one when the run that merged it died before publishing", async () => {
    edit("改过的");
    await record(root, [mergedOf("二", "改过的")]);
    edit("改过的");
    expect(baseEntry((await histories()).entries, sha256("改过的"), idOf("一"))?.number).toBe(1);
    expect(baseEntry((await histories()).entries, sha256("改过的"), idOf("二"))?.number).toBe(1);
  });
});
