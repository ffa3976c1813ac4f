import { beforeEach, expect, test, vi } from "vitest";
import { mergedText } from "../../src/carry/conflict-words.js";
import { mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { compareDocs } from "../../src/compare/compare.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { redlineOver } from "../../src/writers/reports/redline/over.js";
import { small } from "../merge/small-doc.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

const counts = vi.hoisted(() => ({ unzips: 0, zips: 0, parses: 0, bodies: 0 }));
vi.mock("../../src/ooxml/zip.js", async (original) => {
  const zip = await original<typeof import("../../src/ooxml/zip.js")>();
  return {
    ...zip,
    unpackParts: (...given: Parameters<typeof zip.unpackParts>) => {
      counts.unzips += 1;
      return zip.unpackParts(...given);
    },
    packParts: (...given: Parameters<typeof zip.packParts>) => {
      counts.zips += 1;
      return zip.packParts(...given);
    },
  };
});
vi.mock("../../src/ooxml/xml-tree.js", async (original) => {
  const xml = await original<typeof import("../../src/ooxml/xml-tree.js")>();
  return {
    ...xml,
    parseXml: (...given: Parameters<typeof xml.parseXml>) => {
      counts.parses += 1;
      // Templates of new paragraphs are parsed too, and have no name.
      if (given[1] === "word/document.xml") counts.bodies += 1;
      return xml.parseXml(...given);
    },
  };
});
beforeEach(() => Object.assign(counts, { unzips: 0, zips: 0, parses: 0, bodies: 0 }));

const written = async (doc: Doc): Promise<Uint8Array> => {
  const bytes = await writeDocx(doc, { look: gb9704 }, shippedFonts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  return bytes.value;
};
const lines = (change: (line: number) => string): Doc =>
  small(
    "title: 责任清单",
    ...Array.from({ length: 40 }, (_, i) => `a${i}: 党支部每年至少研究${change(i)}工作一次，并做好第${i}项登记。`),
  );
const base = lines(() => "本项");

async function merged(mine: Doc, next: Doc) {
  const bytes = await written(mine);
  Object.assign(counts, { unzips: 0, zips: 0, parses: 0, bodies: 0 });
  const made = await mergeFile({ source: bytes, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
}

test("to carry over an edit, a Word file is unpacked once, and each of its states parsed once", async () => {
  const { merged: found } = await merged(
    lines((i) => (i === 7 ? "这项" : "本项")),
    lines((i) => (i === 20 ? "该项" : "本项")),
  );
  expect(found.conflicts).toHaveLength(0);
  // Its own main part, and the patched one, which is read back in no other way.
  expect(counts).toMatchObject({ unzips: 1, zips: 1, bodies: 2 });
  expect(counts.parses).toBeLessThanOrEqual(8);
});

test("so it is where three conflicts are made, and where they are settled", async () => {
  const clash = new Set([3, 17, 30]);
  const { bytes, merged: found } = await merged(
    lines((i) => (clash.has(i) ? "应当落实的" : "本项")),
    lines((i) => (clash.has(i) ? "必须完成的" : "本项")),
  );
  expect(found.conflicts).toHaveLength(3);
  expect(counts).toMatchObject({ unzips: 1, zips: 1, bodies: 2 });
  Object.assign(counts, { unzips: 0, zips: 0, parses: 0, bodies: 0 });
  const answers = found.conflicts.map((c) => {
    const { at, where, mine, next } = c;
    return { document: "d", at, where, mine, next, merged: mergedText(c), choice: { use: "next" as const } };
  });
  const settled = settleFile(bytes, "f", answers, base);
  if (!settled.ok) throw new Error(JSON.stringify(settled.diagnostics));
  expect(settled.value.open).toBe(0);
  expect(counts).toMatchObject({ unzips: 1, zips: 1, bodies: 2 });
  expect(counts.parses).toBeLessThanOrEqual(10);
});

test("so are both files of a redline, which is read back in both views", async () => {
  const [a, b] = [base, lines((i) => (i === 7 ? "这项" : "本项"))];
  const [old, now] = [await written(a), await written(b)];
  Object.assign(counts, { unzips: 0, zips: 0, parses: 0, bodies: 0 });
  const [was, is] = [readDocx(old, "a"), readDocx(now, "b")];
  if (!was.ok || !is.ok) throw new Error("unreadable");
  const side = ({ word, openRevisions, places }: typeof was.value) => ({
    source: word!,
    openRevisions,
    places: new Map(places.map(({ id, start, end }) => [id, { start, end }])),
  });
  const set = compareDocs(was.value.doc, is.value.doc);
  const made = redlineOver(
    set,
    { old: was.value.doc, new: is.value.doc, oldFile: side(was.value), newFile: side(is.value) },
    { name: "甲", date: "2026-12-01T00:00:00Z" },
  );
  expect(made).not.toBeNull();
  expect(counts).toMatchObject({ unzips: 2, zips: 1, bodies: 3 });
});
