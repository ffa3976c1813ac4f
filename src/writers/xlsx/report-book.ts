import type { Cell, CellStyle, SheetChart, WriteSheet } from "hucre/xlsx";
import { packedWorkbook } from "./packed.js";
import { rowHeights } from "./row-heights.js";
import { escaped } from "./sheets.js";

/** A table of a report; a chart of some of its number columns may stand beside it. */
export interface ReportSheet {
  readonly name: string;
  /** Stands above the table. */
  readonly title: string;
  /** Header and width in characters of each column. */
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Bars of the columns from one to another (0 is the first), the first column naming them; at most so many rows. */
  readonly chart?: { readonly title: string; readonly from: number; readonly to: number; readonly rows: number };
}

const headRows = 2;
const border = { style: "thin", color: { rgb: "808080" } } as const;
const cellStyle: CellStyle = {
  border: { top: border, bottom: border, left: border, right: border },
  alignment: { vertical: "top", wrapText: true },
};
const headerStyle: CellStyle = {
  ...cellStyle,
  font: { bold: true },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
const titleStyle: CellStyle = { font: { bold: true, size: 14 } };

/** A workbook that is read, not filled in: a table a sheet, headers frozen and printed on every page. Same sheets, same bytes. */
export async function reportBook(title: string, sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const day = new Date("1980-01-01T00:00:00Z");
  return packedWorkbook({
    properties: { title, created: day, modified: day },
    defaultFont: { name: "宋体", size: 11 },
    sheets: sheets.map(written),
  });
}

function written({ name, title, columns, rows, chart }: ReportSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([["0,0", { style: titleStyle }]]);
  for (const column of columns.keys()) {
    cells.set(`${headRows - 1},${column}`, { style: headerStyle });
    for (const row of rows.keys()) cells.set(`${row + headRows},${column}`, { style: cellStyle });
  }
  const stored = (value: string | number | null) => (typeof value === "string" ? escaped(value) : value);
  return {
    name,
    rows: [[escaped(title)], columns.map(([header]) => header), ...rows.map((row) => row.map(stored))],
    cells,
    columns: columns.map(([, width]) => ({ width })),
    rowDefs: rowHeights(
      rows,
      columns.map(([, width]) => width),
      headRows,
    ),
    freezePane: { rows: headRows },
    pageSetup: {
      ...{ paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `$1:$${headRows}`,
    },
    ...(chart && rows.length > 0 && { charts: [chartOf(name, columns, rows.length, chart)] }),
  };
}

const letter = (column: number): string => String.fromCharCode(65 + column);

function chartOf(
  sheet: string,
  columns: ReportSheet["columns"],
  count: number,
  { title, from, to, rows }: NonNullable<ReportSheet["chart"]>,
): SheetChart {
  const [first, last] = [headRows + 1, headRows + Math.min(count, rows)];
  const range = (column: number) => `'${sheet}'!$${letter(column)}$${first}:$${letter(column)}$${last}`;
  return {
    type: "bar",
    title,
    barGrouping: "stacked",
    series: columns.slice(from, to + 1).map(([header], i) => ({ name: header, values: range(from + i), categories: range(0) })),
    anchor: { from: { row: headRows, col: columns.length + 1 }, to: { row: headRows + 24, col: columns.length + 12 } },
  };
}
