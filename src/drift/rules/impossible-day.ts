import { numeralValue } from "../../text/numerals.js";
import { linesHolding, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

const digits = "[\\d一二三四五六七八九十]";
const day = new RegExp(
  `(?<![\\d每隔个第])(?:(\\d{4})年)?(?<!${digits})(${digits}{1,3})月(?!内)(?:份)?(?:(${digits}{1,3})日(?!内))?`,
  "gu",
);
const quarter =
  /第[五六七八九十5-9]季度|[五六七八九十]季度(?=[^，。]{0,6}(?:检查|报告|会议|末|初))|(?:2[5-9]|[3-9]\d)[:：][0-5]\d(?!\d)|每周[八九十]/gu;
const months = ["月"];
const times = ["季度", ":", "：", "每周"];
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const numberIn = (text: string): number => numeralValue(text) ?? Number.NaN;

const spoken = new RegExp(`${digits}{1,3}月${digits}{1,3}号(?=[前后起止之至到，。；、\\s]|$|正?式?施?执?[行])`, "gu");

/** 2月30日, 13月, 第五季度: days and times that no calendar has. */
export const impossibleDay: DriftRule = {
  code: "drift/impossible-day",
  family: "number",
  severity: "high",
  find: (paper) => [
    ...matching({ lines: linesHolding(paper, months) }, day, ([, year, month, date]) => {
      const m = numberIn(month!);
      const d = date === undefined ? 1 : numberIn(date);
      // 十二月 of a span of months (为期二十四月) has no day.
      if (Number.isNaN(m) || Number.isNaN(d) || (date === undefined && year === undefined)) return;
      const most = m === 2 && year !== undefined && !isLeap(Number(year)) ? 28 : longest[m - 1];
      const isThere = most !== undefined && d >= 1 && d <= most;
      return isThere ? undefined : {};
    }),
    ...matching({ lines: linesHolding(paper, times) }, quarter),
    // A quarter has no 25th.
    ...matching(
      { lines: linesHolding(paper, ["每季度", "每半年"]) },
      /每(?:季度|半年)(?:的)?\d{1,2}日(?=[前之以内])/gu,
      ([said]) => ({
        right: [said.replace(/季度|半年/u, "月")],
        severity: "medium",
      }),
    ),
    ...matching({ lines: linesHolding(paper, ["年度"]) }, /20\d\d年度(?=\d{1,2}月\d{1,2}日)/gu, ([year]) => ({
      right: [year.replace("度", "")],
      severity: "medium",
    })),
    // 号 is how days are spoken of.
    ...matching({ lines: linesHolding(paper, ["号"]) }, spoken, ([date]) => ({
      right: [date.replace("号", "日")],
      severity: "low",
    })),
  ],
  examples: [
    { text: "每季度25日前报送。", quotes: ["每季度25日"] },
    { text: "自二〇二五年九月一号起执行。\n2025年度3月6日", quotes: ["2025年度", "九月一号"] },
    { text: "2月30日前报送，2023年2月29日前完成。", quotes: ["2月30日", "2023年2月29日"] },
    { text: "于2023年13月启动，九月三十一日总结，第五季度检查。", quotes: ["2023年13月", "九月三十一日", "第五季度"] },
  ],
  sound: [
    "2024年2月29日前报送，12月31日前完成，每月30日报告。",
    "试用期十二个月，自2024年1月1日起施行，第四季度检查，8:30开会。",
    "二〇二六年十一月三十日",
  ],
};
