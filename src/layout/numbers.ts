import { type NumberKind as LineNumberKind, perhapsNumber } from "../recognise/line-number.js";
import { inSeries, type NumberCandidate } from "../recognise/number-series.js";
import { arabicDigits, chineseDigits, chineseNumber, halfWidth } from "../text/numerals.js";

/** 一、（一） 1. （1） of an ordinary document; 章 节 条 of a regulation: the numbers the standard orders. */
export type NumberKind = Exclude<LineNumberKind, "circled" | "decimal">;

export interface ParagraphNumber {
  readonly kind: NumberKind;
  /** As printed. */
  readonly number: string;
  readonly value: number;
  /** What follows it, without the gap between. */
  readonly rest: string;
  /** Not written as the standard writes it: (一)、 1、 and the like. */
  readonly isOdd: boolean;
  readonly candidate: NumberCandidate;
}

/** The number a paragraph begins with; null where it has none, or one the standard says nothing of: ①, 1.1. */
function paragraphNumber(text: string): ParagraphNumber | null {
  const line = text.trimStart();
  const found = perhapsNumber(line);
  if (found === null || found.kind === "circled" || found.kind === "decimal" || found.value === 0) return null;
  const { kind, number, value, isOdd, candidate, textStart } = found;
  // 第一编 holds chapters that count on through it, and 第十条之一 stands between two numbers.
  if (/编$|篇$|之/.test(number)) return null;
  return { kind, number, value, rest: line.slice(textStart), isOdd, candidate };
}

/**
 * The numbers of paragraphs that follow each other. Those in a list are judged by the rules, gaps, repeats and all; left out is
 * only what is a word of a sentence: 第二条街 among articles that stand apart from their text, （五一） in any list.
 */
export function paragraphNumbers(texts: readonly string[]): readonly (ParagraphNumber | null)[] {
  const found = texts.map(paragraphNumber);
  const fitting = inSeries(found.map((one) => one?.candidate ?? null));
  return found.map((one, i) => (one === null || fitting[i] || (!one.candidate.stands && one.candidate.ordinal) ? one : null));
}

const [c, d] = [chineseDigits, arabicDigits];

/** How a number is written, whatever it counts: 1. and 2. have one form, 1、 and 1) have others. */
export const formOf = ({ kind, number }: ParagraphNumber): string =>
  kind === "point" || kind === "digit-bracket" || kind === "bracket"
    ? `${kind} ${number
        .replace(new RegExp(`\\s|[${c}${d}]`, "g"), "")
        .replace(/[㈠-㈩⑴-⒇⒈-⒛]/, "sign")
        .replace("（", "(")
        .replace("）", ")")
        .replace("．", ".")
        .replace(/\)[、.]$/, ")")}`
    : kind;

/** Does the number stand somewhere in a text, at the start of a line or among its words? Chapters and articles only at the start of a line. */
export function namesNumber(text: string, kind: NumberKind, value: number): boolean {
  if (value < 1 || value > 9999) return false;
  const chinese = chineseNumber(value);
  const stands = { chapter: "章", section: "节", article: "条" }[kind as string];
  if (stands !== undefined) return new RegExp(`(?:^|\\n)\\s*第\\s*(?:${chinese}|${value})\\s*${stands}`).test(text);
  const numeral = kind === "comma" || kind === "bracket" ? chinese : String(value);
  const mark = kind === "comma" || kind === "point" ? `(?:[.．](?![${d}])|、)` : "[)）]";
  return new RegExp(`(?:^|[^${c}${d}.．第])${numeral}\\s*${mark}`).test(halfWidth(text));
}

/** Level in the order of GB/T 9704: 1 for 一、, 4 for （1）; 0 for what belongs to regulations. */
export const outlineLevel = (kind: NumberKind): number =>
  ({ comma: 1, bracket: 2, point: 3, "digit-bracket": 4, chapter: 0, section: 0, article: 0 })[kind];
