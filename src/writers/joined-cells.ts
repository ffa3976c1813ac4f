import type { Join } from "../tree/types.js";

/** What a cell is in a table with joined cells: the first of a join, covered by one, or a cell like any other. Row 0 is the header. */
export function joinedCells(joins: readonly Join[]): (row: number, column: number) => Join | "covered" | undefined {
  const cells = new Map<string, Join | "covered">();
  for (const join of joins)
    for (let row = join.row; row < join.row + join.rows; row++)
      for (let column = join.column; column < join.column + join.columns; column++)
        cells.set(`${row} ${column}`, row === join.row && column === join.column ? join : "covered");
  return (row, column) => cells.get(`${row} ${column}`);
}
