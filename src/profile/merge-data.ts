import { align } from "./align.js";
import type { Path } from "./fault.js";
import { inOrder } from "./overlay.js";
import { isEntries, same } from "./same.js";
import { isRecord } from "./select.js";

/** A value both sides changed, each otherwise; absent ones are undefined. */
export interface Collision {
  /** In the data of the first side; of what is gone there, where it was. */
  readonly path: Path;
  readonly base: unknown;
  readonly mine: unknown;
  readonly now: unknown;
}
export interface MergedData {
  /** Where the sides collide, the first one's value. */
  readonly data: unknown;
  readonly collisions: readonly Collision[];
}

/**
 * What two sides made of the data of one profile: what only one changed is as that one has it. Entries of a list are followed
 * wherever they went; of what one side changed and the other took out, nobody knows which is right.
 * @param mine the side that is taken where both changed the same @param now the other one, whose order stays
 */
export function mergeData(base: unknown, mine: unknown, now: unknown): MergedData {
  const collisions: Collision[] = [];
  const data = merge({ base, mine, now }, [], collisions);
  return { data, collisions };
}

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly now: unknown;
}

function merge({ base, mine, now }: Sides, path: Path, collisions: Collision[]): unknown {
  if (same(base, mine, path) || same(mine, now, path)) return now;
  if (same(base, now, path)) return mine;
  const isMap = isRecord(mine) && isRecord(now) && (base === undefined || isRecord(base));
  if (isMap) return mergeMap(isRecord(base) ? base : {}, mine, now, path, collisions);
  const lists = [base ?? [], mine, now];
  if (lists.every(Array.isArray) && lists.flat().every(isRecord))
    return mergeList(lists as [unknown[], unknown[], unknown[]], path, collisions);
  collisions.push({ path, base, mine, now });
  return mine;
}

type Data = Readonly<Record<string, unknown>>;

function mergeMap(base: Data, mine: Data, now: Data, path: Path, collisions: Collision[]): unknown {
  const merged: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const moved = isEntries(path) && same(Object.keys(base), Object.keys(now)) && !same(Object.keys(base), Object.keys(mine));
  for (const key of inOrder(Object.keys(moved ? mine : now), Object.keys(moved ? now : mine))) {
    const value = merge({ base: base[key], mine: mine[key], now: now[key] }, [...path, key], collisions);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeList([base, mine, now]: [unknown[], unknown[], unknown[]], path: Path, collisions: Collision[]): unknown {
  const [fromMine, fromNow] = [align(base, mine), align(base, now)];
  const taken = now.map((value, at): { readonly value: unknown; readonly mine: number } => {
    const i = fromNow[at] ?? null;
    const j = i === null ? mine.findIndex((one, k) => fromMine[k] === null && same(one, value)) : fromMine.indexOf(i);
    const there = [...path, j < 0 ? (i ?? at) : j];
    return { value: i === null ? value : merge({ base: base[i], mine: mine[j], now: value }, there, collisions), mine: j };
  });
  const list = taken.filter(({ value }) => value !== undefined);
  mine.forEach((value, j) => {
    const i = fromMine[j] ?? null;
    if (taken.some((one) => one.mine === j)) return;
    // Taken out of the other side: it stays out, unless it was changed here.
    const kept = i === null ? value : merge({ base: base[i], mine: value, now: undefined }, [...path, j], collisions);
    if (kept === undefined) return;
    const behind = list.findLastIndex((one) => one.mine >= 0 && one.mine < j);
    list.splice(behind < 0 ? list.length : behind + 1, 0, { value: kept, mine: j });
  });
  return list.map(({ value }) => value);
}
