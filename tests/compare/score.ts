import { compareDocs } from "../../src/compare/compare.js";
import type { ChangeKind, ChangeSet } from "../../src/compare/types.js";
import { type Article, articleDoc } from "./article-doc.js";
import type { Mutated } from "./mutate.js";
import { expectSound } from "./sound.js";

/** Counts that add up over several texts. */
export interface Tally {
  pairs: number;
  found: number;
  right: number;
  moves: number;
  movesFound: number;
  movesClaimed: number;
  kinds: number;
  kindsRight: number;
  /** expected > got → times, for a person to read. */
  readonly wrong: Map<string, number>;
}
export const tally = (): Tally => ({
  pairs: 0,
  found: 0,
  right: 0,
  moves: 0,
  movesFound: 0,
  movesClaimed: 0,
  kinds: 0,
  kindsRight: 0,
  wrong: new Map(),
});

/** Compares a text with its mutation and counts what was found of the truth. */
export function score(old: readonly Article[], mutated: Mutated, into: Tally): ChangeSet {
  const [a, b] = [articleDoc("甲办法", old), articleDoc("甲办法", mutated.articles)];
  const set = compareDocs(a, b);
  expectSound(set, a, b);

  const truth = new Set(mutated.from.flatMap((sources, j) => sources.map((i) => `${i} ${j}`)));
  const claimed = claimedPairs(set);
  into.pairs += truth.size;
  into.found += claimed.size;
  for (const pair of claimed) if (truth.has(pair)) into.right += 1;

  const moved = (kind: ChangeKind | undefined) => kind === "moved" || kind === "moved-edited";
  const count = (side: string, expected: readonly ChangeKind[], got: ReadonlyMap<number, ChangeKind>) =>
    expected.forEach((kind, at) => {
      const own = got.get(at);
      into.kinds += 1;
      if (own === kind) into.kindsRight += 1;
      else into.wrong.set(`${side} ${kind} > ${own}`, (into.wrong.get(`${side} ${kind} > ${own}`) ?? 0) + 1);
      if (side !== "new") return;
      if (moved(kind)) into.moves += 1;
      if (moved(kind) && moved(own)) into.movesFound += 1;
      if (moved(own)) into.movesClaimed += 1;
    });
  const kindsAt = (side: "old" | "new") =>
    new Map(set.changes.flatMap((change) => (change[side] === null ? [] : [[change[side].index, change.kind] as const])));
  count("new", mutated.kindOfNew, kindsAt("new"));
  count("old", mutated.kindOfOld, kindsAt("old"));
  return set;
}

function claimedPairs(set: ChangeSet): ReadonlySet<string> {
  const pairs = new Set<string>();
  const groups = new Map<string, { old: number[]; new: number[] }>();
  for (const { group, old, new: now } of set.changes) {
    if (group === undefined) {
      if (old !== null && now !== null) pairs.add(`${old.index} ${now.index}`);
      continue;
    }
    const own = groups.get(group) ?? { old: [], new: [] };
    if (old !== null) own.old.push(old.index);
    if (now !== null) own.new.push(now.index);
    groups.set(group, own);
  }
  for (const own of groups.values()) for (const i of own.old) for (const j of own.new) pairs.add(`${i} ${j}`);
  return pairs;
}

export const rates = (t: Tally) => ({
  f1: (2 * t.right) / (t.pairs + t.found),
  moves: t.movesFound / Math.max(1, t.moves),
  movesPrecise: t.movesFound / Math.max(1, t.movesClaimed),
  kinds: t.kindsRight / t.kinds,
});

/** One line for a person. */
export function report(name: string, t: Tally): string {
  const own = rates(t);
  const worst = [...t.wrong].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return [
    `${name}: pairing F1 ${own.f1.toFixed(4)} of ${t.pairs}, moves found ${own.moves.toFixed(3)} of ${t.moves}`,
    `(precision ${own.movesPrecise.toFixed(3)}), kinds right ${own.kinds.toFixed(4)} of ${t.kinds}`,
    `; wrong most: ${worst.map(([what, count]) => `${what} ×${count}`).join(", ") || "none"}`,
  ].join("");
}
