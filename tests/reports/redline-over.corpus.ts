import { expect, test } from "vitest";
import { compareDocs } from "../../src/compare/compare.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { reportRedline } from "../../src/writers/reports/redline/index.js";
import { docsOf, type LawPair, lawPairs } from "../compare/law-pairs.js";
import { madeDocx, paragraph, run } from "../readers/made-docx.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

const all = lawPairs().map((pair) => [pair.name, pair] as const);
const read = (bytes: Uint8Array, view: "accepted" | "original" = "accepted") => {
  const outcome = readDocx(bytes, "旧.docx", view);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
};
/** Lines without white space: gaps behind numbers are layout. */
const lines = (doc: Doc) =>
  docText(doc)
    .split("\n")
    .map((line) => line.replace(/\s/g, ""))
    .filter((line) => line !== "");

async function expectOver(before: Uint8Array, now: Doc, notes: readonly string[] = []): Promise<void> {
  const { doc: old, places, openRevisions } = read(before);
  const oldFile = { source: before, openRevisions, places: new Map(places.map(({ id, start, end }) => [id, { start, end }])) };
  const outcome = await reportRedline(compareDocs(old, now), { look: gb9704, old, new: now, oldFile, anew: true }, shippedFonts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  expect(outcome.diagnostics.map(({ code }) => code)).toEqual(notes);
  expect(lines(read(outcome.value).doc)).toEqual(lines(now));
  expect(lines(read(outcome.value, "original").doc)).toEqual(lines(old));
}

test.each(all)("%s: over our own file, accepted the new text, rejected the old", async (_, pair) => {
  const { a, b } = docsOf(pair);
  const made = await writeDocx(a, { look: gb9704 }, shippedFonts);
  if (!made.ok) throw new Error("not written");
  await expectOver(made.value, b);
});

const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>${level(0, "chineseCountingThousand", "第%1条")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The articles as a file whose numbers Word computes, with a table behind them. */
function numbered({ old }: LawPair): Uint8Array {
  const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
  const row = (a: string, b: string) => `<w:tr>${cell(a)}${cell(b)}</w:tr>`;
  const body = old.map(({ text }) =>
    text
      .split("\n")
      .map((line, i) => {
        const item = i > 0 && /^（[一二三四五六七八九十]+）/.exec(line)?.[0];
        const depth = i === 0 ? 0 : item ? 1 : null;
        const list = depth === null ? "" : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`;
        return paragraph(run(escaped(item ? line.slice(item.length) : line)), list);
      })
      .join(""),
  );
  const table = `<w:tbl><w:tblPr/><w:tblGrid/>${row("事项", "时限")}${row("检查", "每月")}</w:tbl>`;
  return madeDocx(`${paragraph("蓝湾办法", '<w:jc w:val="center"/>')}${body.join("")}${table}${paragraph("附：说明一件。")}`, {
    numbering,
  });
}

/** A number typed where Word would compute one: no list can count so, and the redline is written from nothing. */
const typedAmongOthers = ({ new: now }: LawPair) => now.some(({ text }) => /\n第[一二三四五六七八九十百]{1,7}\s?条/.test(text));

test.each(all)("%s: over a file with automatic numbers and a table", async (_, pair) => {
  const now = read(numbered({ ...pair, old: pair.new })).doc;
  await expectOver(numbered(pair), now, typedAmongOthers(pair) ? ["report/redline-lost"] : []);
});
