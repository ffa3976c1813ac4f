import { describe, expect, test } from "vitest";
import { decodeProfile } from "../../src/profile/decode.js";
import { decodeText } from "../../src/readers/decode.js";
import { readDocument } from "../../src/readers/index.js";
import { pageNumberLines } from "../../src/readers/page-numbers.js";
import { blockText } from "../../src/tree/text.js";
import { inChinese } from "../support/said.js";

const text = "档案管理制度\r\n第一条　档案室负责。\r\n";
const utf16 = (value: string): number[] => [...Buffer.from(value, "utf16le")];
const swapped = (bytes: readonly number[]): number[] => bytes.map((_, i) => bytes[i ^ 1]!);
/** 档案管理制度 in GB2312, and 㐀, which only GB18030 holds, in four bytes. */
const gb18030 = Uint8Array.of(0xb5, 0xb5, 0xb0, 0xb8, 0xb9, 0xdc, 0xc0, 0xed, 0xd6, 0xc6, 0xb6, 0xc8, 0x81, 0x39, 0xee, 0x39);

/** 檔案管理辦法：第一條　檔案室負責，每月清點。 in Big5. */
const traditional = "檔案管理辦法：第一條　檔案室負責，每月清點。";
const big5 = Uint8Array.from(
  Buffer.from("c0c9aed7badeb27abfecaa6ba147b2c4a440b1f8a140c0c9aed7abc7ad74b364a141a843a4ebb24dc249a143", "hex"),
);
/** 檔案室負責 in GBK. */
const gbkTraditional = Uint8Array.from(Buffer.from("996eb0b8cad2d893d89f", "hex"));

