import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import type { Look, TextStyle } from "../../look/types.js";
import { widthInCharacters } from "../../text/width.js";
import { gridOf } from "../../tree/table.js";
import { inlinesText } from "../../tree/text.js";
import type { Doc, Inline, Table } from "../../tree/types.js";

/** Widths of all columns together, in characters of the default font: what fits across A4 landscape at 12 pt. */
const sheetWidth = 118;
const narrowest = 6;
/** pt a line of 12 pt type takes. */
const linePitch = 17;
/** Row 1 is the document's title, row 2 the table's head. */
const headRows = 2;

/** One sheet for each table of the document, in its order. */
export function sheetsOf(doc: Doc, look: Look): readonly WriteSheet[] {
  const taken = new Set<string>();
  let heading = "";
  return doc.children.flatMap((block) => {
    if (block.type === "heading") heading = inlinesText(block.children);
    return block.type === "table" ? sheetOf(block, sheetName(heading, taken), doc.meta.title, look) : [];
  });
}

function sheetOf(table: Table, name: string, title: string, look: Look): WriteSheet {
  const last = table.columns.length - 1;
  const grid = gridOf(table);
  const cells = new Map<string, Partial<Cell>>([["0,0", { style: titleStyle(look) }]]);
  for (const [row, line] of grid.entries())
    for (const column of line.keys()) cells.set(`${row + 1},${column}`, { style: cellStyle(table, column, row === 0, look) });
  return {
    name,
    rows: [[escaped(title)], ...grid.map((line) => line.map(cellValue))],
    cells,
    columns: columnWidths(table).map((width) => ({ width })),
    merges: last > 0 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }] : [],
    rowDefs: new Map([[0, { height: 36 }], ...grid.map((line, i) => [i + 1, { height: rowHeight(line, table) }] as const)]),
    freezePane: { rows: headRows },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `$1:$${headRows}`,
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

/** A whole number is stored as one, so that a number column sorts; everything else is text, a leading = included. */
function cellValue(inlines: readonly Inline[]): CellValue {
  const text = inlinesText(inlines);
  if (text === "") return null;
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : escaped(text);
}

/** Spreadsheets read _x0041_ as A; the low line before it is written as such a code itself (ECMA-376 22.9.2.19). */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function columnWidths({ columns }: Table): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.max(narrowest, Math.round((width / total) * sheetWidth)));
}

/**
 * Height of a row in pt, from the lines its longest cell needs. Excel and WPS would work it out themselves, LibreOffice
 * leaves every row one line high.
 */
function rowHeight(cells: readonly (readonly Inline[])[], table: Table): number {
  const widths = columnWidths(table);
  const linesOf = (inlines: readonly Inline[], column: number) =>
    inlinesText(inlines)
      .split("\n")
      .reduce((lines, text) => lines + Math.max(1, Math.ceil((2 * widthInCharacters(text)) / (widths[column]! - 1))), 0);
  return 6 + linePitch * Math.max(1, ...cells.map(linesOf));
}

/** The heading over the table, or 表 and its number; at most 31 characters, none of []:*?/\, no two the same. */
function sheetName(heading: string, taken: Set<string>): string {
  const clean = heading.replace(/[[\]:*?/\\\n\t]|^'+|'+$/g, "").trim();
  const wanted = [...clean].slice(0, 25).join("");
  for (let n = 1; ; n++) {
    const name = wanted === "" ? `表${n}` : n === 1 ? wanted : `${wanted}（${n}）`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

const fontOf = (style: TextStyle, look: Look) => ({ name: look.fonts[style.font].docx, size: style.size, bold: style.bold });
const thin = { style: "thin" } as const;

const titleStyle = (look: Look): CellStyle => ({
  font: { ...fontOf(look.styles.title, look), size: look.styles["level-1-heading"].size },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
});

const cellStyle = (table: Table, column: number, head: boolean, look: Look): CellStyle => ({
  font: fontOf(look.styles[head ? "table-head" : "table-cell"], look),
  alignment: {
    horizontal: head || table.columns[column]?.align === "center" ? "center" : "left",
    vertical: "center",
    wrapText: true,
  },
  border: { top: thin, right: thin, bottom: thin, left: thin },
});
