/** How often something is done, as a text states it. */
export interface Interval {
  /** 年, 半年, 季度, 学期, 月 or 周 */
  readonly period: string;
  /** Absent where the text names the period alone (每年组织考核). */
  readonly times?: number;
}
/** An interval and the place of its 每 in the text. */
export interface StatedInterval extends Interval {
  readonly at: number;
}

const periods: Readonly<Record<string, string>> = { 年度: "年", 季: "季度", 星期: "周" };
const digits = "零一二三四五六七八九十";

/**
 * The intervals a text states: 每年、每半年、每季度、每学期、每月、每周, and the first N次 after each. A 每年 that is followed by a month
 * or a day (每年六月、十二月) says when, not how often, and is left out; so is 每次.
 */
export function intervalsIn(text: string): readonly StatedInterval[] {
  const found = [...text.matchAll(/每个?(半年|年度?|季度?|学期|月|周|星期)(?!第?[\d一二三四五六七八九十末底中初首])/g)];
  return found.map((match, i) => {
    const rest = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length);
    const times = timesIn(rest);
    return { at: match.index, period: periods[match[1]!] ?? match[1]!, ...(times !== null && { times }) };
  });
}

function timesIn(text: string): number | null {
  const word = /(\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])次(?!性)/.exec(text)?.[1];
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  const [tens = "", ones = ""] = word.includes("十") ? word.split("十") : ["零", word];
  return (tens === "" ? 1 : digitOf(tens)) * 10 + (ones === "" ? 0 : digitOf(ones));
}
const digitOf = (word: string): number => (word === "两" ? 2 : digits.indexOf(word));

/** A text with the one interval it states as another one: 每月至少专题研究一次 → 每年至少专题研究两次. */
export function withInterval(text: string, { period, times }: Interval): string {
  const [stated] = intervalsIn(text);
  if (stated === undefined) return text;
  const from = stated.at + 1;
  const named = /^个?(?:半年|年度?|季度?|学期|月|周|星期)/.exec(text.slice(from))![0];
  const rest = text.slice(from + named.length);
  const said =
    times === undefined
      ? rest
      : rest.replace(/(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?=次(?!性))/, times === 2 ? "两" : chinese(times));
  return `${text.slice(0, from)}${period}${said}`;
}

/** Whether two statements cannot both be right; one that names no number of times is held to its period only. */
export const contradict = (a: Interval, b: Interval): boolean =>
  a.period !== b.period || (a.times !== undefined && b.times !== undefined && a.times !== b.times);

/** 每半年一次; 每年 where no number is stated. */
export const printInterval = ({ period, times }: Interval): string =>
  `每${period}${times === undefined ? "" : `${times === 2 ? "两" : chinese(times)}次`}`;

const chinese = (n: number): string => (n <= 10 ? digits[n]! : String(n));
