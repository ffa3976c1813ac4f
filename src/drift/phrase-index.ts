import { bareText } from "./bare.js";
import { alike, pairCode } from "./lexicon/lexicon.js";
import type { DriftFacts } from "./types.js";

/** Shorter expressions have too many honest neighbours. */
export const shortest = 4;
/** At most so many characters of a phrase are replaced, lost or added. */
const widest = 8;

/** The fixed expressions, ready to be looked for in many texts. */
export interface PhraseIndex {
  /** Without marks and gaps, which are no part of an expression: 守土有责、守土负责 may be written with either. Longest first. */
  readonly phrases: readonly Phrase[];
  /** Two neighbouring characters → phrases with the places in them, as phrase, place, phrase, place. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  /** Of a character, whether it is the first (1) or the second (2) of such a pair. */
  readonly inPair: Uint8Array;
  /** Of a character that some phrase may begin with its row in `begins`, from 1: there is a 1 for each phrase that may. */
  readonly rows: Uint16Array;
  readonly begins: Uint8Array;
  /** Of one text at a time: how many pairs of each phrase it has, and where the phrase would begin by the last of them. */
  readonly hits: Uint16Array;
  readonly tried: Int32Array;
}
interface Phrase {
  readonly text: string;
  readonly shown: string;
  /** Usual, not fixed. */
  readonly isCommon: boolean;
  /** What may stand in place of its end. */
  readonly last: ReadonlySet<number>;
  /** So many of its pairs must stand near where it may begin. */
  readonly enough: number;
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
    .map((one) => ({ ...one, enough: Math.max(1, Math.floor((one.text.length - 1) / 2) - 1) }))
    .sort((a, b) => b.text.length - a.text.length);
  const pairs = new Map<number, number[]>();
  const inPair = new Uint8Array(0x10000);
  for (const [i, { text }] of phrases.entries())
    for (let o = 0; o + 1 < text.length; o++) {
      const own = pairs.get(pairCode(text, o));
      if (own === undefined) pairs.set(pairCode(text, o), [i, o]);
      else own.push(i, o);
      inPair[text.charCodeAt(o)]! |= 1;
      inPair[text.charCodeAt(o + 1)]! |= 2;
    }
  const index = {
    ...{ phrases, pairs, inPair, ...beginningsOf(phrases) },
    ...{ hits: new Uint16Array(phrases.length), tried: new Int32Array(phrases.length) },
  };
  indexes.set(fixed, index);
  return index;
}

function beginningsOf(phrases: readonly Phrase[]): Pick<PhraseIndex, "rows" | "begins"> {
  const rows = new Uint16Array(0x10000);
  const firsts = phrases.map(({ text }) => likeIt(text[0]!));
  const codes = [...new Set(firsts.flatMap((all) => [...all]))];
  for (const [n, code] of codes.entries()) rows[code] = n + 1;
  const begins = new Uint8Array((codes.length + 1) * phrases.length);
  for (const [i, all] of firsts.entries()) for (const code of all) begins[rows[code]! * phrases.length + i] = 1;
  return { rows, begins };
}

/** No phrase begins so far before a text. */
const nowhere = -0x10000;

