import { follows } from "./kinds.js";
import { bare } from "./likeness.js";
import type { Piece, Replacement } from "./types.js";

/** A replacement counts as made everywhere when so many clauses show it, … */
const enough = 3;
/** … and when no more than this share of the places that had the old words kept them. */
const mayStay = 0.25;

/** One word put for another: a deletion directly followed by an insertion. */
function swapsOf(pieces: readonly Piece[]): readonly (readonly [string, string])[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    return piece.op === "-" && next?.op === "+" ? [[piece.text, next.text] as const] : [];
  });
}

/**
 * Replacements made everywhere (组长 → 召集人), most frequent first. Words changed in three clauses and kept in thirty
 * (应当 → 可以) are three changes, each of which a reader has to see. Marks and references are no words.
 * @param rows pieces of every paired clause, unchanged ones too
 */
export function replacementsIn(rows: readonly (readonly Piece[])[]): readonly Replacement[] {
  const counts = new Map<string, { from: string; to: string; count: number; rows: number }>();
  for (const pieces of rows) {
    const seen = new Set<string>();
    for (const [from, to] of swapsOf(pieces)) {
      if (from.length > 30 || to.length > 30 || /[。；\n]/.test(from + to) || bare(from) === bare(to)) continue;
      const key = `${from}\u0000${to}`;
      const entry = counts.get(key) ?? { from, to, count: 0, rows: 0 };
      counts.set(key, { ...entry, count: entry.count + 1, rows: entry.rows + (seen.has(key) ? 0 : 1) });
      seen.add(key);
    }
  }
  const common = [...counts.values()].filter((entry) => entry.rows >= enough);
  const kept =
    common.length === 0
      ? ""
      : rows
          .flat()
          .flatMap(({ op, text }) => (op === "=" ? [text] : []))
          .join("\n");
  return common
    .filter(({ from, count }) => {
      const stayed = kept.split(from).length - 1;
      return stayed <= mayStay * (count + stayed);
    })
    .map(({ from, to, count }) => ({ from, to, count }))
    .sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
}

/** Whether all a row changed is such replacements, and references that follow their clauses. */
export function onlyReplaced(
  pieces: readonly Piece[],
  replacements: readonly Replacement[],
  numbers: ReadonlyMap<string, string>,
): boolean {
  // Longer ones first: one may stand within another.
  const known = [...replacements].sort((a, b) => b.from.length - a.from.length);
  const replaced = (text: string) => known.reduce((now, { from, to }) => now.replaceAll(from, to), text);
  const swaps = swapsOf(pieces);
  const changes = pieces.filter(({ op }) => op !== "=").length;
  const explained = swaps.every(([from, to]) => follows(replaced(from), to, numbers));
  return changes === swaps.length * 2 && explained && swaps.some(([from]) => replaced(from) !== from);
}
