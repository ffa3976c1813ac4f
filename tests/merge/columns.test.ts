import { describe, expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import type { Doc } from "../../src/tree/types.js";
import { linesOf, small } from "./small-doc.js";

const base = small(
  "t = 职务 / 姓名 / 备注",
  "r1 - 组长 / 张同舟 / 主持",
  "r2 - 成员 / 李远航 / 联络",
  "r3 - 成员 / 王若谷 / 记录",
);
const next = small(
  "t = 职务 / 姓名 / 备注",
  "r1 - 组长 / 张同舟 / 主持",
  "r2 - 成员 / 李原野 / 联络",
  "r4 - 成员 / 陈未名 / 核对",
);
const merged = (mine: Doc, now = next) => mergeDocs({ base, mine, next: now });

describe("a person's columns", () => {
  test("one put in stays, and only the cell changes that the generator changed", () => {
    const mine = small(
      "t = 职务 / 电话 / 姓名 / 备注",
      "r1 - 组长 / 01 / 张同舟 / 主持",
      "r2 - 成员 / 02 / 李远航 / 联络",
      "r3 - 成员 / / 王若谷 / 记录",
    );
    const { doc, conflicts, kept } = merged(mine);
    expect(linesOf(doc)).toEqual([
      "职务 | 电话 | 姓名 | 备注",
      "组长 | 01 | 张同舟 | 主持",
      "成员 | 02 | 李原野 | 联络",
      "成员 |  | 陈未名 | 核对",
    ]);
    expect(conflicts).toEqual([]);
    expect(kept).toMatchObject([{ how: "inserted", text: "电话 | 01 | 02 | " }]);
  });

  test("a row the generator drops stays to be settled where the new column says something of it", () => {
    const mine = small(
      "t = 职务 / 姓名 / 备注 / 电话",
      "r1 - 组长 / 张同舟 / 主持 / ",
      "r2 - 成员 / 李远航 / 联络 / ",
      "r3 - 成员 / 王若谷 / 记录 / 03",
    );
    expect(merged(mine).conflicts).toMatchObject([{ row: "r3", cause: "removed", mine: "成员 | 王若谷 | 记录 | 03" }]);
  });

  test("one taken out stays out, and what it would say now is listed", () => {
    const mine = small("t = 职务 / 备注", "r1 - 组长 / 主持", "r2 - 成员 / 联络", "r3 - 成员 / 记录");
    const { doc, conflicts, deleted } = merged(mine);
    expect(linesOf(doc)).toEqual(["职务 | 备注", "组长 | 主持", "成员 | 联络", "成员 | 核对"]);
    expect(conflicts).toEqual([]);
    expect(deleted).toMatchObject([{ was: "姓名 | 张同舟 | 李远航 | 王若谷", next: "姓名 | 张同舟 | 李原野 | 陈未名" }]);
  });

  test("in another order, and under another title", () => {
    const mine = small(
      "t = 姓名 / 组内职务 / 备注",
      "r1 - 张同舟 / 组长 / 主持",
      "r2 - 李远航 / 成员 / 联络",
      "r3 - 王若谷 / 成员 / 记录",
    );
    const { doc, conflicts, kept } = merged(mine);
    expect(linesOf(doc)).toEqual([
      "姓名 | 组内职务 | 备注",
      "张同舟 | 组长 | 主持",
      "李原野 | 成员 | 联络",
      "陈未名 | 成员 | 核对",
    ]);
    expect(conflicts).toEqual([]);
    expect(kept.map(({ how }) => how)).toEqual(["moved", "edited"]);
  });

  test("a second run over the result has nothing more to do", () => {
    const mine = small(
      "t = 职务 / 姓名 / 备注 / 电话",
      "r1 - 组长 / 张同舟 / 主持 / 01",
      "r2 - 成员 / 李远航 / 联络 / 02",
      "r3 - 成员 / 王若谷 / 记录 / ",
    );
    const first = merged(mine).doc;
    expect(linesOf(mergeDocs({ base: next, mine: first, next }).doc)).toEqual(linesOf(first));
  });

  test("the generator's own new columns beside a person's edits: a conflict that says so", () => {
    const mine = small(
      "t = 职务 / 姓名 / 备注",
      "r1 - 组长 / 张同舟 / 主持工作",
      "r2 - 成员 / 李远航 / 联络",
      "r3 - 成员 / 王若谷 / 记录",
    );
    const wider = small(
      "t = 职务 / 姓名 / 备注 / 期限",
      "r1 - 组长 / 张同舟 / 主持 / 长期",
      "r2 - 成员 / 李远航 / 联络 / 一年",
      "r3 - 成员 / 王若谷 / 记录 / 一年",
    );
    expect(merged(mine, wider).conflicts).toMatchObject([{ cause: "table" }]);
  });
});
