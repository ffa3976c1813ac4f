import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nominalWidth } from "../../src/text/width.js";
import type { Inline } from "../../src/tree/types.js";
import { cutInlines, titleBreaks } from "../../src/writers/title-lines.js";

const text = (value: string): Inline => ({ type: "text", value });
const value = (word: string): Inline => ({ type: "value", value: word, path: "x" });
/** 2号 type on 156 mm. */
const room = 20.1;
const linesOf = (inlines: readonly Inline[], issuer = ""): readonly string[] =>
  cutInlines(inlines, titleBreaks(inlines, room, issuer)).map((line) => line.map((i) => ("value" in i ? i.value : "")).join(""));

describe("a title", () => {
  test.each([
    [
      [text("关于调整"), value("湖滨小学"), value("意识形态工作"), text("领导小组的通知")],
      ["关于调整湖滨小学", "意识形态工作领导小组的通知"],
    ],
    [
      [value("云汀市湖滨小学"), value("2026"), text("年"), value("意识形态工作"), text("实施方案")],
      ["云汀市湖滨小学2026年", "意识形态工作实施方案"],
    ],
    [
      [value("云汀市湖滨小学"), value("意识形态工作"), value("组织生活会"), text("对照检查制度")],
      ["云汀市湖滨小学意识形态工作", "组织生活会对照检查制度"],
    ],
    [
      [text("云汀市湖滨小学意识形态领域舆情和突发事件应急处置办法")],
      ["云汀市湖滨小学意识形态领域", "舆情和突发事件应急处置办法"],
    ],
    [
      [text("东湾高新技术产业开发区网络意识形态工作领导小组调整的通知")],
      ["东湾高新技术产业开发区", "网络意识形态工作领导小组调整的通知"],
    ],
    [
      [text("关于印发《云汀东湾国家级经济技术开发区综合保税区2026年意识形态工作任务表》的通知")],
      ["关于印发《云汀东湾", "国家级经济技术开发区综合保税区", "2026年意识形态工作任务表》的通知"],
    ],
    [
      [text("云汀市生态环境保护综合行政执法支队意识形态工作责任清单")],
      ["云汀市生态环境保护综合行政执法支队", "意识形态工作责任清单"],
    ],
    [
      [text("云汀市住房和城乡建设局机关党委2026年意识形态工作任务表")],
      ["云汀市住房和城乡建设局机关党委", "2026年意识形态工作任务表"],
    ],
  ] as const)("%#: is broken at word sense into lines of like length", (inlines, expected) => {
    expect(linesOf(inlines)).toEqual(expected);
  });
  test("starts no line with 的 or a word that belongs to the name before it", () => {
    const lines = linesOf([text("中共云汀市委办公室云汀市人民政府办公室关于进一步加强和改进全市网络意识形态工作的实施意见")]);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^(?:的|办公室)|关于$/);
  });
  test("keeps a regulation's name whole where it fits a line, and never narrows in the middle of three lines", () => {
    const lines = linesOf([text("中共云汀市湖滨小学支部委员会关于转发《意识形态工作责任制实施办法（试行）》的通知")]);
    expect(lines.some((line) => line.includes("《意识形态工作责任制实施办法（试行）》"))).toBe(true);
    const widths = lines.map(nominalWidth);
    for (let i = 1; i + 1 < widths.length; i++)
      expect(widths[i]! < widths[i - 1]! - 0.25 && widths[i]! < widths[i + 1]! - 0.25).toBe(false);
  });
  test("of one line, or with breaks of its own, is left as it is", () => {
    expect(linesOf([text("意识形态工作责任清单")])).toHaveLength(1);
    expect(titleBreaks([text("甲".repeat(15)), { type: "break" }, text("乙".repeat(15))], room, "")).toEqual([]);
  });
  test("keeps its text, fits its lines, and leaves no character alone", () => {
    const word = fc.constantFrom(
      "云汀市",
      "湖滨小学",
      "意识形态",
      "工作",
      "的",
      "关于",
      "责任制",
      "2026年",
      "《实施办法》",
      "和",
      "（试行）",
      "情况",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 24 }), (words) => {
        const lines = linesOf(words.map((one, i) => (i % 2 ? value(one) : text(one))));
        expect(lines.join("")).toBe(words.join(""));
        if (lines.length === 1) return;
        for (const line of lines) {
          expect(nominalWidth(line)).toBeLessThanOrEqual(room);
          expect(nominalWidth(line)).toBeGreaterThan(1);
        }
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的》）年]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《（]$|\d$/);
      }),
    );
  });
});
