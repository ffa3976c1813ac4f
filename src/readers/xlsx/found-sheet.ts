import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import type { FoundCell, FoundSheet } from "../../tree/sheets.js";

/** A sheet as read, its cells in our form. */
export const foundSheet = ({ name, rows, cells, merges }: Sheet): FoundSheet => ({
  name,
  rows: rows.map((row, r) => row.map((value, c) => foundCell(value, cells?.get(`${r},${c}`)))),
  merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  })),
});

function foundCell(value: CellValue, detail: Cell | undefined): FoundCell {
  if (detail?.type === "formula" || detail?.formula !== undefined || detail?.type === "error")
    return { value: null, isFormula: true };
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? { value: null, isFormula: true } : { value: isoDay(value), isDate: true };
  if (typeof value === "string" || typeof value === "boolean") return { value };
  if (typeof value === "number") return { value: Number.isFinite(value) ? value : null };
  return { value: null };
}

/** A day is stored without a zone; hucre gives it as UTC midnight. */
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
