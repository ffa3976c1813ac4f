import { inlinesText } from "../tree/text.js";
import type { Inline, NodeId, Row, Table } from "../tree/types.js";
import type { Slot } from "./weave.js";

/** One row on three sides. */
export interface RowSides {
  readonly base: Row | undefined;
  readonly mine: Row | undefined;
  readonly next: Row | undefined;
}
interface Tables {
  readonly base: Table;
  readonly mine: Table;
  readonly next: Table;
}

/** The column of running numbers that the generator prints, by its head; -1 where there is none. All sides have mine's columns. */
export function serialColumn({ base, next }: Pick<Tables, "base" | "next">): number {
  const runs = ({ rows }: Table, i: number) => rows.every((row, n) => textAt(row, i) === String(n + 1));
  return next.columns.findIndex(
    ({ title }, i) => /^(?:序号|编号)$/.test(inlinesText(title).replace(/\s/g, "")) && runs(base, i) && runs(next, i),
  );
}

/**
 * The rows of a result with its running numbers counted anew, as those of items are: nobody is asked about one. A cell that a
 * person left or made empty stays so and is not counted; so do new rows where they emptied the whole column. A number they
 * typed for a row of their own is one of the series where theirs runs on through the table; else it stays as typed. What waits to
 * be settled is counted, and keeps its number until then.
 * @param slots the rows of the result in their order
 */
export function withSerials(
  slots: readonly Slot[],
  tables: Tables,
  column: number,
  open: ReadonlySet<NodeId>,
): readonly RowSides[] {
  const sides = slots.map(
    ({ base: b, mine: m, next: n }): RowSides => ({
      base: tables.base.rows[b ?? -1],
      mine: tables.mine.rows[m ?? -1],
      next: tables.next.rows[n ?? -1],
    }),
  );
  if (column < 0 || !inOrder(slots)) return sides;
  const typed = tables.mine.rows.map((row) => textAt(row, column)).filter((text) => text !== "");
  const runsOn = typed.every((text, n) => text === String(n + 1));
  const emptied = typed.length === 0 && tables.mine.rows.length > 0;
  let count = 0;
  return sides.map(({ base, mine, next }): RowSides => {
    const text = mine === undefined ? (emptied ? "" : "1") : textAt(mine, column);
    const isTheirs = mine !== undefined && text !== "" && (base === undefined || textAt(base, column) !== text);
    // What a person typed beside the series is theirs.
    if (!/^\d*$/.test(text) || (isTheirs && !runsOn && next === undefined)) return { base, mine, next };
    if (text !== "") count += 1;
    const cell = withCell(column, text === "" ? "" : String(count));
    if (mine === undefined) return { base, mine, next: next && cell(next) };
    if (open.has(mine.id) || (base !== undefined && next === undefined)) return { base, mine, next };
    if (base === undefined && next === undefined) return { base, mine: cell(mine), next };
    return { base: base && (isTheirs && !runsOn ? base : withCell(column, text)(base)), mine, next: next && cell(next) };
  });
}

/** Where rows changed places, in the file or by the generator, each keeps the number that goes with its words. */
const inOrder = (slots: readonly Slot[]): boolean =>
  (["mine", "next"] as const).every((side) => {
    const places = slots.flatMap((slot) => slot[side] ?? []);
    return places.every((place, i) => i === 0 || place > places[i - 1]!);
  });

const textAt = ({ cells }: Row, column: number): string => inlinesText(cells[column] ?? []).trim();

const withCell =
  (column: number, text: string) =>
  (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell, i) => (i === column && textAt(row, i) !== text ? words(text) : cell)),
  });
const words = (value: string): readonly Inline[] => (value === "" ? [] : [{ type: "text", value }]);
