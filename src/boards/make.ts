import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import type { Board, BoardCell, BoardName } from "./types.js";

/** Columns of a board: what each is called (`board.<board>.<key>`), its width in characters, and its cell of a row. */
export type Columns<Row> = Readonly<Record<string, readonly [width: number, cell: (row: Row) => BoardCell]>>;

export function boardOf<Row extends Readonly<Record<string, unknown>>>(
  board: BoardName,
  rows: readonly Row[],
  columns: Columns<Row>,
  /** Which rows a person wants to see. */
  isShown: (row: Row) => boolean = () => true,
): Board<Row> {
  const shown = Object.entries(columns);
  return {
    board,
    rows,
    columns: shown.map(([key, [width]]) => ({ key, width })),
    shown: rows.filter(isShown).map((row) => shown.map(([, [, cell]]) => cell(row))),
  };
}

/** So many units are named in a cell; of more the others are counted. */
const most = 8;
/** 甲、乙、丙等 12 个单位. */
export function unitsNamed(units: readonly { readonly name: string }[]): Value {
  const names = listed(units.slice(0, most).map(({ name }) => name));
  return units.length > most ? phrase("board.units", { names, count: units.length }) : names;
}
