import { bareText } from "./bare.js";
import { alike, pairCode } from "./lexicon/lexicon.js";
import {
  edgeBit,
  fewer,
  groupMayEnd,
  type Halves,
  halfOf,
  halvesOf,
  long,
  more,
  ofGroup,
  ofHalf,
  type Phrase,
  slackOf,
  slotOf,
} from "./phrase-halves.js";
import { isAlike, shortest } from "./slips.js";
import type { DriftFacts } from "./types.js";

/** The fixed expressions, ready to be looked for in many texts. */
export interface PhraseIndex {
  /** Without marks and gaps, which are no part of an expression: 守土有责、守土负责 may be written with either. Longest first. */
  readonly phrases: readonly Phrase[];
  /** Of each phrase, in numbers that lie close together: length, slack, and its first, second, last but one and last character. */
  readonly edges: Uint16Array;
  readonly halves: Halves;
  /** Of each phrase the bits of its neighbouring characters, one behind the other, and where they begin. */
  readonly pairs: { readonly all: Uint16Array; readonly starts: Uint32Array };
}
const indexes = new WeakMap<DriftFacts["phrases"], PhraseIndex>();

export function phraseIndex({ phrases: fixed, common }: DriftFacts): PhraseIndex {
  const made = indexes.get(fixed);
  if (made) return made;
  const phrases = [
    ...fixed.map((shown) => ({ shown, text: bareText(shown), isCommon: false })),
    ...common.map((shown) => ({ shown, text: bareText(shown), isCommon: true })),
  ]
    .filter(({ text }) => text.length >= shortest)
    .map((one) => ({ ...one, last: likeIt(one.text.at(-1)!) }))
    .sort((a, b) => b.text.length - a.text.length);
  const edges = phrases.flatMap((one) => [
    ...[one.text.length, slackOf(one)],
    ...edgePlaces.map((at) => one.text.at(at)!.charCodeAt(0)),
  ]);
  const index = { phrases, edges: Uint16Array.from(edges), halves: halvesOf(phrases), pairs: pairsOf(phrases) };
  indexes.set(fixed, index);
  return index;
}

function pairsOf(phrases: readonly Phrase[]): PhraseIndex["pairs"] {
  const own = phrases.map(({ text }) => Array.from({ length: text.length - 1 }, (_, at) => bitOf(pairCode(text, at))));
  const starts = new Uint32Array(phrases.length + 1);
  for (const [i, { length }] of own.entries()) starts[i + 1] = starts[i]! + length;
  return { all: Uint16Array.from(own.flat()), starts };
}
/** Which characters of a phrase its edges are. */
const edgePlaces = [0, 1, -2, -1] as const;

/** Numbers of a phrase in `edges`. */
const width = 6;
const bitOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 17;

