import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/text/width.js";
import { reportTerminal } from "../../src/writers/reports/terminal/index.js";
import { wrap } from "../../src/writers/reports/terminal/wrap.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";
import { reportOn, textOf } from "./reports.js";

const said = async (name: string, options = {}) =>
  textOf(await reportOn(reportTerminal, linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new), options));
const bare = (text: string) => text.replace(/\u001b\[[\d;]*m/g, "");

describe("width", () => {
  test.each([
    ["abc", 3],
    ["值班", 4],
    ["“值班”——两年……", 20],
    ["𠮷", 2],
    ["e\u0301", 1],
  ])("%s takes %i columns", (text, columns) => expect(displayWidth(text)).toBe(columns));

  test("a word of another language is not cut, unless it fills the line", () => {
    const of = (text: string) => wrap([{ text, sgr: "" }], 20, "").map((line) => line.trim());
    expect(of("changes besides footnote: 1")).toEqual(["changes besides", "footnote: 1"]);
    expect(of("a".repeat(45))).toEqual(["a".repeat(20), "a".repeat(20), "a".repeat(5)]);
  });

  test("no line is wider than asked, no mark begins one, and nothing is lost", () => {
    const text = "值班人员应当在二十四小时内报告，并填写值班日志；值班日志保存两年。".repeat(3);
    const lines = wrap([{ text, sgr: "" }], 30, "  ");
    expect(lines.every((line) => displayWidth(line) <= 30)).toBe(true);
    expect(lines.filter((line) => /^ {2}[，。；]/.test(line))).toEqual([]);
    expect(lines.map((line) => line.trim()).join("")).toBe(text);
  });
});

test.each([40, 80])("all lines fit %i columns, with and without colour", async (width) => {
  for (const name of Object.keys(pairs)) {
    const coloured = await said(name, { width, colour: true });
    expect(
      bare(coloured)
        .split("\n")
        .every((line) => displayWidth(line) <= width),
      coloured,
    ).toBe(true);
    expect(coloured).toContain("\u001b[32;4m");
    expect(await said(name, { width })).not.toContain("\u001b");
  }
});

test("differences, names put for others, mere numbers and the counts", async () => {
  const edited = await said("edited words and items");
  expect(edited).toContain("在[-二十四小时内-]{+十二小时内+}报告");
  expect(edited.trimEnd().split("\n").at(-1)).toBe("修改 3 处；未变 3 处");
  expect(await said("one name put for another everywhere")).toContain("全文：“组长”改为“召集人”，共 6 次，涉及 4 处（");
  expect(await said("added, deleted, moved and renumbered")).toContain("仅改序号：第二条→第三条、第四条→第五条");
});

test("a split or merge counts once; a folded clause with another number is told at the end", async () => {
  expect((await said("moved with edits, split and merged")).trimEnd().split("\n").at(-1)).toContain("拆分 1 处、合并 1 处");
  const lines = (name: string, first: number) => [
    "规则",
    ...(first === 1 ? ["第一条　本规则适用于全校各处室和年级组。"] : []),
    ...["召集例会。", "审定纪要。", "督促整改。"].map((rest, i) => `第${"一二三四"[first + i]}条　${name}每月${rest}`),
  ];
  const out = textOf(await reportOn(reportTerminal, linesDoc(lines("组长", 0)), linesDoc(lines("召集人", 1))));
  expect(out).toContain("仅改序号：第一条→第二条、第二条→第三条、第三条→第四条");
});

test("a document cannot steer the terminal or turn its lines round", async () => {
  const out = textOf(
    await reportOn(
      reportTerminal,
      linesDoc(["甲办法", "第一条　甲乙丙丁。"]),
      linesDoc(["甲办法", "第一条　甲乙\u001b[2J丙\u202e丁。"]),
    ),
  );
  expect(out).toContain("<U+001B>[2J");
  expect(out).toContain("<U+202E>");
  expect(out).not.toMatch(/[\u001b\u202e]/);
});
