import { bare } from "./likeness.js";
import { countedIn } from "./tokens.js";
import type { Change, Piece, Replacement } from "./types.js";

/** A replacement counts as made everywhere when so many clauses show it, … */
const enough = 3;
/** … among the so many that most clauses show: each is looked for in the whole text; … */
const most = 200;
/** … and when no more than this share of the places that had the old words kept them. */
const mayStay = 0.25;

interface Swap {
  readonly from: string;
  readonly to: string;
}

/** One word put for another: a deletion directly followed by an insertion. */
function swapsOf(pieces: readonly Piece[]): readonly Swap[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    return piece.op === "-" && next?.op === "+" ? [{ from: piece.text, to: next.text }] : [];
  });
}

/** Marks, references, numbers and dates are no words: each of their changes has to be seen where it stands. */
const isOfWords = ({ from, to }: Swap): boolean =>
  from.length <= 30 &&
  to.length <= 30 &&
  !/[。；\n\t]/.test(from + to) &&
  bare(from) !== bare(to) &&
  countedIn(from).join("\n") === countedIn(to).join("\n");

interface Found extends Swap {
  count: number;
  readonly rows: Set<number>;
}

/**
 * Replacements made everywhere (组长 → 召集人), most frequent first. Words changed in three clauses and kept in thirty
 * (应当 → 可以) are three changes, each of which a reader has to see.
 * @param changes all rows, unchanged ones too
 */
export function replacementsIn(changes: readonly Change[]): readonly Replacement[] {
  const found = new Map<string, Found>();
  changes.forEach(({ pieces }, row) => {
    for (const swap of swapsOf(pieces).filter(isOfWords)) {
      const key = `${swap.from}\u0000${swap.to}`;
      const entry = found.get(key) ?? { from: swap.from, to: swap.to, count: 0, rows: new Set() };
      entry.count += 1;
      entry.rows.add(row);
      found.set(key, entry);
    }
  });
  const common = [...found.values()]
    .filter(({ rows }) => rows.size >= enough)
    .sort((a, b) => b.rows.size - a.rows.size)
    .slice(0, most);
  if (common.length === 0) return [];
  const kept = changes.flatMap(({ pieces }) => pieces.flatMap(({ op, text }) => (op === "=" ? [text] : []))).join("\n");
  return common
    .filter(({ from, count }) => {
      const stayed = kept.split(from).length - 1;
      return stayed <= mayStay * (count + stayed);
    })
    .map(({ from, to }) => ({ from, to, ...placesOf({ from, to }, changes) }))
    .sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
}

/** Every place a replacement was made in, those within a longer change (组长违反第二条 → 召集人违反第三条) too. */
function placesOf(swap: Swap, changes: readonly Change[]): Pick<Replacement, "count" | "rows"> {
  const times = (text: string, words: string) => text.split(words).length - 1;
  const counts = changes.map(({ pieces }) =>
    swapsOf(pieces).reduce((sum, { from, to }) => sum + Math.min(times(from, swap.from), times(to, swap.to)), 0),
  );
  const rows = counts.flatMap((count, row) => (count === 0 ? [] : [row]));
  return { count: counts.reduce((sum, count) => sum + count, 0), rows };
}

/** A text with all replacements made at once: where two names changed places, neither is made twice. */
export function replaced(text: string, replacements: readonly Pick<Replacement, "from" | "to">[]): string {
  if (replacements.length === 0) return text;
  // Longer ones first: one may stand within another.
  const known = [...replacements].sort((a, b) => b.from.length - a.from.length);
  const pattern = new RegExp(known.map(({ from }) => from.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"), "gu");
  const to = new Map(known.map((one) => [one.from, one.to]));
  return text.replace(pattern, (found) => to.get(found) ?? found);
}

/** Whether such replacements are all that a row changed, its number left out. */
export const onlyReplaced = ({ old, new: now }: Change, replacements: readonly Replacement[]): boolean =>
  old !== null && now !== null && old.text !== now.text && replaced(old.text, replacements) === now.text;