/** Which phrases may stand anywhere in the lines of a paper, and a bit for what their halves begin with: few of a long list may. */
export interface Possible {
  readonly phrases: Uint8Array;
  readonly bits: Uint32Array;
}
export function possibleIn(texts: readonly string[], index: PhraseIndex): Possible {
  const pairs = new Uint32Array(2 ** 15 / 32);
  for (const text of texts)
    for (let i = 0; i + 1 < text.length; i++) {
      const bit = bitOf(pairCode(text, i));
      pairs[bit >>> 5]! |= 1 << (bit & 31);
    }
  const own = { phrases: new Uint8Array(index.phrases.length), bits: new Uint32Array(pairs.length) };
  const { starts, all } = index.pairs;
  for (let i = 0; i < index.phrases.length; i++) {
    const [from, to] = [starts[i]!, starts[i + 1]!];
    // One slip parts two neighbours from theirs, one of two characters three.
    let left = to - from < long - 1 ? 2 : 3;
    for (let k = from; k < to && left >= 0; k++) if ((pairs[all[k]! >>> 5]! & (1 << (all[k]! & 31))) === 0) left--;
    if (left < 0) continue;
    own.phrases[i] = 1;
    for (const bit of [all[from]!, all[to - halfOf(to - from + 1) + 1]!]) own.bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  return own;
}

/** Where a phrase may stand with something wrong in it: phrase and start, longer phrases first, which say more of what was meant. */
export function candidates(
  text: string,
  index: PhraseIndex,
  possible: Possible,
): readonly (readonly [phrase: number, start: number])[] {
  const { phrases, edges } = index;
  const { slots, halves, characters, groups, members } = index.halves;
  const { bits } = possible;
  const found: (readonly [number, number])[] = [];
  const look = (i: number, start: number) => {
    if (start >= 0 && possible.phrases[i] === 1 && mayStand(text, phrases[i]!, start)) found.push([i, start]);
  };
  const codes = codesOf(text);
  for (let at = beside; at + 1 < beside + text.length; at++) {
    const code = (codes[at]! << 16) | codes[at + 1]!;
    if ((bits[bitOf(code) >>> 5]! & (1 << (bitOf(code) & 31))) === 0) continue;
    const first = slots[slotOf(slots, code) + 1]!;
    if (first === 0) continue;
    for (let half = (first - 1) * ofHalf; half < halves.length; half += ofHalf) {
      const [from, length] = [halves[half]!, halves[half + 1]!];
      if (((characters[from]! << 16) | characters[from + 1]!) !== code) break;
      let same = 2;
      while (same < length && characters[from + same] === codes[at + same]) same++;
      if (same < length) continue;
      for (let g = halves[half + 2]! * ofGroup; g < halves[half + 3]! * ofGroup; g += ofGroup) {
        if (!groupMayEnd(codes, at, groups, g)) continue;
        for (let m = groups[g + 4]!; m < groups[g + 5]!; m++)
          if (mayEnd(codes, at, edges, members[m]! * width)) look(members[m]!, at - beside);
      }
      for (let g = halves[half + 4]! * ofGroup; g < halves[half + 5]! * ofGroup; g += ofGroup) {
        const start = at + length - groups[g]!;
        const slack = groups[g + 1]!;
        for (let by = fewer[slack]!; by <= more[slack]!; by++) {
          const [one, two] = [codes[start - by]!, codes[start - by + 1]!];
          if ((groups[g + 2]! & edgeBit(one)) === 0 && (groups[g + 3]! & edgeBit(two)) === 0) continue;
          for (let m = groups[g + 4]!; m < groups[g + 5]!; m++) {
            const i = members[m]!;
            if (one === edges[i * width + 2] || two === edges[i * width + 3]) look(i, start - by - beside);
          }
        }
      }
    }
  }
  if (found.length < 2) return found;
  found.sort(([a, i], [b, k]) => a - b || i - k);
  return found.filter(([phrase, start], k) => k === 0 || found[k - 1]![0] !== phrase || found[k - 1]![1] !== start);
}
/** Nothing stands before and behind a text: as much as a phrase may reach beyond it. */
const beside = 64;
/** The characters of one text at a time as numbers, which are quicker to ask for than those of a string. */
let numbers = new Uint16Array(1024);
function codesOf(text: string): Uint16Array {
  if (numbers.length < text.length + 2 * beside) numbers = new Uint16Array(2 * (text.length + beside));
  for (let i = 0; i < text.length; i++) numbers[beside + i] = text.charCodeAt(i);
  numbers.fill(0, beside + text.length, 2 * beside + text.length);
  return numbers;
}

/** Whether another expression explains what stands there: it is part of one, or has one in it that the wanted one has not. */
export function isExplained(quote: string, wanted: string, { phrases, pairs: { all, starts } }: PhraseIndex): boolean {
  const own = new Set<number>();
  for (let i = 0; i + 1 < quote.length; i++) own.add(bitOf(pairCode(quote, i)));
  const first = bitOf(pairCode(quote, 0));
  return phrases.some(({ text }, i) => {
    if (text.length < quote.length) return own.has(all[starts[i]!]!) && quote.includes(text) && !wanted.includes(text);
    return all.subarray(starts[i]!, starts[i + 1]!).includes(first) && text.includes(quote);
  });
}

/** Whether a phrase that begins there may end where it would: its last character stands near, or the one before it does. */
function mayEnd(codes: Uint16Array, start: number, edges: Uint16Array, edge: number): boolean {
  const end = start + edges[edge]! - 1;
  if (codes[end - 1] === edges[edge + 4]) return true;
  for (let by = fewer[edges[edge + 1]!]!; by <= more[edges[edge + 1]!]!; by++)
    if (codes[end + by] === edges[edge + 5]) return true;
  return false;
}

/** Whether a phrase may stand from there on with something wrong in it. */
function mayStand(text: string, { text: wanted, isCommon, last }: Phrase, start: number): boolean {
  // Most of what comes so far stands to the letter.
  if (text.startsWith(wanted, start)) return false;
  const end = start + wanted.length - 1;
  // A usual one is told only by what sounds or looks like it.
  if (isCommon && !isAlike(text.slice(start, end + 1), wanted)) return false;
  // Of a short one the end stands as well, whatever is wrong in between.
  if (wanted.length < long && !endsNear(text, end, wanted.charCodeAt(wanted.length - 1), last)) return false;
  return !standsNear(text, wanted, start);
}
const endsNear = (text: string, at: number, last: number, likeLast: ReadonlySet<number>): boolean =>
  likeLast.has(text.charCodeAt(at)) || text.charCodeAt(at - 1) === last || text.charCodeAt(at + 1) === last;
/** A character, and those that sound or look like it. */
const likeIt = (one: string): ReadonlySet<number> => new Set([one, ...alike(one)].map((other) => other.charCodeAt(0)));

/** Whether a phrase stands there to the letter, or a little further on. */
function standsNear(text: string, wanted: string, start: number): boolean {
  for (let at = Math.max(0, start - 2); at <= start + 2; at++) if (text.startsWith(wanted, at)) return true;
  return false;
}
