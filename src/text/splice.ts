/** A stretch `[start, end)` of a source and what takes its place; an empty stretch is a place to put something in. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Comes before all else put in at its place. */
  readonly first?: true;
}

/**
 * A source with stretches of it replaced. Of several at one place those marked `first` come first, then insertions, then what
 * is replaced, each in the order of the list.
 * @param within the part of the source that is given back; splices outside it are left out
 * @throws where two overlap: that is our own fault
 */
export function splice(
  source: string,
  splices: readonly Splice[],
  within: readonly [number, number] = [0, source.length],
): string {
  const [start, end] = within;
  const turn = (one: Splice): number => (one.first ? 0 : one.end === one.start ? 1 : 2);
  const inOrder = splices
    .filter((one) => one.start >= start && one.end <= end)
    .map((one, i) => ({ ...one, i }))
    .sort((a, b) => a.start - b.start || turn(a) - turn(b) || a.i - b.i);
  let out = "";
  let at = start;
  for (const one of inOrder) {
    if (one.start < at) throw new Error("splices overlap");
    out += source.slice(at, one.start) + one.text;
    at = one.end;
  }
  return out + source.slice(at, end);
}
