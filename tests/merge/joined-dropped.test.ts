import { describe, expect, test } from "vitest";
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

describe("what is left stands where it is generated now", () => {
  const generated = small(
    "title: 通知",
    "h 一、: 部门",
    "x （一）: 办公室核校文件，登记来文去向。",
    `a （二）: ${a}`,
    `b （三）: ${b}`,
    "p: 本通知自印发之日起执行。",
  );
  const joined = (text: string) =>
    small("title: 通知", "h 一、: 部门", "x （一）: 办公室核校文件，登记来文去向。", text, "p: 本通知自印发之日起执行。");
  const short = b.replace("，组织检查考核", "");
  const next = small(
    "title: 通知",
    "h 一、: 部门",
    "x （一）: 办公室核校文件，登记来文去向。",
    "n （二）: 总务处核对场所，现场维护秩序。",
    "g 二、: 领导小组办公室",
    `b （一）: ${short}`,
    "c （二）: 每半年至少向上级报告一次落实情况。",
    "p: 本通知自印发之日起执行。",
  );

  test("under its new heading, in its list, and the next run changes nothing", () => {
    const { doc, conflicts } = mergeDocs({ base: generated, mine: joined(`a （二）: ${a}（三）${b}`), next });
    expect(linesOf(doc)).toEqual(linesOf(next));
    expect(conflicts).toEqual([]);
    expect(linesOf(mergeDocs({ base: next, mine: doc, next }).doc)).toEqual(linesOf(next));
  });

  test("with what a person wrote into it", () => {
    const { doc } = mergeDocs({ base: generated, mine: joined(`a （二）: ${a}亲笔加的一句。${b}`), next });
    const lines = linesOf(doc);
    const at = lines.findIndex((line) => line.includes("亲笔加的一句。"));
    expect(lines[at - 1]).toBe("二、领导小组办公室");
    expect(lines[at + 1]).toBe("（二）每半年至少向上级报告一次落实情况。");
  });

  test("where a person moved it, that is where it stays", () => {
    const mine = small(
      "title: 通知",
      `a （一）: ${a}（三）${b}`,
      "h 一、: 部门",
      "x （一）: 办公室核校文件，登记来文去向。",
      "p: 本通知自印发之日起执行。",
    );
    const lines = linesOf(mergeDocs({ base: generated, mine, next }).doc);
    expect(lines.filter((line) => line.includes(short))).toHaveLength(1);
    expect(lines[1]).toContain(short);
  });
});
