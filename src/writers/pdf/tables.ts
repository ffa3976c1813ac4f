import type { TextStyle } from "../../look/types.js";
import { headOf } from "../../tree/table.js";
import type { Inline, Join, Table } from "../../tree/types.js";
import { fittedWidths } from "../column-widths.js";
import { pictureName } from "../picture-data.js";
import { type Align, breakLines, type Line } from "./break-lines.js";
import type { FlowCell, FlowRow } from "./flow.js";
import type { Measure } from "./paragraphs.js";
import { inlineSpans } from "./spans.js";
import { type Span, unitsOf } from "./units.js";

/** White space between a cell's border and its text, and the border itself, pt: as in our Word files. */
export const cellPadding = { side: 5.4, top: 1.4 } as const;
export const border = 0.5;

/** A table as rows of the column, header first. A row is cut only when it is higher than a page. */
export function tableRows(table: Table, block: number, measure: Measure, before: number): readonly FlowRow[] {
  const { styles } = measure.look;
  const widths = fittedWidths(table, measure.width, styles["table-cell"].size, 2 * cellPadding.side);
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const rowOf = (
    cells: readonly (readonly Inline[])[],
    row: number,
    style: TextStyle,
    least = 1,
  ): Omit<FlowRow, "before" | "keep"> => {
    const pitch = style.pitch ?? measure.look.page.pitch;
    const set = widths.flatMap((_, i): readonly FlowCell[] => {
      const place = placeIn(table.joins ?? [], row + 1, i);
      if (place === null) return [];
      const width = widths.slice(i, i + place.columns).reduce((sum, one) => sum + one, 0);
      const lines = cellLines(cells[i] ?? [], { width, left: lefts[i]!, align: alignOf(table, i, style) }, style, measure);
      return [{ x: lefts[i]!, width, lines, ...(place.open && { open: place.open }) }];
    });
    return { kind: "row", block, row, cells: set, size: style.size, pitch, height: rowHeight(set, pitch, least) };
  };
  const bare = rowOf(headOf(table), -1, styles["table-head"]);
  // Each row counts the border below it; the first has one above it too.
  const head = { ...bare, height: bare.height + border };
  const body = table.rows.flatMap((row, i) =>
    cutRow(rowOf(row.cells, i, styles["table-cell"], table.rowLines), measure.height - head.height),
  );
  return [{ ...head, before, keep: body.length > 0 }, ...body.map((row) => ({ ...row, before: 0, keep: false }))];
}

/** How far a cell reaches, and where it goes on; null for one that is covered from its left. Row 0 is the header. */
function placeIn(
  joins: readonly Join[],
  row: number,
  column: number,
): { readonly columns: number; readonly open?: NonNullable<FlowCell["open"]> } | null {
  const join = joins.find(
    (one) => one.row <= row && row < one.row + one.rows && one.column <= column && column < one.column + one.columns,
  );
  if (join === undefined) return { columns: 1 };
  if (column > join.column) return null;
  const [above, below] = [row > join.row, row < join.row + join.rows - 1];
  const open = { ...(above && { top: true as const }), ...(below && { bottom: true as const }) };
  return { columns: join.columns, ...((above || below) && { open }) };
}

/** A picture of a cell stands below the table; in the cell it is named. */
export const cellSpans = (inlines: readonly Inline[], { font, size }: TextStyle): readonly Span[] =>
  inlineSpans(
    inlines.map((inline) => (inline.type === "picture" ? { type: "text", value: pictureName(inline) } : inline)),
    font,
    size,
  );

const alignOf = (table: Table, column: number, style: TextStyle): Align =>
  table.columns[column]?.align === "center" ? "center" : style.align;

function cellLines(
  inlines: readonly Inline[],
  { width, left, align }: { readonly width: number; readonly left: number; readonly align: Align },
  style: TextStyle,
  measure: Measure,
): readonly Line[] {
  const units = unitsOf(cellSpans(inlines, style), measure.metrics);
  const room = Math.max(width - 2 * cellPadding.side, style.size);
  const lines = breakLines(units, { width: room, align, indent: 0, tracking: 0, hang: false });
  return lines.map((line) => moved(line, left + cellPadding.side));
}

const moved = (line: Line, by: number): Line => ({
  ...line,
  left: line.left + by,
  right: line.right + by,
  runs: line.runs.map((run) => ({ ...run, xs: run.xs.map((x) => x + by) })),
});

const rowHeight = (cells: readonly FlowCell[], pitch: number, least = 1): number =>
  Math.max(least, ...cells.map((cell) => cell.lines.length)) * pitch + 2 * cellPadding.top + border;

function cutRow(row: Omit<FlowRow, "before" | "keep">, room: number): readonly Omit<FlowRow, "before" | "keep">[] {
  const most = Math.max(1, Math.floor((room - 2 * cellPadding.top) / row.pitch));
  const longest = Math.max(...row.cells.map((cell) => cell.lines.length), 1);
  if (longest <= most) return [row];
  return Array.from({ length: Math.ceil(longest / most) }, (_, i) => {
    const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(i * most, (i + 1) * most) }));
    return { ...row, cells, height: rowHeight(cells, row.pitch) };
  });
}
