import { type Attested, isAttested, mark, timesIn } from "./attested.js";
import { bound, free } from "./lexicon/alone.js";
import { alike, between, cutOf, isPair, longest, weightAt } from "./lexicon/lexicon.js";
import { following, preceding } from "./lexicon/neighbours.js";

/** A stretch of a run of characters, and what is to stand there. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}
/** What one change of a character does. */
interface Change {
  /** In the run between its marks. */
  readonly at: number;
  /** How many characters it takes away, and what it puts there. */
  readonly length: number;
  readonly put: string;
  /** How much likelier the text is with it, as a logarithm, beyond what is asked. */
  readonly gain: number;
}
/**
 * How much likelier the text must be with a change, as a logarithm, by how sure the place is. Measured on papers and laws that were
 * damaged by chance: of some hundred changes one is wrong.
 */
const needed = {
  /** Another character, where all that would stand around it is known, or some of it. */
  other: 5,
  otherHalfKnown: 6.5,
  turned: 3,
  doubled: 1,
  /** A text with a character more is less likely by itself. */
  lostBesideBound: -3.5,
  lostBesideSingle: 1,
  lostAtEdge: 2,
} as const;
/** Characters on either side that a change can make likelier. */
const reach = 5;
/** What ends names of offices and kinds of things, and is no rest of a word there: 护理部, 年级组, 出口管制. */
const suffix = /[部组科处室股办所站队班院校系局委厅署会厂场社馆园员长制学费案法权率性化材品]/u;
/** 各股股长, 每月月底: the first says what the second is of. */
const determines = /[各每全本该同原一其二三四五六七八九十两^]/u;

const inList = (list: string): ReadonlySet<string> => new Set(list);
const [boundOnes, freeOnes] = [inList(bound), inList(free)];
const isFree = (one: string): boolean => between.test(one) || freeOnes.has(one);

/** Whether a word of the list reaches over two characters from a place on; `cost` keeps the rare ones out. */
function isInWord(text: string, at: number, size: 1 | 2, cost = Number.POSITIVE_INFINITY): boolean {
  for (let length = 2; length <= longest; length++)
    for (let start = Math.max(0, at + size - length); start <= at && start + length <= text.length; start++)
      if ((weightAt(text, start, length)?.cost ?? Number.POSITIVE_INFINITY) < cost) return true;
  return false;
}
/** Rarer words are names and terms: what looks like one may be damage. */
const usual = 14.5;

/** Of the threes of characters in a row from one place to another, how many stand so elsewhere. */
function known(own: Attested, text: string, from: number, to: number): number {
  let is = 0;
  for (let i = Math.max(0, from); i <= Math.min(text.length - 3, to); i++)
    if (isAttested(own, text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2))) is++;
  return is;
}
/** The same of the threes that a character is in where it stands between two places of a text. */
function knownWith(own: Attested, text: string, [before, behind]: readonly [number, number], one: number): number {
  const [left, right] = [text.charCodeAt(before), text.charCodeAt(behind)];
  let is = isAttested(own, left, one, right) ? 1 : 0;
  if (before > 0 && isAttested(own, text.charCodeAt(before - 1), left, one)) is++;
  if (behind + 1 < text.length && isAttested(own, one, right, text.charCodeAt(behind + 1))) is++;
  return is;
}

const changed = (text: string, at: number, length: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + length);

/** What a change gains around its place. */
function gainOf(text: string, at: number, length: number, put: string): number {
  const [from, to] = [Math.max(1, at - reach), Math.min(text.length - 1, at + length + reach)];
  const costOf = (run: string) => cutOf(run).head[run.length]!;
  return costOf(text.slice(from, to)) - costOf(text.slice(from, at) + put + text.slice(at + length, to));
}

/**
 * Characters of a run that are wrong, lost, doubled or turned round. Where they stand, two characters meet that no official paper has
 * side by side; with the right ones, all around the place is known from the library or from the paper itself.
 * @param run characters between two marks
 * @param singles its characters that are words of their own when it is cut into words
 */
export function slipsIn(run: string, singles: readonly number[], own: Attested): readonly Slip[] {
  const text = mark + run + mark;
  const alone = new Set(singles.map((at) => at + 1));
  const isOdd = (at: number): boolean => !isPair(text, at) && timesIn(own, text, at) < 2 && !isInWord(text, at, 2, usual);
  /** Between each character and the next: null at the edges. */
  const odd = Array.from({ length: text.length - 1 }, (_, at) => (at === 0 || at === text.length - 2 ? null : isOdd(at)));
  const found: Change[] = [];
  const tell = (at: number, length: number, put: string, least: number) => {
    const gain = gainOf(text, at, length, put) - least;
    if (gain >= 0) found.push({ at, length, put, gain });
  };
  for (let at = 1; at < text.length - 1; at++) {
    const [left, right] = [odd[at - 1]!, odd[at]!];
    if (left || right) others(text, at, left !== false && right !== false, own, tell);
    if (right) turned(text, at, left || odd[at + 1] === true, own, tell);
    if (right) doubled(text, at, alone, tell);
    if (left || (left === null && !right)) lost(text, at, alone, own, tell);
    if (at === text.length - 2) lost(text, at + 1, alone, own, tell);
  }
  return chosen(found).map((change) => shown(text, change));
}
type Tell = (at: number, length: number, put: string, least: number) => void;

