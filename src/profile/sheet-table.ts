import type { Code } from "../diag/codes/index.js";
import { listed, phrase } from "../diag/phrase.js";
import type { Data, Value } from "../diag/types.js";
import { nearest } from "../text/nearest.js";
import { cellName, type FoundCell, type FoundSheet } from "../tree/sheets.js";
import { shown } from "./fault.js";

/** Reports something at a cell of the sheet, or at the sheet as a whole. */
export type SayAt = (at: { readonly row: number; readonly column: number } | null, code: Code, data?: Data) => void;

/** The rows below the header; cells by their header. */
export interface FoundTable {
  readonly rows: readonly {
    readonly row: number;
    readonly cells: ReadonlyMap<string, { readonly column: number; readonly cell: FoundCell }>;
  }[];
  /** Column of each header that was found. */
  readonly columns: ReadonlyMap<string, number>;
}
/** The header stands in the third row; somebody may have put a few above it. */
const searched = 12;
const empty: FoundCell = { value: null };

const plain = (cell: FoundCell | undefined): string => (typeof cell?.value === "string" ? cell.value.replace(/\s/g, "") : "");
const isBlank = (cell: FoundCell): boolean =>
  cell.isFormula !== true && (cell.value === null || (typeof cell.value === "string" && cell.value.trim() === ""));

/**
 * Finds the table of a sheet by its headers, wherever its columns stand now. Says every column that is missing, unknown
 * or there twice, merged cells below the header, and what stands outside of the columns.
 * @returns null when there is no header
 */
export function tableOf(sheet: FoundSheet, headers: readonly string[], sayAt: SayAt): FoundTable | null {
  const wanted = new Map(headers.map((header) => [header.replace(/\s/g, ""), header]));
  const score = (row: readonly FoundCell[]): number => new Set(row.map(plain).filter((text) => wanted.has(text))).size;
  const counts = sheet.rows.slice(0, searched).map(score);
  const most = Math.max(0, ...counts);
  if (most < Math.min(2, headers.length)) {
    sayAt(null, "sheet/no-header", { sheet: sheet.name, headers: listed(headers.slice(0, 4)) });
    return null;
  }
  const head = counts.indexOf(most);
  const columns = new Map<string, number>();
  const strange = new Set<number>();
  for (const [column, cell] of (sheet.rows[head] ?? []).entries()) {
    const text = plain(cell);
    const header = wanted.get(text);
    const at = { row: head, column };
    if (header === undefined) {
      if (text !== "" || !isBlank(cell)) sayAt(at, "sheet/unknown-column", { header: shown(text), nearest: near(text, headers) });
      if (text !== "" || !isBlank(cell)) strange.add(column);
    } else if (columns.has(header)) {
      sayAt(at, "sheet/twice", { header, other: cellName(head, columns.get(header) ?? 0) });
      strange.add(column);
    } else columns.set(header, column);
  }
  for (const header of headers) if (!columns.has(header)) sayAt({ row: head, column: 0 }, "sheet/no-column", { header });
  for (const { top, left, bottom, right } of sheet.merges)
    if (bottom > head)
      sayAt({ row: top, column: left }, "sheet/merged", { range: `${cellName(top, left)}:${cellName(bottom, right)}` });
  const known = new Set(columns.values());
  const rows = sheet.rows.flatMap((cells, row) => {
    if (row <= head) return [];
    for (const [column, cell] of cells.entries())
      if (!known.has(column) && !strange.has(column) && !isBlank(cell))
        sayAt({ row, column }, cell.isFormula ? "sheet/formula" : "sheet/outside", { value: shown(cell.value) });
    const found = [...columns].map(([header, column]) => [header, { column, cell: cells[column] ?? empty }] as const);
    return found.every(([, { cell }]) => isBlank(cell)) ? [] : [{ row, cells: new Map(found) }];
  });
  return { rows, columns };
}

export const near = (text: string, known: Iterable<string>): Value => {
  const found = nearest(text, known);
  return found === null ? "" : phrase("nearest", { near: found });
};
export { isBlank };
