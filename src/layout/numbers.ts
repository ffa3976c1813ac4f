import { inSeries, type NumberCandidate, readsOn } from "../recognise/number-series.js";
import { arabicDigits, chineseDigits, chineseNumber, halfWidth, isOrdinal, numeralValue } from "../text/numerals.js";

/** 一、（一） 1. （1） of an ordinary document; 章 节 条 of a regulation. */
export type NumberKind = "chapter" | "section" | "article" | "comma" | "bracket" | "point" | "digit-bracket";

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

const [c, d] = [chineseDigits, arabicDigits];
const forms: readonly { readonly kind: NumberKind; readonly form: RegExp; readonly good: RegExp }[] = [
  { kind: "chapter", form: new RegExp(`^第\\s*([${c}${d}]+)\\s*章`), good: /^第\S+章$/ },
  { kind: "section", form: new RegExp(`^第\\s*([${c}${d}]+)\\s*节`), good: /^第\S+节$/ },
  { kind: "article", form: new RegExp(`^第\\s*([${c}${d}]+)\\s*条`), good: new RegExp(`^第[${c}]+条$`) },
  { kind: "bracket", form: new RegExp(`^[（(]\\s*([${c}]{1,4})\\s*[）)][、．.]?`), good: /^（[^\s）]+）$/ },
  { kind: "comma", form: new RegExp(`^([${c}]{1,4})\\s*[、．.，]`), good: /^\S+、$/ },
  { kind: "digit-bracket", form: new RegExp(`^[（(]\\s*([${d}]{1,3})\\s*[）)][、．.]?`), good: /^（\d+）$/ },
  // 1） and 一） with half a bracket: written otherwise than the standard has it, but numbers.
  { kind: "bracket", form: /^([一二三四五六七八九十]{1,3})[）)](?![、，,])/, good: /^（/ },
  { kind: "digit-bracket", form: new RegExp(`^([${d}]{1,2})\\s*[）)](?![、，,；;。])`), good: /^（/ },
  { kind: "point", form: new RegExp(`^([${d}]{1,3})\\s*(?:[.．](?![${d}])|、)`), good: /^\d+[.．]$/ },
];
/** 第七条第二款…, 第五条规定的…: a sentence about an article, not the article. */
const aboutOther = new RegExp(`^(?:第[${c}${d}]+[条款项目章节]|[、，,。；;：:至到的和或与及]|以及|规定|所|中|之|款|项)`);

/** The number a paragraph begins with; null where it has none or it may be part of a sentence (一、二年级, 第五条规定的). */
function paragraphNumber(text: string): ParagraphNumber | null {
  const line = text.trimStart();
  for (const { kind, form, good } of forms) {
    const found = form.exec(line);
    if (!found) continue;
    const value = numeralValue(found[1]!);
    const after = line.slice(found[0].length);
    const rest = after.trimStart();
    if (value === null || value === 0) return null;
    const stands = kind === "chapter" || kind === "section" || kind === "article";
    if (stands && after === rest && aboutOther.test(rest)) return null;
    if ((kind === "chapter" || kind === "section") && (/[。；]/.test(rest) || rest.length > 40)) return null;
    if ((kind === "comma" || kind === "point") && enumerates(rest, value)) return null;
    const gap = after !== rest;
    if (readsOn(found[0], rest, gap)) return null;
    const candidate = { kind, value, sure: false, ordinal: isOrdinal(found[1]!), gap, stands };
    return { kind, number: found[0], value, rest, isOdd: !good.test(found[0]), candidate };
  }
  return null;
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

/** 一、二年级 and 1、2号楼: the next number follows at once. */
function enumerates(rest: string, value: number): boolean {
  const next = new RegExp(`^(?:[${c}]+|[${d}]+)`).exec(rest)?.[0];
  return next !== undefined && numeralValue(next) === value + 1;
}

/** How a number is written, whatever it counts: 1. and 2. have one form, 1、 and 1) have others. */
export const formOf = ({ kind, number }: ParagraphNumber): string =>
  kind === "point" || kind === "digit-bracket" || kind === "bracket"
    ? `${kind} ${number
        .replace(new RegExp(`\\s|[${c}${d}]`, "g"), "")
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
