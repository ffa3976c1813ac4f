import { arabicDigits, chineseDigits } from "../text/numerals.js";

/** Something at the start of a line that has the form of a number. */
export interface NumberCandidate {
  /** Only candidates of one kind are a series: 一、 and （一） are two, and so are 1.1 and 2.1. */
  readonly kind: string;
  readonly value: number;
  /** The program wrote it, or Word counts it: it is a number whatever stands around it. */
  readonly sure: boolean;
  /** Written as the ordinal of its value: 五十一, not 五一. */
  readonly ordinal: boolean;
  /** White space parts it from the text. */
  readonly gap: boolean;
  /** The next number stands at once behind it: 二、三分场责任 may enumerate or begin with 二、; a heading looks like one. */
  readonly enumerates?: "heading" | "sentence";
  /** 第N章, 第N节, 第N条: with a gap behind it such a word can hardly be part of a sentence. */
  readonly stands: boolean;
}

/** From the outermost in: where one of an outer kind stands between, an inner list begins anew. Articles run on through chapters. */
const nested = ["chapter", "section", "article", "comma", "bracket", "point", "digit-bracket", "circled"];

/** Numbers a careless hand may leave out in a paper of others and still go on with the same list. */
const mostLeftOut = 2;

/**
 * Which candidates are numbers, each judged by its neighbours of the same kind: one that goes on from the number before
 * it or begins a list is; one that stands in the middle of a list that goes on behind it is a word of the text, such as
 * （五一） or （二）班 between （六） and （七）. Where some of a kind are sure, those that are not must fit exactly.
 * @param lines one for each line, null where it begins with nothing of the kind
 * @param own a paper of ours: where any of its numbers are sure all its own are, and what does not fit is a person's words
 */
export function inSeries(lines: readonly (NumberCandidate | null)[], own = false): readonly boolean[] {
  const marked = new Set(lines.flatMap((one) => (one?.sure ? [one.kind] : [])));
  const strict = own && marked.size > 0;
  const last = new Map<string, number>();
  /** Where the last number of each kind stands. */
  const places = new Map<string, number>();
  const nextOf = following(lines);
  const looselySet = looseKinds(lines);
  let before: string | null = null;
  return lines.map((one, at) => {
    if (one === null) {
      before = null;
      return false;
    }
    const around = {
      last: last.get(one.kind),
      next: nextOf(at),
      sibling: before === one.kind,
      parted: !one.stands && isParted(one.kind, places),
      marked: strict || marked.has(one.kind),
    };
    const isNumber = one.sure || fits(one, around, !one.stands || one.gap || looselySet.has(one.kind));
    if (isNumber) {
      last.set(one.kind, one.value);
      places.set(one.kind, at);
    }
    before = isNumber ? one.kind : null;
    return isNumber;
  });
}

function isParted(kind: string, places: ReadonlyMap<string, number>): boolean {
  const own = places.get(kind);
  return own !== undefined && nested.slice(0, Math.max(0, nested.indexOf(kind))).some((outer) => (places.get(outer) ?? -1) > own);
}

interface Around {
  /** Values of the number before and of the candidate after, of the same kind. */
  readonly last: number | undefined;
  readonly next: number | undefined;
  /** The line before is numbered in the same way. */
  readonly sibling: boolean;
  /** A number of an outer kind stands between the number before and this one. */
  readonly parted: boolean;
  readonly marked: boolean;
}

/** @param looksLike it has the look of the others of its kind */
function fits({ kind, value, ordinal, gap, stands, enumerates }: NumberCandidate, around: Around, looksLike: boolean): boolean {
  const { last, next, sibling, parted, marked } = around;
  // It is what the list waits for, and the list does not come to it again behind: else its words are read on.
  if (enumerates)
    return (
      ((last === undefined && value === 1) || last === value - 1) &&
      next !== value &&
      (next === value + 1 || (value > 1 && enumerates === "heading"))
    );
  if (last !== undefined && value === last + 1) return true;
  if (!ordinal) return false;
  if (stands && gap) return true;
  if (last !== undefined && next === last + 1 && (marked || value !== last) && !(parted && value === 1)) return false;
  // 3.15 and 12.1 may be days: nothing but its fellows makes a number of one.
  if (kind.startsWith("decimal")) return next === value + 1 && value === 1;
  if (value === 1) return next === 2 || !(sibling || (stands && marked));
  if (!looksLike) return false;
  const goesOn = last !== undefined && value > last;
  if (next === value + 1) return goesOn || !marked;
  if (marked) return false;
  if (last === undefined) return true;
  return value === last || (goesOn && value <= last + 1 + mostLeftOut && (next === undefined || next === 1 || next > value));
}

