/** Text in place of `[start, end)` of a part; an insertion where both are the same. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; insertions at one place keep the order of the list, and come before what is replaced there. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.i - b.i);
  let out = "";
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) throw new Error("two mends of one place");
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at);
}