describe("encodings are told without guessing", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(text), text, []],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${text}`), text, []],
    ["UTF-16 little-endian", Uint8Array.from([0xff, 0xfe, ...utf16(text)]), text, ["reader/encoding"]],
    ["UTF-16 big-endian", Uint8Array.from([0xfe, 0xff, ...swapped(utf16(text))]), text, ["reader/encoding"]],
    ["GB18030", gb18030, "档案管理制度㐀", ["reader/encoding"]],
  ])("%s", (_, bytes, expected, notes) => {
    const decoded = decodeText(bytes, "a.txt");
    expect(decoded.ok && decoded.value.text).toBe(expected.replace(/\r\n/g, "\n"));
    expect(decoded.ok && decoded.value.notes.map(({ code }) => code)).toEqual(notes);
  });

  test.each([
    ["Big5", big5, traditional, "Big5"],
    ["Big5 of two characters", Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5), "中文", "Big5"],
    ["UTF-16 without a mark", Uint8Array.from(utf16(text)), text, "UTF-16LE"],
    ["UTF-16 without a mark and without Latin letters", Uint8Array.from(utf16("档案室负责")), "档案室负责", "UTF-16LE"],
    ["UTF-16 the other way round", Uint8Array.from(swapped(utf16(text))), text, "UTF-16BE"],
  ])("%s is found, and said to be a guess", (_, bytes, expected, encoding) => {
    const decoded = decodeText(bytes, "a.txt");
    expect(decoded.ok && decoded.value.text).toBe(expected.replace(/\r\n/g, "\n"));
    expect(decoded.ok && decoded.value.notes.map(({ code, data }) => [code, data["encoding"]])).toEqual([
      ["reader/encoding-guess", encoding],
    ]);
    expect(decodeProfile(bytes, "a.yaml")).toMatchObject({ ok: true, value: { text: expected } });
  });

  test("a file in UTF-16 without a mark is read as text", async () => {
    expect(await readDocument(Uint8Array.from(utf16(text)), "a.txt")).toMatchObject({ ok: true });
    expect(await readDocument(Uint8Array.of(0x4d, 0x5a, 0, 1, 0, 2), "a.txt")).toMatchObject({ ok: false });
  });

  test("traditional characters in GB18030 are not taken for Big5, and may be something else", () => {
    const decoded = decodeText(gbkTraditional, "a.txt");
    expect(decoded.ok && decoded.value.text).toBe("檔案室負責");
  });

  test.each([
    ["neither UTF-8 nor GB18030", Uint8Array.of(0xb5, 0xb5, 0xff, 0x20), "reader/bad-characters"],
    ["half a character of UTF-16", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), "reader/bad-characters"],
    ["a program", Uint8Array.of(0x4d, 0x5a, 0x00, 0x01), "reader/binary"],
    ["blank lines", new TextEncoder().encode(" \n　\n"), "reader/no-text"],
    ["far too much", new Uint8Array(40 * 1024 * 1024).fill(0x61), "reader/too-large"],
  ])("%s is refused", (_, bytes, code) => {
    expect(decodeText(bytes, "a.txt").diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

describe("page numbers", () => {
  const dropped = (...lines: readonly string[]) => [...pageNumberLines(lines)].map((i) => lines[i]);

  test("go where they rise page by page", () => {
    expect(dropped("甲", "— 1 —", "乙", "－ ２ －", "丙", "- 3 -")).toEqual(["— 1 —", "－ ２ －", "- 3 -"]);
    expect(dropped("甲", "第1页 共2页", "乙", "第 2 页，共 2 页")).toHaveLength(2);
    expect(dropped("甲", "1", "\f乙", "2", "\f丙", "3")).toEqual(["1", "2", "3"]);
  });

  test("stay where it is not sure", () => {
    expect(dropped("甲", "— 1 —", "乙")).toEqual([]);
    expect(dropped("甲", "- 5 -", "乙", "- 3 -")).toEqual([]);
    expect(dropped("数量", "1", "数量", "2")).toEqual([]);
    expect(dropped("甲", "1", "\f乙", "\f丙", "3")).toEqual([]);
  });

  test("in a text file they are counted in a note", async () => {
    const bytes = new TextEncoder().encode("保管制度\n一、目的\n— 1 —\n\f二、范围\n— 2 —\n");
    const read = await readDocument(bytes, "a.txt");
    expect(read.ok && read.value.doc.children.map((block) => (block.type === "table" ? "" : blockText(block)))).toEqual([
      "保管制度",
      "一、目的",
      "二、范围",
    ]);
    expect(read.ok && inChinese(read.value.notes).map(({ message }) => message)).toEqual(["去掉了 2 行页码"]);
    expect(read.ok && read.value.doc.children.map(({ origin }) => origin)).toEqual(
      [1, 2, 4].map((line) => ({ from: "file", file: "a.txt", line })),
    );
  });
});

test("a plain Markdown file: lists counted, emphasis and links as words, soft line ends joined, tables", async () => {
  const bytes = new TextEncoder().encode(
    "# 值班制度\n\n## 一、总体要求\n\n值班**必须**到岗，见[通知](https://example.com)，\n不得*缺勤*。\n\n3. 记录\n4. 交接\n   - 钥匙\n\n第一条 按表值班。\\\n换行\n\n| 日期 | 人员 |\n| :-: | --- |\n| 周一 | 甲<br>乙 |\n\n![图](a.png)\n",
  );
  const read = await readDocument(bytes, "a.md");
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  expect(read.value.doc.children.map((block) => (block.type === "table" ? "" : `${block.type} ${blockText(block)}`))).toEqual([
    "title 值班制度",
    "heading 一、总体要求",
    "paragraph 值班必须到岗，见通知，不得缺勤。",
    "heading 3.记录",
    "heading 4.交接",
    "item •钥匙",
    "item 第一条　按表值班。\n换行",
    "",
  ]);
  expect(read.value.doc.children.at(-1)).toMatchObject({
    columns: [{ align: "center" }, { align: "left" }],
    rows: [{ cells: [[{ value: "周一" }], [{ value: "甲" }, { type: "break" }, { value: "乙" }]] }],
  });
  expect(read.value.notes.map(({ code }) => code)).toEqual(["reader/pictures", "reader/markdown-left"]);
});

test("a scanned PDF without text says so", async () => {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
  ];
  let pdf = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  pdf += `xref\n0 4\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`;
  const read = await readDocument(new TextEncoder().encode(pdf), "扫描件.pdf");
  expect(read.diagnostics.map(({ code }) => code)).toEqual(["reader/scanned"]);
});
