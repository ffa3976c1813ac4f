import { bare, contained, pairsOf } from "./likeness.js";
import type { Pair } from "./match.js";
import type { Side } from "./types.js";

/** A clause that became several neighbours, or several neighbours that became one. Places on each side. */
export interface Group {
  readonly kind: "split" | "merged";
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/** A part has to come from the whole by this much, and the parts together have to make up the whole by this much. */
const fromWhole = 0.6;
const makesUp = 0.7;
/** A part adds at least this much of the whole that the paired part lacks; else it is merely alike. */
const adds = 0.12;

/** Looks beside each changed pair for an unpaired neighbour that holds what the pair lost (split) or gained (merged). */
export function findGroups(pairs: readonly Pair[], old: readonly Side[], now: readonly Side[]): readonly Group[] {
  const [freeOld, freeNew] = [unpaired(old, pairs, "old"), unpaired(now, pairs, "new")];
  const groups: Group[] = [];
  for (const pair of pairs) {
    if (pair.likeness === 1) continue;
    const parts = partsBeside(pair.new, freeNew, now, old[pair.old]!);
    if (parts.length > 1) {
      groups.push({ kind: "split", old: [pair.old], new: parts });
      for (const part of parts) freeNew.delete(part);
      continue;
    }
    const sources = partsBeside(pair.old, freeOld, old, now[pair.new]!);
    if (sources.length < 2) continue;
    groups.push({ kind: "merged", old: sources, new: [pair.new] });
    for (const source of sources) freeOld.delete(source);
  }
  return groups;
}

const unpaired = (sides: readonly Side[], pairs: readonly Pair[], side: "old" | "new"): Set<number> => {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return new Set(sides.map((_, i) => i).filter((i) => !taken.has(i)));
};

/** The paired part and free neighbours on both sides that are parts of the same whole, in order; one place when there are none. */
function partsBeside(paired: number, free: ReadonlySet<number>, sides: readonly Side[], whole: Side): readonly number[] {
  const target = pairsOf(bare(whole.text));
  const pairsAt = (i: number) => pairsOf(bare(sides[i]!.text));
  const first = pairsAt(paired);
  const covered = new Set([...first].filter((pair) => target.has(pair)));
  const parts = [paired];
  for (const step of [1, -1])
    for (let i = paired + step; free.has(i); i += step) {
      const own = pairsAt(i);
      const fresh = [...own].filter((pair) => target.has(pair) && !covered.has(pair));
      if (contained(own, target) < fromWhole || fresh.length < adds * target.size) break;
      for (const pair of fresh) covered.add(pair);
      parts.push(i);
    }
  if (parts.length < 2 || contained(first, target) < fromWhole || covered.size < makesUp * target.size) return [paired];
  return parts.sort((a, b) => a - b);
}
