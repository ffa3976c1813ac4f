import { type Filter, filterOf, holds, put } from "./lexicon/filter.js";
import { threes } from "./lexicon/threes.js";
import type { Paper } from "./types.js";

/** What a paper has of its own, and the library has: which characters stand beside each other there. */
export interface Attested {
  /** Every three characters in a row. */
  readonly own: Filter;
  /** How often two stand side by side, by a slot for each, up to 2. */
  readonly pairs: Uint8Array;
}
let library: Filter | undefined;
const readLibrary = (): Filter => new Uint32Array(Uint8Array.from(Buffer.from(threes, "base64")).buffer);

/** Stands before and behind a run of characters: a mark, a figure, the end of the line. */
export const mark = "^";
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** A dozen bits for each character, and no filter so small that it is often full. */
const bitsFor = (length: number): number => 2 ** Math.ceil(Math.log2(12 * Math.max(length, 512)));
const slots = 2 ** 17;
const slotOf = (text: string, at: number): number =>
  Math.imul((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1), 0x9e3779b1) >>> 15;

const known = new WeakMap<Paper, Attested>();

export function attestedIn(paper: Paper): Attested {
  const before = known.get(paper);
  if (before) return before;
  const made: Attested = { own: filterOf(bitsFor(paper.text.length)), pairs: new Uint8Array(slots) };
  for (const { start, end } of runsOf(paper.text)) {
    const text = mark + paper.text.slice(start, end) + mark;
    for (let i = 0; i + 2 < text.length; i++) put(made.own, text, i);
    for (let i = 1; i + 2 < text.length; i++) {
      const slot = slotOf(text, i);
      if (made.pairs[slot]! < 2) made.pairs[slot]!++;
    }
  }
  known.set(paper, made);
  return made;
}

function runsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isHan(text.charCodeAt(i))) continue;
    if (i - start > 1) found.push({ start, end: i });
    start = i + 1;
  }
  return found;
}

/** Whether the library or the paper has three characters in a row. */
export function isAttested({ own }: Attested, a: number, b: number, c: number): boolean {
  library ??= readLibrary();
  return holds(library, a, b, c) || holds(own, a, b, c);
}

/** How often the paper has two characters side by side: 0, 1, or 2 for more. */
export const timesIn = ({ pairs }: Attested, text: string, at: number): number => pairs[slotOf(text, at)]!;
