import type { Piece, Replacement } from "./types.js";

/** A replacement counts as made everywhere when so many clauses show it. */
const enough = 3;

/** One word put for another: a deletion directly followed by an insertion. */
function swapsOf(pieces: readonly Piece[]): readonly (readonly [string, string])[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    return piece.op === "-" && next?.op === "+" ? [[piece.text, next.text] as const] : [];
  });
}

/** Replacements that several clauses share (组长 → 召集人), most frequent first. */
export function replacementsIn(rows: readonly (readonly Piece[])[]): readonly Replacement[] {
  const counts = new Map<string, { from: string; to: string; count: number; rows: number }>();
  for (const pieces of rows) {
    const seen = new Set<string>();
    for (const [from, to] of swapsOf(pieces)) {
      if (from.length > 30 || to.length > 30 || /[。；\n]/.test(from + to)) continue;
      const key = `${from}\u0000${to}`;
      const entry = counts.get(key) ?? { from, to, count: 0, rows: 0 };
      counts.set(key, { ...entry, count: entry.count + 1, rows: entry.rows + (seen.has(key) ? 0 : 1) });
      seen.add(key);
    }
  }
  return [...counts.values()]
    .filter((entry) => entry.rows >= enough)
    .map(({ from, to, count }) => ({ from, to, count }))
    .sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
}

/** Whether all a row changed is such replacements. */
export function onlyReplaced(pieces: readonly Piece[], replacements: readonly Replacement[]): boolean {
  const known = new Set(replacements.map(({ from, to }) => `${from}\u0000${to}`));
  const swaps = swapsOf(pieces);
  const changes = pieces.filter(({ op }) => op !== "=").length;
  return swaps.length > 0 && changes === swaps.length * 2 && swaps.every(([from, to]) => known.has(`${from}\u0000${to}`));
}
