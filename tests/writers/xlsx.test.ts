import { readXlsx } from "hucre/xlsx";
import readSheets from "read-excel-file/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { partText, unpackParts } from "../../src/ooxml/zip.js";
import type { Block, Doc } from "../../src/tree/types.js";
import { writeXlsx } from "../../src/writers/xlsx/index.js";
import { closedEnv, docOf, fullDoc, id, sampleLook, text } from "./every-node.js";

const look = sampleLook();
async function write(doc: Doc): Promise<Uint8Array> {
  const outcome = await writeXlsx(doc, { look }, closedEnv);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
const table = (name: string, ...rows: readonly (readonly string[])[]): Block => ({
  type: "table",
  id: id(name),
  columns: [
    { title: [text("序号")], width: 1, align: "center" },
    { title: [text("任务")], width: 5, align: "left" },
  ],
  rows: rows.map((cells, i) => ({ id: id(`${name}.${i}`), cells: cells.map((cell) => [text(cell)]) })),
});
const heading = (name: string, words: string): Block => ({
  type: "heading",
  level: "level-1",
  id: id(name),
  number: "一、",
  children: [text(words)],
});
const parts = async (doc: Doc) => {
  const unpacked = unpackParts(await write(doc), "a.xlsx");
  if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.diagnostics));
  return (name: string) => partText(unpacked.value, name);
};

describe("every table is a sheet", () => {
  const odd = ["=1+1", "_x0041_", "R&D <w:t>", "负责“全面”工作\n第二行", "0012", "12"];
  const doc = docOf(
    [
      table("first", ["1", "专题研究"]),
      heading("h1", "任务：安排/表"),
      table("second", ...odd.map((word, i) => [String(i + 1), word])),
      table("third", ["1", ""]),
    ],
    "2026-03-05",
  );

  test("a second reader finds names, title, head and cells", async () => {
    const sheets = await readSheets(Buffer.from(await write(doc)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["表1", "任务：安排表", "任务：安排表（2）"]);
    expect(sheets[0]?.data).toEqual([
      [doc.meta.title, null],
      ["序号", "任务"],
      [1, "专题研究"],
    ]);
    expect(sheets[2]?.data.at(-1)).toEqual([1, null]);
  });

  test("the reader that will take filled-in sheets back gets every text as it was", async () => {
    const { sheets } = await readXlsx(await write(doc));
    expect(sheets[1]?.rows.slice(2).map((row) => row[1])).toEqual([...odd.slice(0, -1), 12]);
  });

  test("a row is as high as its longest cell needs", async () => {
    const sheet = (await parts(docOf([table("t", ["1", "专题研究"], ["2", "甲".repeat(100)])])))("xl/worksheets/sheet1.xml");
    const heights = [...sheet.matchAll(/<row [^>]* ht="(\d+)"/g)].map((found) => Number(found[1]));
    expect(heights).toEqual([36, 23, 23, 57]);
  });

  test("title and head stay in sight and are printed on every page, A4 landscape, one page wide", async () => {
    const part = await parts(doc);
    const sheet = part("xl/worksheets/sheet2.xml");
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>');
    expect([...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map((found) => Number(found[1]))).toEqual([20, 98]);
    expect(part("xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles[^<]*<?[^>]*>[^<]*\$1:\$2/);
    expect(part("xl/styles.xml")).toContain('wrapText="true"');
    expect(part("docProps/custom.xml")).toContain(doc.meta.version);
  });
});

describe("same tree, same bytes", () => {
  afterEach(() => vi.useRealTimers());
  test("on another day and without a date of its own", async () => {
    const doc = docOf([table("t", ["1", "专题研究"])]);
    const first = await write(doc);
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    expect(await write(doc)).toEqual(first);
    expect((await parts(doc))("docProps/core.xml")).not.toMatch(/20[23]\d/);
  });
});

test("every node of the tree is borne", async () => {
  const { sheets } = await readXlsx(await write(fullDoc));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]?.rows.slice(2)).toEqual([
    [1, "研判\n________"],
    [2, null],
  ]);
});

test("a document without tables is no spreadsheet, and says so", async () => {
  const outcome = await writeXlsx(docOf([heading("h", "总则")]), { look }, closedEnv);
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics.map((d) => [d.code, d.severity])).toEqual([["writer/no-table", "warning"]]);
});

test("a text no file can hold is refused", async () => {
  const outcome = await writeXlsx(docOf([table("t", ["1", "甲\u0000"])]), { look }, closedEnv);
  expect(outcome.diagnostics.map((d) => d.code)).toEqual(["writer/unwritable-text"]);
});
