import { bare } from "../compare/likeness.js";
import { dice, pairsOf } from "../text/likeness.js";
import { inlinesText } from "../tree/text.js";
import type { Table } from "../tree/types.js";

/** How alike the cells of two columns must be to be one whose title was changed. */
const sameCells = 0.6;

/**
 * Pairs the columns of two versions of a table: by title, then by their cells, then the one that is left on both sides of
 * tables equally wide. A column that cannot be told stays alone.
 * @returns places in `b` by places in `a`
 */
export function matchColumns(a: Table, b: Table): ReadonlyMap<number, number> {
  const [olds, news] = [columnsOf(a), columnsOf(b)];
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (i: number, j: number): void => {
    pairs.set(i, j);
    taken.add(j);
  };
  const left = (): readonly (readonly [number, number])[] =>
    olds.flatMap((_, i) => (pairs.has(i) ? [] : news.flatMap((__, j) => (taken.has(j) ? [] : [[i, j] as const]))));
  for (const [i, j] of left()) if (!pairs.has(i) && !taken.has(j) && olds[i]!.title === news[j]!.title) pair(i, j);
  const alike = left()
    .map(([i, j]) => ({ i, j, likeness: dice(pairsOf(olds[i]!.cells), pairsOf(news[j]!.cells)) }))
    .filter(({ likeness }) => likeness >= sameCells)
    .sort((one, other) => other.likeness - one.likeness || Math.abs(one.i - one.j) - Math.abs(other.i - other.j));
  for (const { i, j } of alike) if (!pairs.has(i) && !taken.has(j)) pair(i, j);
  const rest = left();
  if (rest.length === 1 && olds.length === news.length) pair(...rest[0]!);
  return pairs;
}

const columnsOf = ({ columns, rows }: Table): readonly { readonly title: string; readonly cells: string }[] =>
  columns.map(({ title }, i) => ({
    title: bare(inlinesText(title)),
    cells: bare(rows.map(({ cells }) => inlinesText(cells[i] ?? [])).join("")),
  }));

/** Whether two versions of a table have the same columns in the same order. */
export const sameColumns = (pairs: ReadonlyMap<number, number>, a: Table, b: Table): boolean =>
  a.columns.length === b.columns.length && pairs.size === a.columns.length && [...pairs].every(([i, j]) => i === j);
