import { dice, pairsOf } from "../text/likeness.js";
import { candidates } from "./candidates.js";
import type { Identity } from "./identity.js";
import { bare } from "./likeness.js";
import { type Pair, push } from "./pairs.js";
import { findPinned } from "./pinned.js";
import { rowWords } from "./row-likeness.js";
import type { Pin, Side } from "./types.js";

/** A pair below this is 疑似对应. */
export const sure = 0.35;
/** A pair of one id comes before likelier ones from this likeness on. */
const firmId = 0.5;

/** Who the clauses of both sides are, for documents of our own. */
export interface Identities {
  readonly old: readonly Identity[];
  readonly new: readonly Identity[];
}

/**
 * Pairs clauses of two documents. Pinned ones come first, then those of one id and the same words, then equal ones, then
 * those of one id or one value that are alike enough, then the most alike; last, short entries that took another's place, and
 * clauses of one id that were written anew.
 * @returns the pairs by new place
 */
export function matchClauses(
  old: readonly Side[],
  now: readonly Side[],
  pins: readonly Pin[] = [],
  identities?: Identities,
): readonly Pair[] {
  const [takenOld, takenNew] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  const take = (pair: Pair) => {
    if (takenOld.has(pair.old) || takenNew.has(pair.new)) return;
    takenOld.add(pair.old);
    takenNew.add(pair.new);
    pairs.push(pair);
  };
  const [oldBare, nowBare] = [old.map(wordsOf), now.map(wordsOf)];
  const apart = applyPins(old, now, pins, (pair) => take(pair));
  const free = (pair: { readonly old: number; readonly new: number }) =>
    !takenOld.has(pair.old) && !takenNew.has(pair.new) && !apart.has(`${pair.old} ${pair.new}`);
  const byId = identities ? pairsById(identities) : [];
  const likenessOf = (i: number, j: number) => dice(pairsOf(oldBare[i]!), pairsOf(nowBare[j]!));
  const takeById = (alike: (i: number, j: number) => boolean) => {
    for (const { i, j } of byId)
      if (free({ old: i, new: j }) && alike(i, j)) take({ old: i, new: j, likeness: likenessOf(i, j), known: true });
  };
  for (const { i, j } of byId) if (oldBare[i] === nowBare[j] && free({ old: i, new: j })) take({ old: i, new: j, likeness: 1 });
  for (const pair of equalPairs(old, now, oldBare, nowBare)) if (free(pair)) take(pair);
  takeById((i, j) => identities!.old[i]!.path === identities!.new[j]!.path && identities!.old[i]!.path !== null);
  takeById((i, j) => likenessOf(i, j) >= firmId);
  for (const { i, j } of identities ? pairsByPath(identities) : [])
    if (free({ old: i, new: j })) take({ old: i, new: j, likeness: likenessOf(i, j), known: true });
  const left = {
    old: old.map((_, i) => i).filter((i) => !takenOld.has(i)),
    new: now.map((_, j) => j).filter((j) => !takenNew.has(j)),
  };
  for (const pair of candidates(left.old, left.new, { old, new: now, oldBare, nowBare })) if (free(pair)) take(pair);
  for (const pair of standIns(old, now, pairs, likenessOf)) if (free(pair)) take(pair);
  // A bookmark says less than an id: files made from other texts may have the same.
  takeById((i) => !identities!.old[i]!.id!.startsWith("_tl_"));
  return pairs.sort((a, b) => a.new - b.new);
}

/** A name in a list is no longer. Characters. */
const shortName = 12;
/**
 * A short entry between two pairs that took the place of another, under the same number: （二）德育处 → （二）学生处. Nothing in
 * its words says so, its place does.
 */
function standIns(
  old: readonly Side[],
  now: readonly Side[],
  pairs: readonly Pair[],
  likenessOf: (i: number, j: number) => number,
): readonly Pair[] {
  const at = new Map(pairs.map((pair) => [pair.new, pair.old]));
  const oldTaken = new Set(pairs.map((pair) => pair.old));
  return pairs.flatMap((before): readonly Pair[] => {
    const [i, j] = [before.old + 1, before.new + 1];
    const [was, is] = [old[i], now[j]];
    if (!was || !is || oldTaken.has(i) || at.has(j) || was.row || is.row) return [];
    const beside = (i + 1 === old.length && j + 1 === now.length) || at.get(j + 1) === i + 1;
    const name = was.number !== "" && was.number === is.number && !was.number.startsWith("第");
    const short = was.text.length <= shortName && is.text.length <= shortName;
    return beside && name && short ? [{ old: i, new: j, likeness: likenessOf(i, j), known: true }] : [];
  });
}

/** What a clause is compared by. */
const wordsOf = ({ text, row }: Side): string => bare(row ? rowWords(row) : text);

function pairsById({ old, new: now }: Identities): readonly { readonly i: number; readonly j: number }[] {
  const places = new Map(old.flatMap(({ id }, i) => (id === null ? [] : [[id, i] as const])));
  return now.flatMap(({ id }, j) => (id !== null && places.has(id) ? [{ i: places.get(id)!, j }] : []));
}

/** Clauses that consist of the same value, where only one on each side does. */
function pairsByPath({ old, new: now }: Identities): readonly { readonly i: number; readonly j: number }[] {
  const placesOf = (list: readonly Identity[]) => {
    const places = new Map<string, number[]>();
    list.forEach(({ path }, at) => {
      if (path !== null) push(places, path, at);
    });
    return places;
  };
  const olds = placesOf(old);
  return [...placesOf(now)].flatMap(([path, [j, ...more]]) => {
    const [i, ...others] = olds.get(path) ?? [];
    return i === undefined || more.length + others.length > 0 ? [] : [{ i, j: j! }];
  });
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
  // A table row is no paragraph of the same words, nor is its header a row.
  const key = ({ text, row }: Side, words: string) =>
    `${row === undefined ? "" : row.header ? "\u0001" : "\u0002"}${words === "" ? `\u0000${text}` : words}`;
  const [olds, news] = [new Map<string, number[]>(), new Map<string, number[]>()];
  old.forEach((side, i) => {
    push(olds, key(side, oldBare[i]!), i);
  });
  now.forEach((side, j) => {
    push(news, key(side, nowBare[j]!), j);
  });
  return [...news].flatMap(([own, places]) => (olds.has(own) ? pairOff(olds.get(own)!, places, old, now) : []));
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
