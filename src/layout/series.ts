import { familyIn, isBold, sizeOf } from "./appearance.js";
import { formOf, type NumberKind, type ParagraphNumber, paragraphNumbers } from "./numbers.js";
import type { Placed } from "./roles.js";

/** A number of a paper; null for an unnumbered heading between two lists. */
export interface Step {
  readonly number: ParagraphNumber | null;
  /** Place of the paragraph among those given. */
  readonly at: number;
}

/** The numbers of a part in order, those behind line breaks too, and the headings without one. */
export function stepsOf(paragraphs: readonly Placed[]): readonly Step[] {
  const quoted = quotedOn(paragraphs);
  return paragraphs.flatMap((one, at): readonly Step[] => {
    const { role, numbered, printed, isProgram } = one;
    // What is quoted from elsewhere counts on from there.
    if (quoted.has(at)) return [];
    if (role !== "heading" && role !== "item" && role !== "body" && role !== "other") return [];
    if (isProgram) return [];
    if (numbered === null && isUnnumberedHeading(one)) return [{ number: null, at }];
    const first = role === "heading" || role === "item" ? numbered : null;
    const further = printed.includes("\n") ? paragraphNumbers(printed.split("\n").slice(1)) : [];
    return [first, ...further].flatMap((number) => (number === null ? [] : [{ number, at }]));
  });
}

/** A quotation of more paragraphs was forgotten to be closed. */
const longestQuoted = 60;

/** Places of paragraphs that begin within a quotation: it was opened in one before and is closed in this or a later one. */
function quotedOn(paragraphs: readonly Placed[]): ReadonlySet<number> {
  const found = new Set<number>();
  let opened: number | null = null;
  for (const [at, { text }] of paragraphs.entries()) {
    if (opened !== null && at - opened > longestQuoted) opened = null;
    const [open, close] = [text.lastIndexOf("“"), text.lastIndexOf("”")];
    const first = text.trimStart().indexOf("“", 1);
    const closes = close >= 0 && (first < 0 || text.trimStart().indexOf("”") < first);
    if (opened !== null && closes) for (let i = opened + 1; i <= at; i++) found.add(i);
    if (open > close) opened = at;
    else if (close >= 0) opened = null;
  }
  return found;
}

/** 第二部分, or a short line set off by its letters: a list behind it has nothing to do with the one before. */
function isUnnumberedHeading(one: Placed): boolean {
  const text = one.text.trim();
  if (/^第\s*[一二三四五六七八九十\d]{1,3}\s*(?:部分|编|篇|单元|类)/.test(text)) return true;
  if (text.length > 30 || /[。；，]/.test(text)) return false;
  const isSetOff = isBold(one) || ["黑体", "楷体", "小标宋"].includes(familyIn(one)) || sizeOf(one) > 16;
  return isSetOff || one.layout.align === "center" || one.layout.outline !== undefined;
}

/** A list of numbers that is going on. */
export interface Series {
  readonly kind: NumberKind;
  readonly form: string;
  readonly last: number;
  /** Where its last number stands. */
  readonly from: number;
}

/** From the outermost on: a list further out that begins ends those further in. Articles run on through all chapters. */
const depth: Readonly<Record<NumberKind, number>> = {
  chapter: 0,
  section: 1,
  article: 2,
  comma: 3,
  bracket: 4,
  point: 5,
  "digit-bracket": 6,
};
const outlives = (one: Series, kind: NumberKind): boolean => one.kind === "article" && kind !== "article";

/** The lists that are going on, one in another, the outermost first. One form may stand in itself: 1. with 1. 2. 3. under it. */
export interface OpenSeries {
  /** Takes the number as the next of an open list, if it is one; those within that list end. @param at its place in the part */
  goesOn(number: ParagraphNumber, at: number): boolean;
  /** The innermost open list the number is written like. */
  like(number: ParagraphNumber): Series | undefined;
  begin(number: ParagraphNumber, at: number): void;
  /** Goes on with a number that does not fit. */
  resume(series: Series, number: ParagraphNumber, at: number): void;
  /** A heading without a number ends the lists of items before it. */
  endItems(): void;
}

export function openSeries(): OpenSeries {
  let open: readonly Series[] = [];
  const move = (place: number, last: number, from: number): void => {
    const moved = { ...open[place]!, last, from };
    open = [...open.slice(0, place), moved, ...open.slice(place + 1).filter((one) => outlives(one, moved.kind))];
  };
  return {
    goesOn: (number, at) => {
      const form = formOf(number);
      const fits = (one: Series) => one.kind === number.kind && one.last + 1 === number.value;
      const alike = open.findLastIndex((one) => fits(one) && one.form === form);
      const place = alike >= 0 ? alike : open.findLastIndex(fits);
      if (place >= 0) move(place, number.value, at);
      return place >= 0;
    },
    like: (number) => {
      const form = formOf(number);
      return open.findLast((one) => one.kind === number.kind && one.form === form);
    },
    begin: (number, at) => {
      const { kind, value } = number;
      const kept = open.filter((one) => depth[one.kind] <= depth[kind] || outlives(one, kind));
      open = [...kept, { kind, form: formOf(number), last: value, from: at }].slice(-deepest);
    },
    resume: (series, { value }, at) => move(open.indexOf(series), value, at),
    endItems: () => {
      open = open.filter(({ kind }) => depth[kind] < depth.bracket);
    },
  };
}

/**
 * Paragraphs whose own number surely counts in a list: one that begins with 1, leaves nothing out and has at least two members.
 * Where a further number of its kind does not fit none of them does: written another way than it they would be two lists.
 * @param paragraphs of all parts of a file
 */
export function inLists(paragraphs: readonly Placed[]): ReadonlySet<Placed> {
  const sure = new Set<Placed>();
  const open = new Map<NumberKind, { last: number; readonly members: Placed[] }>();
  const close = (ends: (kind: NumberKind) => boolean): void => {
    for (const [kind, { members }] of [...open]) {
      if (!ends(kind)) continue;
      if (members.length > 1) for (const one of members) sure.add(one);
      open.delete(kind);
    }
  };
  let part = 0;
  for (const { number, at } of stepsOf(paragraphs)) {
    const one = paragraphs[at]!;
    if (one.part !== part || number === null) close(() => true);
    part = one.part;
    if (number === null) continue;
    const { kind, value } = number;
    close((other) => depth[other] > depth[kind]);
    const list = open.get(kind);
    // A number behind a line break counts in the list and is not the paragraph's own.
    const own = number === one.numbered ? [one] : [];
    if (list?.last === value - 1) {
      list.last = value;
      list.members.push(...own);
    } else {
      if (value === 1) close((other) => other === kind);
      else open.delete(kind);
      if (value === 1) open.set(kind, { last: 1, members: [...own] });
    }
  }
  close(() => true);
  return sure;
}

/** So many lists at most stand in each other. */
const deepest = 24;
