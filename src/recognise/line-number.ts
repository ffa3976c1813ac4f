import { arabicDigits, chineseDigits, isOrdinal, numeralValue, signValue } from "../text/numerals.js";
import { type NumberCandidate, readsOn } from "./number-series.js";

/** Forms of numbers at the start of a line. */
export type NumberKind =
  | "chapter" // 第一编 第一章
  | "section" // 第一节
  | "article" // 第一条 第十条之一
  | "comma" // 一、
  | "bracket" // （一）
  | "point" // 1.
  | "digit-bracket" // （1） 1）
  | "circled" // ①
  | "decimal"; // 1.1 1.1.1

export interface LineNumber {
  readonly kind: NumberKind;
  /** Exactly as it stands in the line. */
  readonly number: string;
  /** Place of the first character after the number and the gap that follows it. */
  readonly textStart: number;
  readonly value: number;
  /** Parts of a decimal number. */
  readonly parts: number;
  /** Not written as the standard writes it: (一)、 1、 and the like (GB/T 9704-2012 7.3.3). */
  readonly isOdd: boolean;
  /** An article only where it comes next after the one before. */
  readonly doubtful?: true;
  /** How it is to be judged among the others of the text (`inSeries`). */
  readonly candidate: NumberCandidate;
}

interface Form {
  readonly kind: NumberKind;
  /** What it may begin with, for use inside a pattern's brackets. */
  readonly first: string;
  readonly form: RegExp;
  /** As the standard writes it; absent where it knows no such number. */
  readonly good?: RegExp;
}
const [c, d] = [chineseDigits, arabicDigits];
const ordinal = `([${c}${d}](?:\\s*[${c}${d}])*)`;
const forms: readonly Form[] = [
  { kind: "chapter", first: "第", form: new RegExp(`^第\\s*${ordinal}\\s*(?:分编|编|篇|章)`), good: /^第\S+[编篇章]$/ },
  { kind: "section", first: "第", form: new RegExp(`^第\\s*${ordinal}\\s*节`), good: /^第\S+节$/ },
  {
    kind: "article",
    first: "第",
    form: new RegExp(`^第\\s*${ordinal}\\s*条(?:\\s*之\\s*[一二三四五六七八九十]+)?`),
    good: new RegExp(`^第[${c}]+条(?:之[${c}]+)?$`),
  },
  {
    kind: "bracket",
    first: "（(〔",
    form: new RegExp(`^[（(〔]\\s*([${c}]{1,4})\\s*[）)〕](?:、|[．.](?![${d}]))?`),
    good: /^（[^\s）]+）$/,
  },
  { kind: "bracket", first: "㈠-㈩", form: /^([㈠-㈩])/ },
  { kind: "comma", first: c, form: new RegExp(`^([${c}]{1,4})\\s*[、．.，]`), good: /^\S+、$/ },
  // 1） and 一） with half a bracket: written otherwise than the standard has it, but numbers.
  { kind: "bracket", first: c, form: /^([一二三四五六七八九十]{1,3})[）)](?![、，,])/ },
  {
    kind: "digit-bracket",
    first: "（(〔",
    form: new RegExp(`^[（(〔]\\s*([${d}]{1,3})\\s*[）)〕](?:、|[．.](?![${d}]))?`),
    good: /^（\d+）$/,
  },
  { kind: "digit-bracket", first: d, form: new RegExp(`^([${d}]{1,3})\\s*[）)](?![、，,；;。])`) },
  { kind: "digit-bracket", first: "⑴-⒇", form: /^([⑴-⒇])/ },
  { kind: "decimal", first: d, form: new RegExp(`^([${d}]{1,3})(?:[.．][${d}]{1,3}){1,3}[.．]?(?=\\s)`) },
  { kind: "point", first: d, form: new RegExp(`^([${d}]{1,3})\\s*(?:[.．](?![${d}])|、)`), good: /^\d+[.．]$/ },
  { kind: "point", first: "⒈-⒛", form: /^([⒈-⒛])/ },
  { kind: "circled", first: "①-⑳", form: /^([①-⑳])、?/ },
];
const byFirst = new Map<string, readonly Form[]>();
/** The forms a line that begins with a character may have; most lines have none. */
function formsFrom(first: string): readonly Form[] {
  const known = byFirst.get(first);
  if (known) return known;
  const made = forms.filter((one) => new RegExp(`[${one.first}]`).test(first));
  byFirst.set(first, made);
  return made;
}
/** 第七条第二款…, 第三条、第四条…, 第五条规定的…: a sentence about an article, not the article. */
const aboutOther = new RegExp(
  `^(?:第[${c}${d}]+[条款项目章节编]|[、，,。；;：:至到的]|[和或与及]\\s*第|以及|规定|所[列称述指规]|中的|之规定|款|项)`,
);
/** May be either: 第五条和第六条… or 第五条和解协议…. The number of the article before tells. */
const perhapsOther = /^[和或与及]/;

