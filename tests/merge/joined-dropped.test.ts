import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "./small-doc.js";

const [a, b] = ["每季度至少召开一次会议，听取各部门情况汇报。", "指导各部门落实责任制，组织检查考核。"];
const base = small("title: 通知", "h 一、: 职责", `a （一）: ${a}`, `b （二）: ${b}`, "c （三）: 统一协调突发事件的处置。");

test("what a person joined to a clause that is dropped since is still generated, and what is new in it comes", () => {
  const mine = small("title: 通知", "h 一、: 职责", `a （一）: ${a}（二）${b}`, "c （三）: 统一协调突发事件的处置。");
  const now = b.replace("组织", "每年组织");
  const next = small("title: 通知", "h 一、: 职责", `b （一）: ${now}`, "c （二）: 统一协调突发事件的处置。");
  const { doc, conflicts, deleted } = mergeDocs({ base, mine, next });
  expect(linesOf(doc).slice(2)).toEqual([`（一）${now}`, "（二）统一协调突发事件的处置。"]);
  expect({ conflicts, deleted }).toEqual({ conflicts: [], deleted: [] });
});

test("a person's own words in the dropped part are to be settled, beside what is generated", () => {
  const mine = small("title: 通知", "h 一、: 职责", `a （一）: ${a}亲笔加的一句。${b}`, "c （三）: 统一协调突发事件的处置。");
  const next = small("title: 通知", "h 一、: 职责", `b （一）: ${b}`, "c （二）: 统一协调突发事件的处置。");
  const { doc, conflicts, kept, both } = mergeDocs({ base, mine, next });
  expect(linesOf(doc)[2]).toContain("亲笔加的一句。");
  expect(linesOf(doc)[2]).toContain(b);
  expect(conflicts.length + kept.length + both.length).toBeGreaterThan(0);
});

test("a heading dropped with one of them goes: what is left of them is generated, and pends on nothing", () => {
  const mine = small("title: 通知", "h 一、: 职责", `a （一）: ${a}（二）${b}`, "c （三）: 统一协调突发事件的处置。");
  const next = small("title: 通知", `b （一）: ${b}`, "c （二）: 统一协调突发事件的处置。");
  const { doc, conflicts } = mergeDocs({ base, mine, next });
  expect(linesOf(doc)).toEqual(["通知", `（一）${b}`, "（二）统一协调突发事件的处置。"]);
  expect(conflicts).toEqual([]);
});

test("the number of an item that a person put in before a clause and joined to it is not taken for the clause's own", () => {
  const generated = small("title: 通知", "h 一、: 职责", `b （一）: ${b}`, "c （二）: 统一协调突发事件的处置。");
  const mine = small(
    "title: 通知",
    "h 一、: 职责",
    `old （一）: ${a}亲笔加的一句。`,
    `b: （一）亲笔加的一项。（二）${b}`,
    "c （二）: 统一协调突发事件的处置。",
  );
  expect(linesOf(mergeDocs({ base: generated, mine, next: generated }).doc)).toEqual(linesOf(mine));
});
