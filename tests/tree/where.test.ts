import { expect, test } from "vitest";
import { cellsText, gridOf, headOf, mapLists, tableText } from "../../src/tree/table.js";
import type { Block, Inline, NodeId, Table } from "../../src/tree/types.js";
import { placesIn, whereText } from "../../src/tree/where.js";

const text = (value: string): readonly Inline[] => [{ type: "text", value }];
const id = (name: string) => name as NodeId;
const table: Table = {
  type: "table",
  id: id("table"),
  columns: [
    { title: text("部门"), width: 1, align: "left" },
    { title: text("任务"), width: 1, align: "left" },
  ],
  rows: [{ id: id("row"), cells: [text("办公室"), text("登记")] }],
};
const blocks: readonly Block[] = [
  { type: "title", id: id("title"), children: text("责任清单") },
  { type: "paragraph", role: "body", id: id("lead"), children: text("先说一句很长很长的开头话") },
  { type: "heading", level: "level-1", number: "一、", id: id("head"), children: text("党组织书记和班子成员承担的主要责任") },
  { type: "item", level: "level-2", number: "（一）", id: id("item"), children: text("研究") },
  { type: "item", level: "level-3", number: "1.", id: id("inner"), children: text("学习") },
  table,
  { type: "item", level: "article", number: "第七条", id: id("article"), children: text("条文") },
  { type: "item", level: "subparagraph", number: "（一）", id: id("sub"), children: text("项") },
  { type: "paragraph", role: "date", id: id("date"), children: text("2026年3月5日") },
];

test("a person finds a place by its heading and number, or its first words", () => {
  const said = [...placesIn(blocks)].map(([name, where]) => `${name} ${whereText(where)}`);
  expect(said).toEqual([
    "title 标题",
    "lead “先说一句很长很长的开…”",
    "head 一、党组织书记和班子成员承担的主…",
    "item 一、党组织书记和班子成员承担的主…（一）",
    "inner 一、党组织书记和班子成员承担的主…（一）1.",
    "table 一、党组织书记和班子成员承担的主…表格",
    "row 一、党组织书记和班子成员承担的主…表格第1行",
    "article 一、党组织书记和班子成员承担的主…第七条",
    "sub 一、党组织书记和班子成员承担的主…第七条（一）",
    "date 一、党组织书记和班子成员承担的主…“2026年3月5日”",
  ]);
});

test("a table is a grid with its head first", () => {
  expect(headOf(table).map((cell) => cellsText([cell]))).toEqual(["部门", "任务"]);
  expect(gridOf(table)).toHaveLength(2);
  expect(tableText(table)).toBe("部门\t任务\n办公室\t登记");
  expect(tableText(table, " | ")).toBe("部门 | 任务\n办公室 | 登记");
});

test("a change of every list reaches the words, the head and the cells", () => {
  const changed = [...blocks].map((block) => mapLists(block, () => text("新")));
  expect(changed.flatMap((block) => (block.type === "table" ? gridOf(block).flat() : [block.children]))).toEqual(
    Array.from({ length: 12 }, () => text("新")),
  );
});
