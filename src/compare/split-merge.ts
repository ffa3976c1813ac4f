import { contained, pairsOf } from "../text/likeness.js";
import { bare } from "./likeness.js";
import type { Pair } from "./pairs.js";
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
/** A part adds at least this much of the whole that the others lack; a short one instead most of itself. Else it is merely alike. */
const adds = 0.12;
const addsOfItself = 0.6;
/** Character pairs a short part needs. */
const shortest = 15;
/** A neighbour whose own pair is less alike than this may leave it for a split or merge. */
const loose = 0.5;

/**
 * Looks beside each changed pair for a neighbour that holds what the pair lost (split) or gained (merged): one without a
 * pair, or one whose pair is weak.
 * @returns the groups, and the pairs that remain
 */
export function findGroups(
  pairs: readonly Pair[],
  old: readonly Side[],
  now: readonly Side[],
): { readonly groups: readonly Group[]; readonly pairs: readonly Pair[] } {
  const [oldBits, newBits] = [bitsOf(old), bitsOf(now)];
  const free = { old: freeIn(old, pairs, "old"), new: freeIn(now, pairs, "new") };
  const at = {
    old: new Map(pairs.map((pair) => [pair.old, pair])),
    new: new Map(pairs.map((pair) => [pair.new, pair])),
  };
  const groups: Group[] = [];
  const dropped = new Set<Pair>();
  const close = (side: "old" | "new", parts: readonly number[], pair: Pair) => {
    for (const part of parts) {
      free[side].delete(part);
      const weak = at[side].get(part);
      if (weak === undefined || weak === pair) continue;
      dropped.add(weak);
      free[side === "old" ? "new" : "old"].add(side === "old" ? weak.new : weak.old);
    }
    free.old.delete(pair.old);
    free.new.delete(pair.new);
  };
  // The most alike first, so that a weak pair takes nothing from a strong one.
  for (const pair of [...pairs].sort((a, b) => b.likeness - a.likeness || a.old + a.new - b.old - b.new)) {
    if (pair.likeness === 1 || dropped.has(pair)) continue;
    const [parts, sources] = [
      partsBeside(pair.new, free.new, newBits, oldBits(pair.old)),
      partsBeside(pair.old, free.old, oldBits, newBits(pair.new)),
    ];
    // Where both could be, the fuller one; the same way whichever document comes first.
    if (parts.share > sources.share) {
      groups.push({ kind: "split", old: [pair.old], new: parts.places });
      close("new", parts.places, pair);
    } else if (sources.share > parts.share) {
      groups.push({ kind: "merged", old: sources.places, new: [pair.new] });
      close("old", sources.places, pair);
    }
  }
  return { groups: groups.sort((a, b) => a.new[0]! - b.new[0]!), pairs: pairs.filter((pair) => !dropped.has(pair)) };
}

type Bits = (i: number) => ReadonlySet<string>;
const bitsOf = (sides: readonly Side[]): Bits => {
  const known = new Map<number, ReadonlySet<string>>();
  return (i) => {
    const own = known.get(i) ?? pairsOf(bare(sides[i]!.text));
    known.set(i, own);
    return own;
  };
};

const freeIn = (sides: readonly Side[], pairs: readonly Pair[], side: "old" | "new"): Set<number> => {
  const taken = new Set(pairs.filter(({ likeness }) => likeness >= loose).map((pair) => pair[side]));
  return new Set(sides.map((_, i) => i).filter((i) => !taken.has(i)));
};

/** Parts of one whole, in order, and how much of it they make up; no places and 0 when there is one part only. */
interface Parts {
  readonly places: readonly number[];
  readonly share: number;
}
const none: Parts = { places: [], share: 0 };

/** The paired part and the free neighbours on both sides that are parts of the same whole. */
function partsBeside(paired: number, free: ReadonlySet<number>, bits: Bits, target: ReadonlySet<string>): Parts {
  const first = bits(paired);
  if (contained(first, target) < fromWhole) return none;
  const covered = new Set([...first].filter((pair) => target.has(pair)));
  const places = [paired];
  for (const step of [1, -1])
    for (let i = paired + step; free.has(i); i += step) {
      const own = bits(i);
      if (contained(own, target) < fromWhole) break;
      const fresh = [...own].filter((pair) => target.has(pair) && !covered.has(pair));
      if (fresh.length < adds * target.size && !(own.size >= shortest && fresh.length >= addsOfItself * own.size)) break;
      for (const pair of fresh) covered.add(pair);
      places.push(i);
    }
  if (places.length < 2 || covered.size < makesUp * target.size) return none;
  return { places: places.sort((a, b) => a - b), share: covered.size / target.size };
}