/**
 * What may be the number a line begins with, or null; whether it is one, its neighbours tell (`numbersInSeries`). Spaces
 * inside and after it, digits of both widths and brackets of either width are all accepted.
 * @param marked length of the number where a bookmark of ours says so: then no doubt is left
 */
export function lineNumber(text: string, marked?: number): LineNumber | null {
  const found = perhapsNumber(text, marked);
  return found?.candidate.enumerates === undefined ? found : null;
}

/** The same for who judges it among its neighbours: what may as well enumerate is one as well, 二、三分场责任. */
export function perhapsNumber(text: string, marked?: number): LineNumber | null {
  for (const { kind, form, good } of formsFrom(text.charAt(0))) {
    const found = form.exec(text);
    if (!found) continue;
    const number = found[0];
    const gap = /^\s*/.exec(text.slice(number.length))![0].length;
    const rest = text.slice(number.length + gap);
    const value = signValue(found[1]!) ?? numeralValue(found[1]!);
    if (value === null) continue;
    const sure = marked === number.length;
    if (!sure && (!certain(kind, rest, gap > 0) || readsOn(number, rest, gap > 0))) return null;
    const enumerates = !sure && isEnumerating(kind, number, value, rest, gap > 0);
    const doubtful = !sure && kind === "article" && gap === 0 && perhapsOther.test(rest);
    const parts = number.split(/[.．]/).filter((part) => part !== "");
    const last = kind === "decimal" ? (numeralValue(parts.at(-1)!) ?? value) : value;
    const candidate: NumberCandidate = {
      kind: kind === "decimal" ? `decimal ${parts.slice(0, -1).join(".")}` : kind,
      value: last,
      sure,
      ordinal: isOrdinal(found[1]!),
      gap: gap > 0,
      stands: stands.has(kind),
      ...(enumerates && {
        enumerates: rest.length <= 30 && !/[。；，,;！？]/.test(rest) ? ("heading" as const) : ("sentence" as const),
      }),
    };
    return {
      kind,
      number,
      textStart: number.length + gap,
      value,
      parts: parts.length,
      isOdd: good?.test(number) !== true,
      ...(doubtful && { doubtful }),
      candidate,
    };
  }
  return null;
}

const stands: ReadonlySet<NumberKind> = new Set(["chapter", "section", "article"]);

function certain(kind: NumberKind, rest: string, gap: boolean): boolean {
  if (kind === "article") return gap || !aboutOther.test(rest);
  if (kind === "chapter" || kind === "section")
    return !/[。；;]/.test(rest) && rest.length <= 60 && (gap || !aboutOther.test(rest));
  return true;
}

const [chineseFirst, arabicFirst] = [new RegExp(`^[${c}]+`), new RegExp(`^[${d}]+`)];
/** 一、二年级 and 1、2号楼 enumerate: the next number follows at once, in the same digits; 1、两套 and 1.两套 do not. */
function isEnumerating(kind: NumberKind, number: string, value: number, rest: string, gap: boolean): boolean {
  if (gap || !number.endsWith("、") || (kind !== "comma" && kind !== "point")) return false;
  const next = (kind === "comma" ? chineseFirst : arabicFirst).exec(rest)?.[0];
  return next !== undefined && !next.startsWith("两") && numeralValue(next) === value + 1;
}
