import { isoDate } from "../text/days.js";
import { halfWidth } from "../text/numerals.js";
import { dayForm } from "./line-forms.js";

/** What an issue of a paper is known by in running text: its number, its day, the day it takes effect; as people type them. */

/** A stretch of a text. */
export interface Mark {
  readonly index: number;
  readonly words: string;
}

const year = "[〔［\\[（(【﹝]\\s*(?:[1１][9９]|[2２][0０])[0-9０-９]{2}\\s*[〕］\\]）)】﹞]\\s*";
const count = "(?:第\\s*)?[0-9０-９]{1,4}\\s*号";
const number = `[\\p{Script=Han}A-Za-z]{2,12}\\s*${year}${count}`;
const order = `(?:(?:19|20)\\d{2}\\s*年\\s*)?第\\s*[0-9０-９]{1,4}\\s*号`;
const line = new RegExp(
  `^\\s*(?:(?:发文)?[文字]号[：:]\\s*)?(?:(?<bare>${number}|${order})(?:\\s*签发人.*)?|[（(]\\s*(?<bracketed>${number})\\s*[）)])\\s*$`,
  "u",
);

/** The number a whole line is: 湖小党〔2026〕2号 or 2026年第2号, in brackets as under a title; 签发人 may follow. null for any other. */
export function numberLine(text: string): Mark | null {
  const { bare, bracketed } = line.exec(text)?.groups ?? {};
  const words = bare ?? bracketed;
  return words === undefined ? null : { index: text.indexOf(words), words };
}

/** One form for all ways to type a number: 湖小党[２０２６] 第2号 and 湖小党〔2026〕2号 are one. */
export const numberKey = (words: string): string =>
  halfWidth(words)
    .replace(/\s/g, "")
    .replace(/[［[（(【﹝]/g, "〔")
    .replace(/[］\]）)】﹞]/g, "〕")
    .replace(/〕第/, "〕");

/** What stands before the year: 湖小党. */
const signOf = (words: string): string => /^[^〔]*(?=〔)/.exec(numberKey(words))?.[0] ?? "";

/** The numbers in a text that bear one of these numbers' signs (湖小党): in running text nothing else tells where one begins. */
export function numbersIn(text: string, known: readonly string[]): readonly Mark[] {
  const signs = [...new Set(known.map(signOf))].filter((sign) => sign !== "");
  if (signs.length === 0) return [];
  return marksIn(text, new RegExp(`(?:${signs.join("|")})\\s*${year}${count}`, "gu"));
}

const self = new RegExp(`(?<=本[^，。；：、《》（）()]{1,12}[（(]\\s*)${number}(?=\\s*[）)])`, "gu");
/** The numbers a text gives itself: 本清单（湖小党〔2026〕19号）. */
export const ownNumbersIn = (text: string): readonly Mark[] => marksIn(text, self);

const dayMark = new RegExp(dayForm, "g");
/** The days in a text that are written in full. */
export const daysIn = (text: string): readonly Mark[] => marksIn(text, dayMark).filter(({ words }) => isoDate(words) !== null);

const effect = /(?<=自)[^自，。；：]{2,20}(?=起(?:施行|试行|执行|实施|生效))/g;
/** From when a text takes effect, as it says itself: 印发之日 or 2026年3月5日 in 自…起施行. */
export const effectIn = (text: string): readonly Mark[] => marksIn(text, effect);

const marksIn = (text: string, form: RegExp): readonly Mark[] =>
  [...text.matchAll(form)].map(({ index, 0: words }) => ({ index, words }));
