import { heaviestRun } from "../text/rising-run.js";

/** One place of the result and what stands there on each side, by index. */
export interface Slot {
  readonly base?: number;
  readonly mine?: number;
  readonly next?: number;
}
export interface Pairing {
  /** base → mine */
  readonly mine: ReadonlyMap<number, number>;
  /** base → next */
  readonly next: ReadonlyMap<number, number>;
  /** mine → next: both added the same. */
  readonly both: ReadonlyMap<number, number>;
}
export interface Order {
  readonly slots: readonly Slot[];
  /** Of the base: a person deleted them. */
  readonly deleted: readonly number[];
  /** Of mine: the generator no longer has them, and nobody had touched them. */
  readonly removed: readonly number[];
  /** Of mine: a person moved them, and they stand there. */
  readonly moved: ReadonlySet<number>;
}
export interface Weave {
  readonly counts: { readonly mine: number; readonly next: number };
  readonly pairs: Pairing;
  /** Whether a unit of the base that the generator dropped stays all the same, because a person changed it. */
  readonly stays: (base: number) => boolean;
  /** How deep a unit of mine or next stands: an insertion does not come between a unit and what belongs to it. */
  readonly depth: (side: "mine" | "next", index: number) => number;
  /** Whether a unit of the base leads others: where it or its neighbour may have moved, the neighbour did. */
  readonly leads?: (base: number) => boolean;
  /** The unit of mine that leads one and was dropped by the generator: what is led stays under it. */
  readonly lead: (mine: number) => number | undefined;
}

/**
 * The order of the result: the generator's, without what a person deleted; what a person inserted or moved stands after
 * the neighbour it had in their file, wherever that neighbour is now.
 */
export function weaveOrder({ counts, pairs, stays, depth, lead, leads = () => false }: Weave): Order {
  const baseOfMine = new Map([...pairs.mine].map(([base, mine]) => [mine, base]));
  const baseOfNext = new Map([...pairs.next].map(([base, next]) => [next, base]));
  const mineOfNext = new Map([...pairs.both].map(([mine, next]) => [next, mine]));
  const [outMine, outNext] = [outOfOrder(pairs.mine, leads), outOfOrder(pairs.next, leads)];
  const moves = (mine: number): boolean => {
    const base = baseOfMine.get(mine);
    return base !== undefined && outMine.has(base) && !outNext.has(base);
  };

  const slots: Slot[] = [];
  const deleted: number[] = [];
  for (let next = 0; next < counts.next; next++) {
    const base = baseOfNext.get(next);
    const mine = base === undefined ? mineOfNext.get(next) : pairs.mine.get(base);
    if (base !== undefined && mine === undefined) deleted.push(base);
    else if (mine === undefined || !moves(mine)) slots.push(slot(base, mine, next));
  }
  const removed: number[] = [];
  const moved = new Set<number>();
  for (let mine = 0; mine < counts.mine; mine++) {
    const base = baseOfMine.get(mine);
    const next = base === undefined ? pairs.both.get(mine) : pairs.next.get(base);
    if (next !== undefined && !moves(mine)) continue;
    if (base !== undefined && next === undefined && !stays(base)) {
      removed.push(mine);
      continue;
    }
    if (base !== undefined && moves(mine)) moved.add(mine);
    slots.splice(placeFor(mine, slots, { count: counts.mine, depth, lead }), 0, slot(base, mine, next));
  }
  return { slots, deleted, removed, moved };
}

const slot = (base: number | undefined, mine: number | undefined, next: number | undefined): Slot => ({
  ...(base !== undefined && { base }),
  ...(mine !== undefined && { mine }),
  ...(next !== undefined && { next }),
});

/** Units of the base that stand elsewhere than their neighbours say. */
function outOfOrder(pairs: ReadonlyMap<number, number>, leads: (base: number) => boolean): ReadonlySet<number> {
  const inOrder = [...pairs].sort(([, a], [, b]) => a - b).map(([old]) => old);
  const kept = new Set(heaviestRun(inOrder, (old) => old, leads));
  return new Set(inOrder.filter((old) => !kept.has(old)));
}

/** Where a unit of mine goes: after its neighbour before, else before the one after unless it has a lead, else after the nearest before that. */
function placeFor(
  mine: number,
  slots: readonly Slot[],
  { count, depth, lead }: Pick<Weave, "depth" | "lead"> & { readonly count: number },
): number {
  const places = new Map(slots.flatMap(({ mine: own }, place) => (own === undefined ? [] : [[own, place] as const])));
  const before = places.get(mine - 1);
  const after = places.get(mine + 1);
  if (mine === 0 && before === undefined && after === undefined) return nearestAfter(mine, places, count) ?? 0;
  if (before === undefined && after !== undefined && lead(mine) === undefined) return after;
  let at = before;
  for (let k = mine - 2; at === undefined && k >= 0; k--) at = places.get(k);
  if (at === undefined) return nearestAfter(mine, places, count) ?? 0;
  at += 1;
  // New units that belong to the neighbour stay with it.
  while (at < slots.length) {
    const { mine: own, next } = slots[at]!;
    if (own !== undefined || next === undefined || depth("next", next) <= depth("mine", mine)) break;
    at += 1;
  }
  return Math.min(at, endUnder(lead(mine), slots, depth));
}

/** The first place behind a lead that is another's: a unit as far out as the lead. */
function endUnder(lead: number | undefined, slots: readonly Slot[], depth: Weave["depth"]): number {
  const from = lead === undefined ? -1 : slots.findIndex(({ mine }) => mine === lead);
  if (from < 0) return slots.length;
  const isOut = ({ mine, next }: Slot): boolean =>
    (next === undefined ? depth("mine", mine!) : depth("next", next)) <= depth("mine", lead!);
  const end = slots.findIndex((one, place) => place > from && isOut(one));
  return end < 0 ? slots.length : end;
}

function nearestAfter(mine: number, places: ReadonlyMap<number, number>, count: number): number | undefined {
  for (let k = mine + 1; k < count; k++) if (places.has(k)) return places.get(k);
  return undefined;
}