/** The value of the next candidate of the same kind; of the next sure one where the kind has such. */
function following(lines: readonly (NumberCandidate | null)[]): (at: number) => number | undefined {
  const sure = new Set(lines.flatMap((one) => (one?.sure ? [one.kind] : [])));
  const next = new Map<string, number>();
  const found: (number | undefined)[] = lines.map(() => undefined);
  for (let at = lines.length - 1; at >= 0; at--) {
    const one = lines[at];
    if (one == null) continue;
    found[at] = next.get(one.kind);
    if (one.sure || (one.ordinal && one.enumerates !== "sentence" && !sure.has(one.kind))) next.set(one.kind, one.value);
  }
  return (at) => found[at];
}

/** Kinds whose numbers stand mostly without a gap: there a missing gap says nothing. */
function looseKinds(lines: readonly (NumberCandidate | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const one of lines) if (one) counts.set(one.kind, (counts.get(one.kind) ?? 0) + (one.gap ? 1 : -1));
  return new Set([...counts].flatMap(([kind, count]) => (count < 0 ? [kind] : [])));
}

const [c, d] = [chineseDigits, arabicDigits];
const bracketed = `[（(〔]\\s*[${c}${d}]+\\s*[）)〕]`;
/** What makes a word of a number in brackets: （二）班的…, （一）项, （一）至（三）项. */
const afterBracket = new RegExp(
  `^(?:班(?![主级子组长会])|年级|中队|大队|车间|单元|号(?![召称令])|项(?!目)|款(?![项式待])|条(?![件例款])|${bracketed}|(?:[、，,和或与及至到—－~～-]|以及)+\\s*第?${bracketed})`,
);
const afterCircled = /^(?:号|[、，,和或与及至到—－~～-]+\s*[①-⓿])/;
/** 1、3号楼, 一、三季度, 二、四年级: numbers side by side, in the same digits; 1、二年级 may be a list's first line. */
const afterMark = (same: string): RegExp =>
  new RegExp(
    `^[${same}]+(?:[、和至到][${same}]+)*(?:年级|班(?![主级子组长会])|号[楼院门线馆厅机车柜室]|车间|中队|季度|月份|单元|楼(?!宇))`,
  );
const [afterChinese, afterArabic] = [afterMark(c), afterMark(d)];
/** 第二条街, 第三节课, 第一章程, 第二篇稿件: the last character of the number begins another word. */
const afterWord: Readonly<Record<string, RegExp>> = {
  条: /^(?:街|巷|胡同|马路|道路|公路|铁路|跑道|战线|[路线](?:[的上]|$)|河|腿)/,
  节: /^(?:课(?![程堂题外后业改标])|晚?自习|车厢|电池|气$)/,
  章: /^(?:程(?![序控式])|节)/,
  编: /^[号辑制程队码写]/,
  篇: /^(?:章|文章|报道|稿|论文|幅)/,
};

/**
 * Whether what follows makes a word or an enumeration of what has the form of a number.
 * @param number as printed, such as 第二条, （二） or 1、
 * @param rest the line behind it and behind the gap
 */
export function readsOn(number: string, rest: string, gap: boolean): boolean {
  const end = number.at(-1) ?? "";
  if (number.startsWith("第")) return !gap && afterWord[end]?.test(rest) === true;
  if (/[）)〕㈠-㈩⑴-⒇]/.test(end) || /[）)〕]、$/.test(number)) return afterBracket.test(rest);
  if (/^[①-⓿]/.test(number)) return afterCircled.test(rest);
  if (gap || end !== "、") return false;
  return (/^[0-9０-９]/.test(number) ? afterArabic : afterChinese).test(rest);
}
