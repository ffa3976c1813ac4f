import { chineseCount, numeralValue } from "../../text/numerals.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

const figure = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})";
/** 先后4次召开会议，分别在2月、5月、9月研究. */
const months = new RegExp(
  `${figure}次[^。；]{0,16}[，,]?(?:分别|依次)?(?:在|于)((?:\\d{1,2}月(?:\\d{1,2}日|份|[上中下]旬)?[、和]){1,}\\d{1,2}月(?:\\d{1,2}日|份|[上中下]旬)?)`,
  "gu",
);
/** 每周开放五天，周一、周三、周五、周日开放. */
const days = new RegExp(
  `每周[^。；，]{0,6}${figure}[天日次]，(?:分别)?(?:在|为|于)?((?:(?:周|星期)[一二三四五六日天][、和]){1,}(?:周|星期)[一二三四五六日天])`,
  "gu",
);
/** 甲明显增强、乙明显强化、丙明显提高、丁明显改善，实现“三个明显”. */
const kinds = new RegExp(`[“"]${figure}个([一-鿿]{2})[”"]`, "gu");

const amountOf = (text: string): number => (text === "两" ? 2 : (numeralValue(text) ?? Number.NaN));
const written = (value: number, as: string): string => (/\d/u.test(as) ? `${value}` : chineseCount(value));

const counted = (line: PaperLine, form: RegExp): readonly Found[] =>
  matchesIn(line.text, form).flatMap((match): readonly Found[] => {
    const count = match[2]!.split(/[、和]/u).length;
    if (amountOf(match[1]!) === count) return [];
    const right = [match[0].replace(match[1]!, written(count, match[1]!))];
    return [{ line, start: match.index, end: match.index + match[0].length, right }];
  });

/** The same word in each part of the sentence before. */
const named = (line: PaperLine): readonly Found[] =>
  matchesIn(line.text, kinds).flatMap((match): readonly Found[] => {
    const sentence = /[^。；：]*$/u.exec(line.text.slice(0, match.index))![0];
    const [parts] = /(?:[^、，]*[、，])+$/u.exec(sentence.replace(/[^、，]*$/u, "")) ?? [""];
    const with_ = parts.split(/[、，]/u).filter((part) => part.includes(match[2]!));
    if (with_.length < 2 || with_.length === amountOf(match[1]!)) return [];
    const right = [match[0].replace(match[1]!, written(with_.length, match[1]!))];
    return [{ line, start: match.index, end: match.index + match[0].length, right, severity: "low" }];
  });

/** A count that is not that of what is named beside it. */
export const listedTimes: DriftRule = {
  code: "drift/listed-times",
  family: "number",
  severity: "medium",
  find: (paper) => [
    ...linesWith(paper, /次[^。；]*\d月、/u).flatMap((line) => counted(line, months)),
    ...linesWith(paper, /每周/u).flatMap((line) => counted(line, days)),
    ...linesWith(paper, /[“"][\d一二两三四五六七八九十]{1,3}个[一-鿿]{2}[”"]/u).flatMap(named),
  ],
  examples: [
    { text: "先后4次召开专题会议，分别在2月、5月、9月研究。", quotes: ["4次召开专题会议，分别在2月、5月、9月"] },
    { text: "书屋每周开放五天，周一、周三、周五、周日开放。", quotes: ["每周开放五天，周一、周三、周五、周日"] },
    { text: "实现本领明显增强、意识明显强化、作风明显好转、满意度明显提高，做到“三个明显”。", quotes: ["“三个明显”"] },
  ],
  sound: [
    "先后3次召开专题会议，分别在2月、5月、9月研究。",
    "每周开放四天，周一、周三、周五、周日开放。",
    "增强“四个意识”，实现本领明显增强、作风明显好转、满意度明显提高，做到“三个明显”。",
  ],
};
