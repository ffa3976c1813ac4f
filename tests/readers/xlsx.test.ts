import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { rawProfile } from "../../src/profile/raw.js";
import { sheetsOf } from "../../src/profile/sheet-write.js";
import { readSheets } from "../../src/readers/xlsx/index.js";
import type { FoundSheet } from "../../src/tree/sheets.js";
import { writeBook } from "../../src/writers/xlsx/book.js";
import { dataOf, found, importSheets, sheetContext } from "../profile/found.js";
import { sample } from "../profile/sample.js";

const book = sheetsOf(rawProfile(sample), sheetContext);
const written = await writeBook(book);
async function read(bytes: Uint8Array): Promise<readonly FoundSheet[]> {
  const sheets = await readSheets(bytes, "表.xlsx");
  if (!sheets.ok) throw new Error(JSON.stringify(sheets.diagnostics));
  return sheets.value;
}
const codes = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readSheets(bytes, "表.xlsx")).diagnostics.map(({ code }) => code);

/** The written workbook with parts added or changed. */
function repacked(change: Readonly<Record<string, (text: string) => string | Uint8Array>>): Uint8Array {
  const parts = unpackParts(written, "a.xlsx");
  if (!parts.ok) throw new Error("not unpacked");
  const changed = Object.entries(change).map(([name, to]) => {
    const part = to(partText(parts.value, name));
    return [name, typeof part === "string" ? new TextEncoder().encode(part) : part] as const;
  });
  return packParts(new Map([...parts.value, ...changed]));
}
const partOf = (name: string): string => `xl/worksheets/sheet${2 + book.sheets.findIndex((sheet) => sheet.name === name)}.xml`;
const inCell = (name: string, cell: string, xml: string) =>
  repacked({ [partOf(name)]: (text) => text.replace(new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`), xml) });

describe("what was written is read", () => {
  test("cell by cell", async () => {
    const sheets = await read(written);
    expect(sheets.map(({ name }) => name)).toEqual(["说明", ...book.sheets.map(({ name }) => name), "选项"]);
    expect(dataOf(sheets)).toEqual(rawProfile(sample));
    expect(importSheets(sheets).diagnostics).toEqual([]);
  });
  test("whatever a text looks like", async () => {
    const odd = [
      "=1+1",
      "'甲",
      "_x0041_",
      "-5",
      "1/2",
      "TRUE",
      "2026-03-05",
      "R&D <w:t>",
      "“乙”丙",
      "𠮷野",
      "007",
      "1e3",
      "（无）",
      "a  b",
    ];
    const text = sample.replace(
      "people:\n",
      `people:\n${odd.map((name, i) => `  - { id: p${i}, name: ${JSON.stringify(name)} }\n`).join("")}`,
    );
    const back = await read(await writeBook(sheetsOf(rawProfile(text), sheetContext)));
    expect(dataOf(back)).toEqual(rawProfile(text));
  });
  test("saved again by LibreOffice", async () => {
    const sheets = await read(new Uint8Array(readFileSync("tests/corpus/xlsx/libreoffice.xlsx")));
    expect(dataOf(withNewer(sheets))).toEqual(rawProfile(sample));
  });
  test("inline strings, rich text, numbers, days, truth values, formulas, errors, merged cells", async () => {
    const cell = async (xml: string) => {
      const sheet = (await read(inCell("人员", "B4", xml))).find(({ name }) => name === "人员");
      return sheet?.rows[3]?.[1];
    };
    expect(await cell('<c r="B4" t="inlineStr"><is><t>李  明</t></is></c>')).toEqual({ value: "李  明" });
    expect(await cell('<c r="B4" t="inlineStr"><is><r><t>李</t></r><r><rPr><b/></rPr><t>明</t></r></is></c>')).toEqual({
      value: "李明",
    });
    expect(await cell('<c r="B4"><v>20263</v></c>')).toEqual({ value: 20263 });
    expect(await cell('<c r="B4" t="b"><v>1</v></c>')).toEqual({ value: true });
    expect(await cell('<c r="B4" t="str"><f>A1&amp;"明"</f><v>李明</v></c>')).toEqual({ value: null, isFormula: true });
    expect(await cell('<c r="B4" t="e"><v>#REF!</v></c>')).toEqual({ value: null, isFormula: true });
    const merged = repacked({
      [partOf("人员")]: (text) =>
        text.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="B4:B5"/></mergeCells>'),
    });
    expect((await read(merged)).find(({ name }) => name === "人员")?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]);
  });
  test("a day by its format", async () => {
    const dated = repacked({
      "xl/styles.xml": (text) =>
        text.replace(
          /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s,
          (_, n: string, all: string) =>
            `<cellXfs count="${Number(n) + 1}">${all}<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`,
        ),
      [partOf("任职")]: (text) => text.replace(/<c r="D4"[^>]*?(\/>|>.*?<\/c>)/, '<c r="D4" s="99"><v>46086</v></c>'),
    });
    const styles = unpackParts(dated, "a");
    const count = styles.ok ? Number(/<cellXfs count="(\d+)"/.exec(partText(styles.value, "xl/styles.xml"))?.[1]) : 0;
    const parts = unpackParts(dated, "a");
    if (!parts.ok) throw new Error("not unpacked");
    const sheet = partText(parts.value, partOf("任职")).replace('s="99"', `s="${count - 1}"`);
    const sheets = await read(packParts(new Map([...parts.value, [partOf("任职"), new TextEncoder().encode(sheet)]])));
    expect(sheets.find(({ name }) => name === "任职")?.rows[3]?.[3]).toEqual({ value: "2026-03-05", isDate: true });
  });
});

describe("what is no workbook is said", () => {
  test("text, a picture, a cut file, a Word file", async () => {
    expect(await codes(new TextEncoder().encode("单位,姓名"))).toEqual(["sheet/not-xlsx"]);
    expect(await codes(new Uint8Array())).toEqual(["sheet/not-xlsx"]);
    expect(await codes(written.subarray(0, written.length / 2))).toEqual(["sheet/not-xlsx"]);
    expect(await codes(packParts(new Map([["word/document.xml", new TextEncoder().encode("<w/>")]])))).toEqual([
      "sheet/not-xlsx",
    ]);
  });
  test("a password or an old .xls", async () => {
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]))).toEqual([
      "sheet/locked",
    ]);
  });
  test("what unpacks to far more than it is", async () => {
    const bomb = repacked({ "xl/media/image1.png": () => new Uint8Array(33 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codes(bomb)).toEqual(["sheet/too-large"]);
    expect(await codes(inCell("人员", "B4", `<c r="B4" t="inlineStr"><is><t>${"长".repeat(40_000)}</t></is></c>`))).toEqual([
      "sheet/too-large",
    ]);
    expect(await codes(new Uint8Array(17 * 1024 * 1024))).toEqual(["sheet/too-large"]);
  });
  test("entities, torn XML, a cell at the end of the world", async () => {
    const bombed = repacked({
      "xl/sharedStrings.xml": (text) => text.replace("<sst", '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst'),
    });
    expect(await codes(bombed)).toEqual(["sheet/broken"]);
    expect(await codes(repacked({ "xl/workbook.xml": () => "<workbook" }))).not.toEqual([]);
    const far = repacked({
      [partOf("人员")]: (text) =>
        text.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    });
    expect(await codes(far)).toEqual(["sheet/far-cell"]);
  });
});

/** The workbook was saved before later sections, fields and rows came; they stand in it as a new export has them. */
function withNewer(sheets: readonly FoundSheet[]): readonly FoundSheet[] {
  return found(book).map((fresh) => {
    const old = sheets.find(({ name }) => name === fresh.name);
    if (old === undefined) return fresh;
    const headers = (old.rows[2] ?? []).map(({ value }) => value);
    const missing = (fresh.rows[2] ?? []).filter(({ value }) => !headers.includes(value));
    return { ...old, rows: old.rows.map((row, i) => (i === 2 ? [...row, ...missing] : row)) };
  });
}
