/**
 * A longest run of entries whose places rise, in order: what kept its order when the rest moved. In n log n.
 * @param placeOf the place of an entry among the others of its kind; entries at one place never stand in one run
 */
export function risingRun<Entry>(entries: readonly Entry[], placeOf: (entry: Entry) => number): readonly Entry[] {
  const places = entries.map(placeOf);
  /** For each length the entry at which a run of that length ends at the lowest place. */
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const run: Entry[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(entries[at]!);
  return run.reverse();
}

/** The same where some entries weigh more: of several longest runs the one that keeps most of them. In n log n. */
export function heaviestRun<Entry>(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => number,
  isHeavy: (entry: Entry) => boolean,
): readonly Entry[] {
  const places = entries.map(placeOf);
  const order = [...new Set(places)].sort((a, b) => a - b);
  const rank = new Map(order.map((place, i) => [place, i + 1]));
  const weights: number[] = [];
  const before: number[] = [];
  /** A Fenwick tree: for each stretch of places the entry at which the heaviest run ends, at the lowest place of equals. */
  const tree = new Array<number>(order.length + 1).fill(-1);
  const better = (a: number, b: number): number => {
    if (a < 0 || b < 0) return Math.max(a, b);
    return weights[a] === weights[b] ? (places[a]! <= places[b]! ? a : b) : weights[a]! > weights[b]! ? a : b;
  };
  places.forEach((place, at) => {
    let best = -1;
    for (let i = rank.get(place)! - 1; i > 0; i -= i & -i) best = better(best, tree[i]!);
    before[at] = best;
    weights[at] = (best < 0 ? 0 : weights[best]!) + (isHeavy(entries[at]!) ? one + 1 : one);
    for (let i = rank.get(place)!; i <= order.length; i += i & -i) tree[i] = better(tree[i]!, at);
  });
  const run: Entry[] = [];
  for (let at = places.reduce((best, _, i) => better(best, i), -1); at >= 0; at = before[at]!) run.push(entries[at]!);
  return run.reverse();
}
/** An entry counts for more than all that weight can add. */
const one = 1_000_000;
