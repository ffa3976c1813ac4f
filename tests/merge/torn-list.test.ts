import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { renumber } from "../../src/merge/renumber.js";
import type { Block, Doc, NodeId } from "../../src/tree/types.js";
import { linesOf, small } from "./small-doc.js";

const lines = [
  "title: 办法",
  "c1 第一章: 程序",
  "r1 第一条: 考核按照下列程序进行：",
  "a （一）: 通知：提前十日告知时间和内容；",
  "b （二）: 审定：考核组提出等次建议；",
  "c （三）: 反馈：逐项说明扣分事项。",
  "c2 第二章: 等次",
  "r2 第二条: 考核结果分为两个等次。",
] as const;
const base = small(...lines);
/** A reader knows no article above behind a chapter: what stands there is of another level to it. */
const readAs = (doc: Doc, level: "level-2", id: string): Doc => ({
  ...doc,
  children: doc.children.map((block) => (block.id === id ? ({ ...block, level } as Block) : block)),
});

test("a chapter moved into a list begins it anew once, and what was typed in it counts with it", () => {
  const moved = small(...lines.slice(0, 4), lines[6], lines[4], "own （三）: 得分列入年度考核；", lines[5], lines[7]);
  const mine = readAs(moved, "level-2", "own");
  const { doc } = mergeDocs({ base, mine, next: base });
  expect(linesOf(doc).slice(4, 8)).toEqual([
    "第二章等次",
    "（一）审定：考核组提出等次建议；",
    "（二）得分列入年度考核；",
    "（三）反馈：逐项说明扣分事项。",
  ]);
  expect(linesOf(mergeDocs({ base, mine: doc, next: base }).doc)).toEqual(linesOf(doc));
});

test("numbers of another form keep their level", () => {
  const doc = small("title: 办法", "r1 第一条: 程序：", "a （一）: 通知：", "own 1.: 提前十日；", "b （二）: 审定。");
  expect(renumber(doc.children, () => undefined)).toEqual(doc.children);
});

test("what stands before the words that introduce a list is not numbered as its first", () => {
  const doc = small(
    "title: 办法",
    "r1 第一条: 各部门按照本办法履行职责。",
    "struck （一）: 应急管理局",
    "lead: 企业服务中心：",
    "a （一）: 走访、座谈收集意见；",
    "b （二）: 审核活动方案。",
  );
  const listOf = (index: number) => (index >= 4 ? ("a" as NodeId) : undefined);
  expect(linesOf({ ...doc, children: renumber(doc.children, listOf) })).toEqual(linesOf(doc));
});

test("words that introduce an inner list leave the outer one whole", () => {
  const doc = small("title: 办法", "c1 第一章: 总则", "lead: 下列情况：", "a （一）: 违反规定；", "c2 第二章: 职责");
  const listOf = (index: number) => (index === 4 ? ("c2" as NodeId) : undefined);
  expect(linesOf({ ...doc, children: renumber(doc.children, listOf) })).toEqual(linesOf(doc));
});