/** Where a phrase may stand with something wrong in it: phrase and start, longer phrases first, which say more of what was meant. */
export function candidates(text: string, index: PhraseIndex): readonly (readonly [phrase: number, start: number])[] {
  const { phrases, pairs, inPair, rows, begins, hits, tried } = index;
  const found: (readonly [number, number])[] = [];
  const [spots, places]: [number[], (readonly number[])[]] = [[], []];
  hits.fill(0);
  tried.fill(nowhere);
  for (let i = 0; i + 1 < text.length; i++) {
    if ((inPair[text.charCodeAt(i)]! & 1) === 0 || (inPair[text.charCodeAt(i + 1)]! & 2) === 0) continue;
    const own = pairs.get(pairCode(text, i));
    if (own === undefined) continue;
    spots.push(i);
    places.push(own);
    for (let k = 0; k < own.length; k += 2) hits[own[k]!]!++;
  }
  for (const [n, own] of places.entries())
    for (let k = 0; k < own.length; k += 2) {
      const [phrase, at] = [own[k]!, spots[n]! - own[k + 1]!];
      const one = phrases[phrase]!;
      // The next pair of what stands there whole says the same again.
      if (hits[phrase]! < one.enough || tried[phrase] === at) continue;
      tried[phrase] = at;
      if (at >= 0 && text.startsWith(one.text, at)) continue;
      // What is lost or added near the beginning moves all the rest; it may be exchanged for what sounds or looks like it.
      for (let start = Math.max(0, at - 1); start <= Math.min(at + 2, text.length - 1); start++)
        if (
          begins[rows[text.charCodeAt(start)]! * phrases.length + phrase] === 1 &&
          mayStand(text, one, start) &&
          isEnough(text, one.text, at, one.enough)
        )
          found.push([phrase, start]);
    }
  if (found.length < 2) return found;
  found.sort(([a, i], [b, k]) => a - b || i - k);
  return found.filter(([phrase, start], k) => k === 0 || found[k - 1]![0] !== phrase || found[k - 1]![1] !== start);
}

/** Whether another expression explains what stands there: it is part of one, or has one in it that the wanted one has not. */
export function isExplained(quote: string, wanted: string, { phrases, pairs }: PhraseIndex): boolean {
  for (let i = 0; i + 1 < quote.length; i++) {
    const own = pairs.get(pairCode(quote, i)) ?? [];
    for (let k = 0; k < own.length; k += 2) {
      const { text } = phrases[own[k]!]!;
      if (i === 0 && text.startsWith(quote, own[k + 1])) return true;
      if (own[k + 1] === 0 && quote.startsWith(text, i) && !wanted.includes(text)) return true;
    }
  }
  return false;
}

/** Whether enough of a phrase stands where it would begin, or not far off: what is lost or added moves what stands behind it. */
function isEnough(text: string, wanted: string, at: number, enough: number): boolean {
  let missing = enough - pairsAt(text, wanted, at);
  for (let off = 1; missing > 0 && off <= widest; off++)
    missing -= pairsAt(text, wanted, at - off) + pairsAt(text, wanted, at + off);
  return missing <= 0;
}

/** How many pairs of a phrase's characters stand where they would if it began there. */
function pairsAt(text: string, wanted: string, at: number): number {
  const end = Math.min(wanted.length, text.length - at);
  let [count, isSame] = [0, false];
  for (let o = Math.max(0, -at); o < end; o++) {
    const was = isSame;
    isSame = text.charCodeAt(at + o) === wanted.charCodeAt(o);
    if (isSame && was) count++;
  }
  return count;
}

/** Whether a phrase may stand from there on with something wrong in it; its end may have been exchanged for what sounds or looks like it. */
const mayStand = (text: string, { text: wanted, last }: Phrase, start: number): boolean =>
  // Of a short one the end stands as well, whatever is wrong in between.
  (wanted.length >= 8 || endsNear(text, start + wanted.length - 1, wanted.charCodeAt(wanted.length - 1), last)) &&
  !standsNear(text, wanted, start);
const endsNear = (text: string, at: number, last: number, likeLast: ReadonlySet<number>): boolean =>
  likeLast.has(text.charCodeAt(at)) || text.charCodeAt(at - 1) === last || text.charCodeAt(at + 1) === last;
/** A character, and those that sound or look like it. */
const likeIt = (one: string): ReadonlySet<number> => new Set([one, ...alike(one)].map((other) => other.charCodeAt(0)));

/** Whether a phrase stands there to the letter, or a little further on. */
function standsNear(text: string, wanted: string, start: number): boolean {
  for (let at = Math.max(0, start - 2); at <= start + 2; at++) if (text.startsWith(wanted, at)) return true;
  return false;
}
