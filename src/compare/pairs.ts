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
