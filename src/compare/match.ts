import { bare, dice, pairsOf } from "./likeness.js";
import { findPinned } from "./pinned.js";
import type { Pin, Side } from "./types.js";

/** One old clause and the new one it became. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  /** 1 for the same words; else Dice over character pairs. */
  readonly likeness: number;
}

/** Below this two clauses are strangers; up to `sure` the pair is 疑似对应. Measured on public laws: true pairs go down to 0.16, and
 *  letting those go costs less than the false ones below 0.25. */
const least = 0.25;
export const sure = 0.35;
/** So many of a clause's rarest character pairs look for its partners, each in at most so many clauses: the work stays in step with the text. */
const probes = 32;
const postings = 60;
/** Of these, the ones that share most of the probes are measured; … */
const measured = 16;
/** … but in small documents all are: so many pairs. */
const all = 3000;

/** Pairs clauses of two documents: pinned ones, then equal ones, then the most alike first. Sorted by new place. */
export function matchClauses(old: readonly Side[], now: readonly Side[], pins: readonly Pin[] = []): readonly Pair[] {
  const [takenOld, takenNew] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  const take = (pair: Pair) => {
    if (takenOld.has(pair.old) || takenNew.has(pair.new)) return;
    takenOld.add(pair.old);
    takenNew.add(pair.new);
    pairs.push(pair);
  };
  const [oldBare, nowBare] = [old.map(({ text }) => bare(text)), now.map(({ text }) => bare(text))];
  const apart = applyPins(old, now, pins, (pair) => take(pair));
  for (const pair of equalPairs(old, now, oldBare, nowBare)) if (!apart.has(`${pair.old} ${pair.new}`)) take(pair);
  const free = {
    old: old.map((_, i) => i).filter((i) => !takenOld.has(i)),
    new: now.map((_, i) => i).filter((i) => !takenNew.has(i)),
  };
  const found = candidates(
    free.old,
    free.new,
    oldBare,
    nowBare,
    (i, j) => !apart.has(`${i} ${j}`) && old[i]!.number === now[j]!.number,
  );
  for (const pair of found) if (!apart.has(`${pair.old} ${pair.new}`)) take(pair);
  return pairs.sort((a, b) => a.new - b.new);
}

/** Takes pinned pairs; returns those a person keeps apart. A clause is named by its number or its first words. */
function applyPins(
  old: readonly Side[],
  now: readonly Side[],
  pins: readonly Pin[],
  take: (pair: Pair) => void,
): ReadonlySet<string> {
  const apart = new Set<string>();
  for (const pin of pins) {
    const [i, j] = [findPinned(old, pin.old), findPinned(now, pin.new)];
    if (i < 0 || j < 0) continue;
    if (pin.together) take({ old: i, new: j, likeness: 1 });
    else apart.add(`${i} ${j}`);
  }
  return apart;
}

/** Same words on both sides; several of the same pair off in order. Clauses of marks alone count by their marks. */
function equalPairs(
  old: readonly Side[],
  now: readonly Side[],
  oldBare: readonly string[],
  nowBare: readonly string[],
): readonly Pair[] {
  const key = (text: string, words: string) => (words === "" ? `\u0000${text}` : words);
  const [olds, news] = [new Map<string, number[]>(), new Map<string, number[]>()];
  old.forEach((side, i) => {
    push(olds, key(side.text, oldBare[i]!), i);
  });
  now.forEach((side, j) => {
    push(news, key(side.text, nowBare[j]!), j);
  });
  return [...news].flatMap(([own, places]) => (olds.has(own) ? pairOff(olds.get(own)!, places, old, now) : []));
}

/** Adds to a key's list in place: copying it each time would take the square of its length. */
export function push<Key>(lists: Map<Key, number[]>, key: Key, place: number): void {
  const places = lists.get(key);
  if (places === undefined) lists.set(key, [place]);
  else places.push(place);
}

/** Pairs two lists of equal clauses: first those under the same heading, then in order. A long file may hold one line 100,000 times. */
function pairOff(olds: readonly number[], news: readonly number[], old: readonly Side[], now: readonly Side[]): readonly Pair[] {
  const under = new Map<string, number[]>();
  for (const i of [...olds].reverse()) push(under, old[i]!.under, i);
  const pairs: Pair[] = [];
  const late = news.filter((j) => {
    const i = under.get(now[j]!.under)?.pop();
    if (i !== undefined) pairs.push({ old: i, new: j, likeness: 1 });
    return i === undefined;
  });
  const left = [...under.values()].flat().sort((a, b) => a - b);
  for (const [at, i] of left.slice(0, late.length).entries()) pairs.push({ old: i, new: late[at]!, likeness: 1 });
  return pairs;
}

/** Likely pairs among what is left, most alike first; equal likeness goes to the same number, then to the nearer place. */
function candidates(
  olds: readonly number[],
  news: readonly number[],
  oldBare: readonly string[],
  nowBare: readonly string[],
  sameNumber: (i: number, j: number) => boolean,
): readonly Pair[] {
  const oldPairs = new Map(olds.map((i) => [i, pairsOf(oldBare[i]!)]));
  const index = new Map<string, number[]>();
  for (const [i, own] of oldPairs) for (const pair of own) push(index, pair, i);
  const found: (Pair & { readonly rank: number })[] = [];
  for (const j of news) {
    const own = pairsOf(nowBare[j]!);
    for (const i of olds.length * news.length <= all ? olds : nearest(own, index)) {
      const likeness = dice(oldPairs.get(i)!, own);
      // Two clauses of a few words are alike by chance.
      const needed = Math.min(own.size, oldPairs.get(i)!.size) < 8 ? 0.5 : least;
      if (likeness < needed) continue;
      found.push({ old: i, new: j, likeness, rank: likeness + (sameNumber(i, j) ? 0.02 : 0) - Math.abs(i - j) * 1e-7 });
    }
  }
  // The same order the other way round: swapped documents give the same pairs.
  return found.sort((a, b) => b.rank - a.rank || a.old + a.new - b.old - b.new);
}

/** The clauses that share most of a clause's rarest character pairs. */
function nearest(own: ReadonlySet<string>, index: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const rarest = [...own].filter((pair) => index.has(pair)).sort((a, b) => index.get(a)!.length - index.get(b)!.length);
  const hits = new Map<number, number>();
  for (const pair of rarest.slice(0, probes))
    for (const i of index.get(pair)!.slice(0, postings)) hits.set(i, (hits.get(i) ?? 0) + 1);
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, measured)
    .map(([i]) => i);
}

/** The pairs that kept their order, in it: a longest rising run of old places in the order of the new ones. The others moved. */
export function keptInOrder(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach((pair, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.old < pair.old) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const kept: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) kept.push(pairs[at]!);
  return new Set(kept.reverse());
}
