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
