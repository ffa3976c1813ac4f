import { inSeries, isOrdinal, type NumberCandidate, readsOn } from "../tree/number-series.js";
import { arabicDigits, chineseDigits, numeralValue } from "../tree/numerals.js";

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

/** The value a line would have if 二、三车间 were numbered 二、; null where it begins with nothing of the kind. */
export function doubtfulValue(text: string): number | null {
  const digits = new RegExp(`^(?:([${c}]{1,4})|([${d}]{1,3}))\\s*[、．.]`).exec(text.trimStart());
  return digits === null ? null : numeralValue(digits[1] ?? digits[2]!);
}

/** Level in the order of GB/T 9704: 1 for 一、, 4 for （1）; 0 for what belongs to regulations. */
export const outlineLevel = (kind: NumberKind): number =>
  ({ comma: 1, bracket: 2, point: 3, "digit-bracket": 4, chapter: 0, section: 0, article: 0 })[kind];
