import { risingRun } from "../text/rising-run.js";

/** One old clause and the new one it became. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  /** 1 for the same words; else Dice over character pairs, or what the cells of two rows have in common. */
  readonly likeness: number;
  /** An id, a value or the place says so, whatever the words. */
  readonly known?: true;
}

/** Adds to a key's list in place: copying it each time would take the square of its length. */
export function push<Key>(lists: Map<Key, number[]>, key: Key, place: number): void {
  const places = lists.get(key);
  if (places === undefined) lists.set(key, [place]);
  else places.push(place);
}

/** The pairs that kept their order, in it; `pairs` are by new place. The others moved. */
export const keptInOrder = (pairs: readonly Pair[]): ReadonlySet<Pair> => new Set(risingRun(pairs, ({ old }) => old));
