import { expect, test } from "vitest";
import { articlesOf, charactersOf, phrasesOf, sharedOf } from "../../src/tree/measure.js";
import type { Doc, NodeId } from "../../src/tree/types.js";
import { sampleDoc } from "../writers/sample-doc.js";

const article = (id: string, number: string, text: string): Doc["children"][number] => ({
  ...sampleDoc.children[0]!,
  id: id as NodeId,
  type: "item",
  level: "article",
  number,
  children: [{ type: "text", value: text }],
});
const doc = (...children: readonly Doc["children"][number][]): Doc => ({ ...sampleDoc, children });

test("characters are what is printed, without white space", () => {
  expect(charactersOf(doc(article("a", "第一条", "各 部门　每月自查一次。")))).toBe("第一条各部门每月自查一次。".length);
  const table: Doc["children"][number] = {
    ...sampleDoc.children[0]!,
    id: "t" as NodeId,
    type: "table",
    columns: [{ title: [{ type: "text", value: "序号" }], width: 1, align: "left" }],
    rows: [{ id: "r" as NodeId, cells: [[{ type: "text", value: "一 二" }]] }],
  };
  expect(charactersOf(doc(table))).toBe("序号一二".length);
});

test("articles are counted by their level", () => {
  expect(articlesOf(doc(article("a", "第一条", "甲。"), article("b", "第二条", "乙。")))).toBe(2);
});

test("phrases are long enough to say something, without numbers, white space and names of topics", () => {
  const found = phrasesOf(
    doc(article("a", "第一条", "领导小组每半年研究一次消防安全工作；短句；发现问题的，三个工作日内报告上级。")),
    ["消防安全工作", "消防安全"],
  );
  expect([...found]).toEqual(["领导小组每半年研究一次", "发现问题的，三个工作日内报告上级"]);
});

test("what two have in common is a share of the shorter", () => {
  expect(sharedOf(new Set(["a", "b", "c", "d"]), new Set(["a", "e"]))).toBe(0.5);
  expect(sharedOf(new Set(), new Set(["a"]))).toBe(0);
});
