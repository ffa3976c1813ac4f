import { bareText } from "./bare.js";
import { alike, pairCode } from "./lexicon/lexicon.js";
import { isAlike, shortest } from "./slips.js";
import type { DriftFacts } from "./types.js";

/** A longer one may have two characters wrong, or more put in, and is told by half of what is left. */
const long = 8;
/** How many characters fewer and more may stand there: of a usual phrase, of a short one and of a long one. */
const fewer = [0, -1, -2] as const;
const more = [0, 1, 8] as const;

/** The fixed expressions, ready to be looked for in many texts. */
export interface PhraseIndex {
  /** Without marks and gaps, which are no part of an expression: 守土有责、守土负责 may be written with either. Longest first. */
  readonly phrases: readonly Phrase[];
  /** Of each phrase, in numbers that lie close together: length, slack, and its first, second, last but one and last character. */
  readonly edges: Uint16Array;
  /** First two characters of halves → the halves. */
  readonly halves: ReadonlyMap<number, readonly Half[]>;
  /** A bit for every two characters that a half may begin with: most places of a text are done with it. */
  readonly bits: Uint32Array;
}
interface Phrase {
  readonly text: string;
  readonly shown: string;
  /** Usual, not fixed. */
  readonly isCommon: boolean;
  /** What may stand in place of its end. */
  readonly last: ReadonlySet<number>;
}
/**
 * One slip leaves the first half of a phrase whole, or the second: whoever looks for the halves finds it, and almost nothing
 * else. Half of what the slip leaves, to be exact.
 */
interface Half {
  readonly text: string;
  /** Its third character; 0 where it has two. */
  readonly third: number;
  /** Phrases that begin with it, and phrases that end with it. */
  readonly begins: number[];
  readonly ends: number[];
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
    ...[0, 1, -2, -1].map((at) => one.text.at(at)!.charCodeAt(0)),
  ]);
  const index = { phrases, edges: Uint16Array.from(edges), ...halvesOf(phrases) };
  indexes.set(fixed, index);
  return index;
}

function halvesOf(phrases: readonly Phrase[]): Pick<PhraseIndex, "halves" | "bits"> {
  const all = new Map<string, Half>();
  const halfOf = (text: string): Half => {
    const half = all.get(text) ?? { text, third: text.length < 3 ? 0 : text.charCodeAt(2), begins: [], ends: [] };
    all.set(text, half);
    return half;
  };
  for (const [i, { text }] of phrases.entries()) {
    const length = Math.ceil((text.length - (text.length < long ? 1 : 2)) / 2);
    halfOf(text.slice(0, length)).begins.push(i);
    halfOf(text.slice(-length)).ends.push(i);
  }
  const halves = new Map<number, Half[]>();
  const bits = new Uint32Array(2 ** 15 / 32);
  for (const half of all.values()) {
    const code = pairCode(half.text, 0);
    halves.set(code, [...(halves.get(code) ?? []), half]);
    bits[bitOf(code) >>> 5]! |= 1 << (bitOf(code) & 31);
  }
  return { halves, bits };
}
/** Numbers of a phrase in `edges`. */
const width = 6;
const slackOf = ({ text, isCommon }: Phrase): number => (isCommon ? 0 : text.length < long ? 1 : 2);
const bitOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 17;

/** Where a phrase may stand with something wrong in it: phrase and start, longer phrases first, which say more of what was meant. */
export function candidates(text: string, index: PhraseIndex): readonly (readonly [phrase: number, start: number])[] {
  const { phrases, edges, halves, bits } = index;
  const found: (readonly [number, number])[] = [];
  const look = (i: number, start: number) => {
    if (start >= 0 && mayStand(text, phrases[i]!, start)) found.push([i, start]);
  };
  const codes = codesOf(text);
  for (let at = beside; at + 1 < beside + text.length; at++) {
    const code = (codes[at]! << 16) | codes[at + 1]!;
    if ((bits[bitOf(code) >>> 5]! & (1 << (bitOf(code) & 31))) === 0) continue;
    for (const half of halves.get(code) ?? none) {
      if ((half.third !== 0 && half.third !== codes[at + 2]) || !text.startsWith(half.text, at - beside)) continue;
      for (const i of half.begins) if (mayEnd(codes, at, edges, i * width)) look(i, at - beside);
      for (const i of half.ends) {
        const edge = i * width;
        const [first, second] = [edges[edge + 2], edges[edge + 3]];
        const from = at + half.text.length - edges[edge]!;
        for (let by = fewer[edges[edge + 1]!]!; by <= more[edges[edge + 1]!]!; by++)
          if (codes[from - by] === first || codes[from - by + 1] === second) look(i, from - by - beside);
      }
    }
  }
  if (found.length < 2) return found;
  found.sort(([a, i], [b, k]) => a - b || i - k);
  return found.filter(([phrase, start], k) => k === 0 || found[k - 1]![0] !== phrase || found[k - 1]![1] !== start);
}
const none: readonly Half[] = [];

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
export const isExplained = (quote: string, wanted: string, { phrases }: PhraseIndex): boolean =>
  phrases.some(({ text }) =>
    text.length < quote.length ? quote.includes(text) && !wanted.includes(text) : text.includes(quote),
  );

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
