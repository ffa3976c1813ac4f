import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { oleStreams } from "../../src/readers/doc/ole.js";
import { docLines } from "../../src/readers/doc/paragraphs.js";
import { settingsOf, sprm } from "../../src/readers/doc/settings.js";
import { openWord, textPieces, type WordFile } from "../../src/readers/doc/word-file.js";
import { readDocument } from "../../src/readers/index.js";
import { blockText } from "../../src/tree/text.js";
import { inChinese } from "../support/said.js";

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/corpus/doc/${name}.doc`));
async function read(bytes: Uint8Array) {
  const found = await readDocument(bytes, "文件.doc");
  if (!found.ok) throw new Error(JSON.stringify(found.diagnostics));
  const { doc, notes } = found.value;
  return {
    lines: doc.children.map((block) => (block.type === "table" ? "table" : blockText(block))),
    notes: inChinese(notes).map(({ code, message }) => `${code} ${message}`),
  };
}
const opened = (bytes: Uint8Array): WordFile => {
  const file = openWord(oleStreams(bytes)!);
  if (typeof file === "string") throw new Error(file);
  return file;
};

describe("tables", () => {
  test("rows of forty columns, whose ends stand in the Data stream, come whole and apart", async () => {
    const { lines, notes } = await read(bytesOf("wide"));
    expect(lines.map((line) => line.split("\t").length)).toEqual([40, 40, 40, 3, 3, 3, 1]);
    expect(lines[1]).toMatch(/^甲甲项1\t乙甲项1\t.*\t癸丁项1$/);
    expect(lines.at(-1)).toBe("末尾。");
    expect(notes).toEqual([expect.stringContaining("reader/doc-kept")]);
  });

  test("a table in a cell keeps its words, and is said", async () => {
    const { lines, notes } = await read(bytesOf("nested"));
    expect(lines[0]).toMatch(/^甲甲项0 乙甲项0 .* 癸丁项1 {1,3}内表之后\t右格$/);
    expect(notes.join("\n")).toContain("有 1 个表格套在别的表格里");
  });

  test("where row ends are lost, the cells are not", () => {
    const file = opened(bytesOf("wide"));
    const aside = { pictures: 0, revisions: 0, hidden: "", symbols: 0, nestedTables: 0, characters: 0 };
    const lines = docLines({ ...file, data: null }, "文件.doc", aside);
    const words = lines.flatMap(({ children }) => children.map((c) => (c.type === "text" ? c.value : ""))).join("");
    expect(words.replace(/\s/g, "").length).toBe(aside.characters);
    expect(words).toContain("癸丁项2");
  });
});

test("a text that is longer than its pieces is said to be cut", async () => {
  const bytes = bytesOf("wide");
  const at = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 0x4c, opened(bytes).lengths.main + 50, true);
  expect((await read(bytes)).notes.join("\n")).toMatch(/reader\/doc-lost 正文共有 \d+ 个字，有 \d+ 个没有读出来/);
});

test("the pieces of a file saved fast carry settings of their own", () => {
  // Two pieces: the first struck out by a short setting, the second marked as hidden by a list.
  const list = [0x01, 0x03, 0x00, 0x3c, 0x08, 0x01];
  const table = new DataView(new ArrayBuffer(64));
  const bytes = [...list, 0x02, 28, 0, 0, 0, ...[0, 4, 6].flatMap((n) => [n, 0, 0, 0])];
  bytes.push(0, 0, 0x00, 0x06, 0, 0, (0x41 << 1) & 0xff, 0x01, 0, 0, 0x00, 0x08, 0, 0, 0x01, 0x00);
  for (const [i, byte] of bytes.entries()) table.setUint8(i, byte);
  const file: WordFile = {
    main: new DataView(new ArrayBuffer(16)),
    table,
    data: null,
    lengths: { main: 6, footnotes: 0, headers: 0, macros: 0, comments: 0, endnotes: 0, textBoxes: 0, headerBoxes: 0 },
    part: () => ({ start: 0, size: bytes.length }),
  };
  expect(textPieces(file, "main").map(({ start, end, changes }) => [start, end, [...changes]])).toEqual([
    [0, 4, [[sprm.deleted, 1]]],
    [4, 6, [[sprm.hidden, 1]]],
  ]);
});

test("settings behind very many tab stops are read", () => {
  const tabs = [0x15, 0xc6, 0xff, 1, 0, 0, 0, 0, 2, 9, 9, 9, 9, 9, 9];
  const view = new DataView(Uint8Array.from([...tabs, 0x17, 0x24, 0x01]).buffer);
  expect(settingsOf(view, 0, view.byteLength).get(sprm.rowEnd)).toBe(1);
});

test("what symbol fonts draw is read as in a .docx, and what only they know is said", async () => {
  const { lines, notes } = await read(bytesOf("signs"));
  expect(lines).toEqual(["钥匙检查表", "☑已经上锁，", "□没有上锁，", "✓已清点。", "□另行登记。", "α角。"]);
  expect(notes.join("\n")).toContain("reader/symbols");
});