/** One that sounds or looks like it stands for another. */
function others(text: string, at: number, isApart: boolean, own: Attested, tell: Tell): void {
  if (isFree(text[at]!)) return;
  // Both pairs it stands in are odd, or it is at least no part of a word.
  if (!isApart && isInWord(text, at, 1)) return;
  const like = alike(text[at]!);
  for (let i = 0; i < like.length; i++) {
    const is = knownWith(own, text, [at - 1, at + 1], like.charCodeAt(i));
    if (is >= 2) tell(at, 1, like[i]!, needed.other);
    else if (is === 1 && isApart) {
      const right = changed(text, at, 1, like[i]!);
      if (isSound(own, right, at - 1) && isSound(own, right, at)) tell(at, 1, like[i]!, needed.otherHalfKnown);
    }
  }
}
/** Whether two characters may stand side by side; at an edge they may. */
const isSound = (own: Attested, text: string, at: number): boolean =>
  at === 0 || at >= text.length - 2 || isPair(text, at) || timesIn(own, text, at) > 0 || isInWord(text, at, 2, usual);

/** Two changed places. */
function turned(text: string, at: number, isOddBeside: boolean, own: Attested, tell: Tell): void {
  // 依法依规, 所思所想: built so.
  if (!isOddBeside || text[at - 1] === text[at + 1] || text[at] === text[at + 2]) return;
  const put = text[at + 1]! + text[at]!;
  const right = changed(text, at, 2, put);
  if (known(own, right, at - 2, at + 1) >= 2 && isInWord(right, at, 2)) tell(at, 2, put, needed.turned);
}

/** One written twice. */
function doubled(text: string, at: number, alone: ReadonlySet<number>, tell: Tell): void {
  if (text[at] !== text[at + 1] || isFree(text[at]!) || determines.test(text[at - 1]!)) return;
  // 人事科科长: the head of it.
  if (text[at + 2] === "长") return;
  // 公开课课件: both are of a word.
  if (endsWord(text, at) && beginsWord(text, at + 1)) return;
  if (alone.has(at) || alone.has(at + 1)) tell(at, 1, "", needed.doubled);
}

const lengths = [2, 3, 4] as const;
const endsWord = (text: string, at: number): boolean =>
  lengths.some((length) => at + 1 >= length && weightAt(text, at + 1 - length, length) !== undefined);
const beginsWord = (text: string, at: number): boolean => lengths.some((length) => weightAt(text, at, length) !== undefined);

/** One is lost before a place: what is left of its word stands alone there, and seldom does. */
function lost(text: string, at: number, alone: ReadonlySet<number>, own: Attested, tell: Tell): void {
  const [before, behind] = [alone.has(at - 1), alone.has(at)];
  if (!before && !behind) return;
  if (before && suffix.test(text[at - 1]!)) return;
  const isBound = (before && boundOnes.has(text[at - 1]!)) || (behind && boundOnes.has(text[at]!));
  const isEdge = at === 1 || at === text.length - 1;
  if (isEdge && !isBound) return;
  const least = isEdge ? needed.lostAtEdge : isBound ? needed.lostBesideBound : needed.lostBesideSingle;
  const likely = at === 1 ? preceding(text[at]!) : following(text[at - 1]!);
  const of = isEdge ? 2 : 3;
  for (let i = 0; i < likely.length; i++)
    if (
      isAttested(own, text.charCodeAt(at - 1), likely.charCodeAt(i), text.charCodeAt(at)) &&
      knownWith(own, text, [at - 1, at], likely.charCodeAt(i)) === of
    )
      tell(at, 0, likely[i]!, least);
}

/** The best of those that lie close together. */
function chosen(found: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  for (const one of found.toSorted((a, b) => b.gain - a.gain || a.at - b.at))
    if (kept.every(({ at }) => Math.abs(at - one.at) > 3)) kept.push(one);
  return kept.toSorted((a, b) => a.at - b.at);
}

/** A change with the words around it. */
function shown(text: string, { at, length, put }: Change): Slip {
  const right = changed(text, at, length, put).slice(1, -1);
  const [first, last] = [at - 1, at - 1 + put.length];
  const { to } = cutOf(right);
  let [start, end] = [first, last];
  // The words that what is changed is of; with a character less or more, those on both sides.
  const isBetween = put.length !== length;
  for (let word = 0; word < right.length; word = to[word]!)
    if (to[word]! > first - (isBetween ? 1 : 0) && word < last + (put === "" ? 1 : 0))
      [start, end] = [Math.min(start, word), Math.max(end, to[word]!)];
  return { start, end: end + length - put.length, right: right.slice(start, end) };
}
