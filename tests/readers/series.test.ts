import { describe, expect, test } from "vitest";
import { structure } from "../../src/readers/structure.js";
import type { Line } from "../../src/readers/types.js";
import type { NodeId } from "../../src/tree/types.js";

/** Numbers of the blocks that lines become; a line `*（一）甲` is one of ours, whose number a bookmark marks. */
const numbersOf = (lines: readonly string[], own: boolean): readonly string[] =>
  structure(
    lines.map((line, i): Line => {
      const marked = /^\*((?:第\S+条|（\S+?）|\d+\.|\S+、))(.*)$/.exec(line);
      if (!marked) return { children: [{ type: "text", value: line }], style: "body" };
      const [, number, text] = marked;
      return {
        children: [{ type: "text", value: number! + text! }],
        style: "body",
        marked: number!.length,
        id: `m${i}` as NodeId,
      };
    }),
    own,
  ).map((block) => ("number" in block ? block.number : ""));
/** Of lines of a text file. */
const typed = (...lines: readonly string[]): readonly string[] =>
  structure(lines.map((value) => ({ children: [{ type: "text", value }] }))).map((block) =>
    "number" in block ? block.number : "",
  );

const list = ["*（一）甲项要求。", "*（二）乙项要求。", "*（三）丙项要求。"];
const articles = ["*第一条　甲。", "*第二条　乙。", "*第三条　丙。"];
const put = (lines: readonly string[], at: number, ...more: readonly string[]) => [
  ...lines.slice(0, at),
  ...more,
  ...lines.slice(at),
];

describe("what a person typed into a paper of ours", () => {
  test.each([
    ["a holiday", list, 2, "（五一）假期前开展检查。"],
    ["a holiday that is an ordinal", list, 2, "（十一）假期前开展检查。"],
    ["a women's day", list, 1, "（三八）节慰问由工会负责。"],
    ["a year", list, 1, "（二〇二六）年度计划另行印发。"],
    ["a class", list, 3, "（二）班的班级群由班主任管理。"],
    ["a class right behind its number", list, 1, "（二）班的班级群由班主任管理。"],
    ["a list of items", list, 3, "（一）至（三）项由办公室督办。"],
    ["an item of elsewhere", list, 3, "（一）项规定的情形除外。"],
    ["a street", articles, 3, "第二条街的宣传栏由总务处管理。"],
    ["a street right behind its number", articles, 1, "第二条街的宣传栏由总务处管理。"],
    ["a lesson", articles, 2, "第三节课后开展检查"],
    ["a charter", articles, 2, "第一章程序不全的，退回补正"],
    ["a length", ["*1.甲。", "*2.乙。"], 2, "1.5米以上的展板应当固定。"],
    ["a day", ["*1.甲。", "*2.乙。"], 1, "2026.3.1前报送。"],
    ["a day and a gap", ["*1.甲。", "*2.乙。"], 1, "3.15 晚会由德育处组织收看。"],
    ["buildings", ["*1.甲。", "*2.乙。"], 2, "1、3号楼的宣传栏由总务处管理。"],
    ["a holiday before a mark", ["*一、甲", "*二、乙"], 1, "五一、端午期间安排值班。"],
    ["a holiday before a mark that is an ordinal", ["*一、甲", "*二、乙"], 2, "十一、中秋期间安排值班。"],
    ["years of school", ["*一、甲", "*二、乙"], 2, "一、四年级由年级组长负责。"],
    ["a circled building", list, 3, "①号楼由总务处管理。"],
  ])("%s is text", (_, lines, at, line) => {
    expect(numbersOf(put(lines, at, line), true)[at]).toBe("");
    expect(numbersOf(put(lines, at, line), true).filter((number) => number !== "")).toHaveLength(lines.length);
  });

  test.each([
    [list, 3, "（四）丁项要求。", "（四）"],
    [list, 1, "（二）丁项要求。", "（二）"],
    [list, 0, "（一）丁项要求。", "（一）"],
    [articles, 3, "第四条各部门应当建立台账。", "第四条"],
    [articles, 1, "第九条　各部门应当建立台账。", "第九条"],
    [list, 3, "1.值班记录；", "1."],
  ])("a number that fits is one", (lines, at, line, number) => {
    expect(numbersOf(put(lines, at, line), true)[at]).toBe(number);
  });

  test("a list of its own begins with its first number", () => {
    expect(numbersOf(put(list, 3, "1.值班记录；", "2.交接记录。", "①号楼", "①甲；", "②乙。"), true).slice(3)).toEqual([
      "1.",
      "2.",
      "",
      "①",
      "②",
    ]);
    expect(numbersOf(put(list, 3, "3.值班记录；", "4.交接记录。"), true).slice(3)).toEqual(["", ""]);
  });
});

describe("in a text of anybody's", () => {
  test("words in the middle of a list are no numbers", () => {
    expect(typed("（一）甲；", "（五一）假期；", "（二）乙；", "（二）班除外；", "（三）丙。")).toEqual([
      "（一）",
      "",
      "（二）",
      "",
      "（三）",
    ]);
    expect(typed("第一条　甲。", "第二条　乙。", "第二条街的宣传栏由总务处管理。")).toEqual(["第一条", "第二条", ""]);
    expect(typed("1．甲。", "2．乙。", "１．５米以上的展板应当固定。", "３．丙。")).toEqual(["1．", "2．", "", "３．"]);
    expect(typed("1.1 总则", "1.2 分工", "3.15 晚会由德育处组织收看。")).toEqual(["1.1", "1.2", ""]);
  });
  test("a number left out, or given twice, makes no text of the others", () => {
    expect(typed("（一）甲；", "（三）乙；", "（四）丙。")).toEqual(["（一）", "（三）", "（四）"]);
    expect(typed("（一）甲；", "（一）乙；", "（二）丙。")).toEqual(["（一）", "（一）", "（二）"]);
    expect(typed("第一条甲。", "第三条乙。")).toEqual(["第一条", "第三条"]);
    expect(typed("三、督导检查", "四、附则")).toEqual(["三、", "四、"]);
    expect(typed("第十五条　档案室应当通风。")).toEqual(["第十五条"]);
  });
});
