import { dice, pairsOf } from "../text/likeness.js";
import { bare } from "./likeness.js";
import type { Side, TableRow } from "./types.js";

/** Rows less alike than this are two rows. */
export const leastOfRow = 0.5;
/** So alike are rows whose key cell is the same: they are one row, whatever else changed. */
const sameKey = 0.75;

/** Key cells less alike than this name two things. */
const leastOfKey = 0.25;
/** Rows of two things are one row renamed, where so much of their other cells is the same … */
const renamed = 0.6;
/** … in so many character pairs no other row has, or in so many whole cells: a frequency and a party in charge are soon alike. */
const tellingPairs = 6;
const tellingCells = 2;

/** What a row is compared by: its cells without the one that only counts. */
export const rowWords = ({ cells, serial }: TableRow): string => (serial ? cells.slice(1) : cells).join("\t");

/** Measures how alike two rows are, 0 to 1; null where they are two things, whatever words they share. */
export type RowLikeness = (old: TableRow, now: TableRow) => number | null;

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
  const rows = sides.flatMap(({ row }) => row ?? []);
  const spread = new Map<string, number>();
  for (const row of rows) for (const pair of otherPairs(row)) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  /** Whether two rows whose key cells have nothing in common are one all the same. */
  const isRenamed = (old: TableRow, now: TableRow): boolean => {
    const [a, b] = [otherPairs(old), otherPairs(now)];
    const weigh = (pairs: Iterable<string>) => [...pairs].reduce((sum, pair) => sum + 2 / Math.max(2, spread.get(pair) ?? 2), 0);
    const shared = weigh([...a].filter((pair) => b.has(pair)));
    if (shared >= tellingPairs && (2 * shared) / (weigh(a) + weigh(b)) >= renamed) return true;
    const rare = old.cells.filter(
      (_, i) => i > firstOf(old) && common.get(keyOf(old.cells, i)) === 2 && bare(old.cells[i]!) !== "",
    );
    return rare.length >= tellingCells && otherWords(old) === otherWords(now);
  };
  return (old, now) => {
    if (old.header !== now.header) return null;
    if (!old.header && keysDiffer(old, now) && !isRenamed(old, now)) return null;
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

const firstOf = ({ serial }: TableRow): number => (serial ? 1 : 0);
const keyIn = (row: TableRow): string => bare(row.cells[firstOf(row)] ?? "");

function keysDiffer(old: TableRow, now: TableRow): boolean {
  const [a, b] = [keyIn(old), keyIn(now)];
  return a !== "" && b !== "" && dice(pairsOf(a), pairsOf(b)) < leastOfKey;
}

/** The cells behind the key. */
const othersOf = (row: TableRow): readonly string[] => row.cells.slice(firstOf(row) + 1).map(bare);
const otherWords = (row: TableRow): string => othersOf(row).join("\t");
/** Their character pairs, each with its column. */
const otherPairs = (row: TableRow): ReadonlySet<string> =>
  new Set(othersOf(row).flatMap((cell, i) => [...pairsOf(cell)].map((pair) => `${i}\u0000${pair}`)));
