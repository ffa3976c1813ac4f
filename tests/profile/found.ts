import { fail, type Outcome, succeed } from "../../src/diag/types.js";
import { rawProfile } from "../../src/profile/raw.js";
import type { SheetContext } from "../../src/profile/sheet-context.js";
import { profileFromSheets } from "../../src/profile/sheet-read.js";
import { sheetsOf } from "../../src/profile/sheet-write.js";
import { type FoundCell, type FoundSheet, untouched } from "../../src/tree/sheets.js";
import { printDiagnostics } from "../support/said.js";
import { context } from "./context.js";
import { sample } from "./sample.js";

export const sheetContext: SheetContext = {
  ...context,
  mediumNames: new Map([
    ["website", "网站"],
    ["screen", "电子显示屏"],
  ]),
  venueNames: new Map([["lecture-hall", "报告厅"]]),
  usualLimits: new Map(),
};

/** A workbook as it comes back when nobody touched it. */
export const found = untouched;

export const sampleSheets = (text = sample): readonly FoundSheet[] => untouched(sheetsOf(rawProfile(text), sheetContext));

/** Title, how to fill, headers. */
export const headRow = 2;
export function columnOf(sheet: FoundSheet, header: string): number {
  const column = (sheet.rows[headRow] ?? []).findIndex(({ value }) => value === header);
  if (column < 0) throw new Error(`no ${header} in ${sheet.name}`);
  return column;
}

/** The sheets with one changed. */
export const change = (
  sheets: readonly FoundSheet[],
  name: string,
  edit: (sheet: FoundSheet) => FoundSheet,
): readonly FoundSheet[] => {
  if (!sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet));
};

/** Row of a table by its first data row = 1, or of a form by its label. */
function rowOf(sheet: FoundSheet, which: number | string): number {
  if (typeof which === "number") return headRow + which;
  const column = columnOf(sheet, "项目");
  const row = sheet.rows.findIndex((cells) => cells[column]?.value === which);
  if (row < 0) throw new Error(`no ${which} in ${sheet.name}`);
  return row;
}

/** The sheets with one cell set: `which` is a data row (1 is the first) or a form's label. */
export const setCell = (
  sheets: readonly FoundSheet[],
  name: string,
  which: number | string,
  header: string,
  cell: FoundCell["value"] | FoundCell,
): readonly FoundSheet[] =>
  change(sheets, name, (sheet) => {
    const [row, column] = [rowOf(sheet, which), columnOf(sheet, header)];
    const rows = Array.from({ length: Math.max(sheet.rows.length, row + 1) }, (_, i) => [...(sheet.rows[i] ?? [])]);
    const line = rows[row]!;
    while (line.length <= column) line.push({ value: null });
    line[column] = typeof cell === "object" && cell !== null ? cell : { value: cell };
    return { ...sheet, rows };
  });

/** A workbook that must be whole. */
export function importSheets(sheets: readonly FoundSheet[]): Outcome<Readonly<Record<string, unknown>>> {
  const taken = profileFromSheets(sheets, "表.xlsx", sheetContext);
  if (!taken.ok) return taken;
  const { data, open } = taken.value;
  return open.length > 0 ? fail(...open, ...taken.diagnostics) : succeed(data, taken.diagnostics);
}

/** What an import says, as `sheet!cell code`. */
export const said = (sheets: readonly FoundSheet[]): readonly string[] =>
  importSheets(sheets).diagnostics.map(({ code, at }) => {
    const origin = at?.origin;
    return `${origin?.from === "xlsx" ? `${origin.sheet}${origin.cell === undefined ? "" : `!${origin.cell}`} ` : ""}${code}`;
  });

export function dataOf(sheets: readonly FoundSheet[]): Readonly<Record<string, unknown>> {
  const taken = importSheets(sheets);
  if (!taken.ok) throw new Error(printDiagnostics(taken.diagnostics));
  return taken.value;
}
