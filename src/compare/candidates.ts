import { dice, pairsOf } from "../text/likeness.js";
import { bare } from "./likeness.js";
import { type Pair, push } from "./pairs.js";
import { leastOfRow, type RowLikeness, rowLikeness } from "./row-likeness.js";
import type { Side } from "./types.js";

/** Below this two clauses are strangers. Measured on public laws: true pairs go down to 0.16, and letting those go costs less
 *  than the false ones below 0.25. */
const least = 0.25;
/** The same for clauses of a few words under one number: 教务处负责排课 → 课程教学中心负责排课. */
const leastOfFew = 0.3;
/** So many of a clause's rarest character pairs look for its partners, each in at most so many clauses around the place where
 *  it would stand if nothing had moved: the work stays in step with the text. */
const thorough = { probes: 32, postings: 60 };
/** Where so many are left on each side, these are lines of one form: fewer looks find as much. */
const many = 5000;
const quick = { probes: 10, postings: 24 };
/** Of these, the ones that share most of the probes are measured; … */
const measured = 16;
/** … but in small documents all are: so many pairs. */
const all = 3000;

interface Texts {
  readonly old: readonly Side[];
  readonly new: readonly Side[];
  readonly oldBare: readonly string[];
  readonly nowBare: readonly string[];
}

/** Likely pairs among what is left, most alike first; equal likeness goes to the same number, then to the nearer place. */
export function candidates(olds: readonly number[], news: readonly number[], texts: Texts): readonly Pair[] {
  const { old, new: now, oldBare, nowBare } = texts;
  const index = indexOf(olds, news, texts);
  const known = new Map<number, ReadonlySet<string>>();
  const oldPairs = (i: number): ReadonlySet<string> => {
    const pairs = known.get(i) ?? pairsOf(oldBare[i]!);
    known.set(i, pairs);
    return pairs;
  };
  const effort = Math.min(olds.length, news.length) > many ? quick : thorough;
  const rows = rowLikeness([...old, ...now]);
  const found: (Pair & { readonly rank: number })[] = [];
  for (const [at, j] of news.entries()) {
    const own = pairsOf(nowBare[j]!);
    const place = olds[Math.floor((at * olds.length) / news.length)]!;
    const near = () => nearest([...own, ...cellKeys(now[j]!)], index, place, effort);
    for (const i of olds.length * news.length <= all ? olds : near()) {
      const likeness = likenessOf(old[i]!, now[j]!, oldPairs(i), own, rows);
      if (likeness === 0) continue;
      const sameNumber = old[i]!.number === now[j]!.number;
      found.push({ old: i, new: j, likeness, rank: likeness + (sameNumber ? 0.02 : 0) - Math.abs(i - j) * 1e-7 });
    }
  }
  // The same order the other way round: swapped documents give the same pairs.
  return found.sort((a, b) => b.rank - a.rank || a.old + a.new - b.old - b.new);
}

/** Where among the old clauses each character pair and cell stands; what no new one has is not looked for. */
function indexOf(olds: readonly number[], news: readonly number[], texts: Texts): ReadonlyMap<string, readonly number[]> {
  const sought = new Set<string>();
  for (const j of news) for (const key of keysOf(texts.nowBare[j]!, texts.new[j]!)) sought.add(key);
  const index = new Map<string, number[]>();
  for (const i of olds) for (const key of keysOf(texts.oldBare[i]!, texts.old[i]!)) if (sought.has(key)) push(index, key, i);
  return index;
}

const keysOf = (words: string, side: Side): readonly string[] => [...pairsOf(words), ...cellKeys(side)];

/** 0 where two clauses are strangers. */
function likenessOf(old: Side, now: Side, a: ReadonlySet<string>, b: ReadonlySet<string>, rows: RowLikeness): number {
  const ofRow = old.row && now.row ? rows(old.row, now.row) : 0;
  if (ofRow === null) return 0;
  const words = dice(a, b);
  // Two clauses of a few words are alike by chance, less so under one number; two rows of them by their cells.
  const few = Math.min(a.size, b.size) < 8;
  const sameNumber = old.number !== "" && old.number === now.number;
  const ofWords = words < (few ? (sameNumber ? leastOfFew : 0.5) : least) || (few && old.row && now.row) ? 0 : words;
  return Math.max(ofRow < leastOfRow ? 0 : ofRow, ofWords);
}

/** A row is also found by a cell that stands equal in the same column. */
const cellKeys = ({ row }: Side): readonly string[] =>
  (row?.cells ?? []).flatMap((cell, i) => (bare(cell) === "" ? [] : [`${i}\u0000${bare(cell)}`]));

/** The clauses that share most of a clause's rarest character pairs; of those that share as many, the nearest to its place. */
function nearest(
  own: readonly string[],
  index: ReadonlyMap<string, readonly number[]>,
  place: number,
  effort: typeof thorough,
): readonly number[] {
  const rarest = own.filter((pair) => index.has(pair)).sort((a, b) => index.get(a)!.length - index.get(b)!.length);
  const hits = new Map<number, number>();
  for (const pair of rarest.slice(0, effort.probes))
    for (const i of around(index.get(pair)!, place, effort.postings)) hits.set(i, (hits.get(i) ?? 0) + 1);
  return [...hits]
    .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - place) - Math.abs(b[0] - place))
    .slice(0, measured)
    .map(([i]) => i);
}

/** Of clauses in order, those around a place: the lines of a long roster share all their words, and the first of them are no likelier. */
function around(found: readonly number[], place: number, postings: number): readonly number[] {
  if (found.length <= postings) return found;
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]! < place) low = middle + 1;
    else high = middle;
  }
  const start = Math.min(Math.max(0, low - postings / 2), found.length - postings);
  return found.slice(start, start + postings);
}
