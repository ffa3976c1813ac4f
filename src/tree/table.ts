import { inlinesText } from "./text.js";
import type { Block, Inline, Table } from "./types.js";

/** The cells of a row. */
export type Cells = readonly (readonly Inline[])[];

/** The row of a table that is its head. */
export const headOf = ({ columns }: Table): Cells => columns.map(({ title }) => title);

/** All rows of a table, the head first. */
export const gridOf = (table: Table): readonly Cells[] => [headOf(table), ...table.rows.map(({ cells }) => cells)];

/** The words of a row. @param between what stands between two cells; people are shown " | " */
export const cellsText = (cells: Cells, between = "\t"): string => cells.map(inlinesText).join(between);

/** The words of a table, a line a row, the head first. */
export const tableText = (table: Table, between = "\t"): string =>
  gridOf(table)
    .map((cells) => cellsText(cells, between))
    .join("\n");

/** A row as one list of inlines, with a tab between two cells. */
export const cellsLine = (cells: Cells): readonly Inline[] =>
  cells.flatMap((cell, i) => (i === 0 ? cell : [{ type: "text", value: "\t" } as const, ...cell]));

/** A block with each of its inline lists changed: the words of a text block, the head and the cells of a table. */
export function mapLists<Kind extends Block>(block: Kind, change: (list: readonly Inline[]) => readonly Inline[]): Kind {
  if (block.type !== "table") return { ...block, children: change(block.children) };
  return {
    ...block,
    columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
  };
}
