import { bare, dice, pairsOf } from "./likeness.js";
import type { Side, TableRow } from "./types.js";

/** Rows less alike than this are two rows. */
export const leastOfRow = 0.5;
/** So alike are rows whose key cell is the same: they are one row, whatever else changed. */
const sameKey = 0.75;

/** What a row is compared by: its cells without the one that only counts. */
export const rowWords = ({ cells, serial }: TableRow): string => (serial ? cells.slice(1) : cells).join("\t");

/** Measures how alike two rows are, 0 to 1. */
export type RowLikeness = (old: TableRow, now: TableRow) => number;

/**
 * Rows of the same columns are one row when the first cell that says something is the same, or else when enough cells stand
 * equal in the same column. A word many rows share in a column (后勤处 as the one in charge) says little.
 * @param sides all clauses of both documents, to know how common each cell is
 */
export function rowLikeness(sides: readonly Side[]): RowLikeness {
  const common = new Map<string, number>();
  const keyOf = (cells: readonly string[], i: number) => `${i}\u0000${bare(cells[i] ?? "")}`;
  for (const { row } of sides)
    row?.cells.forEach((_, i) => {
      common.set(keyOf(row.cells, i), (common.get(keyOf(row.cells, i)) ?? 0) + 1);
    });
  return (old, now) => {
    if (old.header !== now.header) return 0;
    const first = old.serial && now.serial ? 1 : 0;
    const [a, b] = [old.cells, now.cells];
    const width = Math.max(a.length, b.length);
    let [same, all] = [0, 0];
    for (let i = first; i < width; i++) {
      const [x, y] = [bare(a[i] ?? ""), bare(b[i] ?? "")];
      if (x === "" && y === "") continue;
      const equal = x === y;
      // Standing in two rows, one of each document, is as rare as can be.
      const weight = equal ? Math.sqrt(2 / Math.max(2, common.get(keyOf(a, i)) ?? 2)) : 1;
      all += weight;
      same += equal ? weight : weight * dice(pairsOf(x), pairsOf(y));
    }
    const likeness = all === 0 ? 0 : same / all;
    const key = bare(a[first] ?? "");
    return key !== "" && key === bare(b[first] ?? "") ? Math.max(likeness, sameKey + likeness * 0.2) : likeness;
  };
}
