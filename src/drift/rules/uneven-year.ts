import { chineseCount, numeralValue } from "../../text/numerals.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const count = "(\\d{1,3}|[一两二三四五六七八九十]{1,3})";
const times = "(?:场次|次|场|期|篇|条)";
/** How often, of a part of the year. */
const part = new RegExp(`(?:每|平均每|寒暑假各)(半年|季度|学期|个?月|两个月)?[^，。；\\d]{0,12}?${count}${times}`, "gu");
const parts: Readonly<Record<string, number>> = { 半年: 2, 季度: 4, 学期: 2, 月: 12, 个月: 12, 两个月: 6 };
const year = new RegExp(
  `(?:(?:全年|一年内?|年度)(?:累计|共计?|合计|总计)?|每年(?:累计|共计?|合计|总计))(?:不少于|不低于|至少|达到?)?(?:[^，。；\\d]{0,6}?)${count}${times}`,
  "gu",
);
const sentences = /[^。；\n]+/gu;

/** 每年不少于十二次，每季度一次: told the other way round. */
const reversed = new RegExp(`每年[^，。；]{0,12}?(?:不少于|不低于|至少)?${count}次，每(半年|季度|个?月)(?:一次|1次)`, "gu");

/** 每季度一次，全年不少于6次: the year has other than four quarters. */
export const unevenYear: DriftRule = {
  code: "drift/uneven-year",
  family: "cadence",
  severity: "medium",
  find: (paper) => [
    ...linesWith(paper, /次，每/u).flatMap((line) =>
      matchesIn(line.text, reversed).flatMap((match): readonly Found[] => {
        const [said, each] = [amountOf(match[1]!), parts[match[2]!]];
        if (said === null || each === undefined || said === each) return [];
        return [{ line, start: match.index, end: match.index + match[0].length }];
      }),
    ),
    ...linesWith(paper, /全年|每年|一年|年度/u).flatMap((line) =>
      matchesIn(line.text, sentences).flatMap((sentence): readonly Found[] => {
        const [own, ...others] = matchesIn(sentence[0], part).filter(([all]) => !all.startsWith("每年"));
        const [sum, ...more] = matchesIn(sentence[0], year);
        if (own === undefined || sum === undefined || others.length + more.length > 0) return [];
        const a = own[0].startsWith("寒暑假") ? 2 : parts[own[1] ?? ""];
        const [each, said] = [amountOf(own[2]!), amountOf(sum[1]!)];
        if (a === undefined || each === null || said === null || a * each === said) return [];
        // At least one a quarter and ten a year may both be meant; one a quarter and three a year cannot.
        const isLeast = /至少|不少于|不低于|以上/u.test(own[0]);
        if (isLeast && said > a * each) return [];
        const start = sentence.index + sum.index;
        const right = /\d/u.test(sum[1]!) ? `${a * each}` : chineseCount(a * each);
        return [{ line, start, end: start + sum[0].length, right: [sum[0].replace(sum[1]!, right)] }];
      }),
    ),
  ],
  examples: [
    { text: "中心组每年集中学习不少于十二次，每季度一次。", quotes: ["每年集中学习不少于十二次，每季度一次"] },
    { text: "召开联席会议，每季度一次，全年不少于6次。", quotes: ["全年不少于6次"] },
    { text: "寒暑假各开展4次活动，全年共计6次。", quotes: ["全年共计6次"] },
    { text: "全年宣讲不少于24场次，平均每月3场次。", quotes: ["全年宣讲不少于24场次"] },
  ],
  sound: [
    "召开联席会议，每季度一次，全年不少于4次。",
    "每季度至少一次，全年不少于6次。",
    "全年宣讲24场次，平均每月2场次。",
    "每半年检查一次，每年总结一次。",
  ],
};
const amountOf = (text: string): number | null => (text === "两" ? 2 : numeralValue(text));
