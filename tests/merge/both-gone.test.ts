import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "./small-doc.js";

const [first, second] = ["值班人员每日登记来访情况并报办公室。", "承办部门逐月核对名单并整理归档材料。"];

test("where each side takes out what the other left, a person decides: no empty paragraph stays", () => {
  const base = small("title: 台账", `a （一）: ${first}${second}`, "b （二）: 本台账由办公室保存。");
  const mine = small("title: 台账", `a （一）: ${second}`, "b （二）: 本台账由办公室保存。");
  const next = small("title: 台账", `a （一）: ${first}`, "b （二）: 本台账由办公室保存。");
  const { doc, conflicts } = mergeDocs({ base, mine, next });
  expect(conflicts).toMatchObject([{ at: "a", cause: "same-words", mine: second, next: first, proposal: first }]);
  expect(linesOf(doc)[1]).toBe(`（一）${second}`);
});

test("a paragraph divided with Enter whose mark stayed with the second part is merged as one", () => {
  const long = (word: string) =>
    `把工作要求写入${word}计划和管理制度，与业务工作一并部署、检查，协调解决跨部门问题，逐项督办并归档。`;
  const base = small("title: 台账", `a （一）: ${long("年度")}`, "b （二）: 本台账由办公室保存。");
  const next = small("title: 台账", `a （一）: ${long("季度")}`, "b （二）: 本台账由办公室保存。");
  const [head, tail] = [long("年度").slice(0, 19), long("年度").slice(19)];
  const mine = small("title: 台账", `x （一）: ${head}`, `a: ${tail}`, "b （二）: 本台账由办公室保存。");
  const { doc, conflicts } = mergeDocs({ base, mine, next });
  expect(conflicts).toEqual([]);
  expect(linesOf(doc).slice(1, 3)).toEqual([`（一）${long("季度").slice(0, 19)}`, tail]);
});
