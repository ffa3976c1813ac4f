import type { Code } from "../diag/codes/index.js";
import { phrase } from "../diag/phrase.js";
import { inSheet, problem } from "../diag/problem.js";
import type { Data, Diagnostic } from "../diag/types.js";
import { cellName, type FoundCell, type FoundSheet, guideSheet, listSheet } from "../tree/sheets.js";
import { shown } from "./fault.js";
import { isId } from "./ids.js";
import type { SheetContext } from "./sheet-context.js";
import { type FoundTable, isBlank, type SayAt, tableOf } from "./sheet-table.js";
import { type UnitsPlan, type UnitsTablePlan, unitHeader, unitsPlan, unitsSheet } from "./units-plan.js";

export type UnitRow = FoundTable["rows"][number];

/** What a table says of one unit. */
export interface UnitRows {
  readonly id: string;
  /** Its row of the sheet of units; null where only further sheets speak of it. */
  readonly row: UnitRow | null;
  readonly entries: ReadonlyMap<UnitsTablePlan, readonly UnitRow[]>;
}
export interface UnitsTable {
  readonly plan: UnitsPlan;
  /** In the order of the table. */
  readonly units: readonly UnitRows[];
  /** Which columns the sheet of units has. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * A table of units as it was read, row by row; what the cells say is read with each unit.
 * @param sheets of a workbook, or the one of a csv file
 * @returns the rows whose unit is clear, with all that is wrong with sheets, headers and ids
 */
export function unitsTable(
  sheets: readonly FoundSheet[],
  file: string,
  context: SheetContext,
): { readonly table: UnitsTable; readonly diagnostics: readonly Diagnostic[] } {
  const plan = unitsPlan(context);
  const said: Diagnostic[] = [];
  const sayAt =
    (sheet: string): SayAt =>
    (where, code, data) => {
      // A table says of its units what it says: other columns are not missing.
      if (code === "sheet/no-column" && data?.["header"] !== unitHeader) return;
      said.push(problem(code, data, inSheet(file, sheet, where === null ? undefined : cellName(where.row, where.column))));
    };
  const [only] = sheets;
  const main = sheets.find(({ name }) => name.trim() === unitsSheet) ?? (sheets.length === 1 ? only : undefined);
  const found = new Map<string, { row: UnitRow | null; entries: Map<UnitsTablePlan, UnitRow[]> }>();
  const headers = plan.columns.map(({ header }) => header);
  const table = main === undefined ? null : tableOf(main, headers, sayAt(main.name));
  if (main === undefined)
    said.push(problem("units/no-sheet", { sheet: unitsSheet, header: unitHeader }, inSheet(file, unitsSheet)));
  for (const row of table?.rows ?? []) {
    const id = idIn(row, main!.name, sayAt);
    const earlier = id === null ? undefined : found.get(id)?.row;
    const column = row.cells.get(unitHeader)?.column ?? 0;
    if (id === null) continue;
    if (earlier)
      sayAt(main!.name)({ row: row.row, column }, "sheet/twice", {
        header: id,
        other: phrase("sheet.row", { n: earlier.row + 1 }),
      });
    else found.set(id, { row, entries: new Map() });
  }
  for (const sheet of sheets) {
    if (sheet === main || sheet.name === guideSheet || sheet.name === listSheet) continue;
    const own = plan.tables.find((one) => one.plan.name === sheet.name.trim());
    if (own === undefined) {
      if (sheet.rows.some((row) => !row.every(isBlank)))
        said.push(problem("sheet/unknown", { sheet: sheet.name }, inSheet(file, sheet.name)));
      continue;
    }
    for (const row of tableOf(sheet, [unitHeader, ...own.headers], sayAt(sheet.name))?.rows ?? []) {
      const id = idIn(row, sheet.name, sayAt);
      if (id === null) continue;
      const unit = found.get(id) ?? { row: null, entries: new Map<UnitsTablePlan, UnitRow[]>() };
      unit.entries.set(own, [...(unit.entries.get(own) ?? []), row]);
      found.set(id, unit);
    }
  }
  const units = [...found].map(([id, one]) => ({ id, ...one }));
  if (units.length === 0 && said.length === 0) said.push(problem("units/empty", {}, inSheet(file, unitsSheet)));
  return { table: { plan, units, columns: table?.columns ?? new Map() }, diagnostics: said };
}

function idIn(row: UnitRow, sheet: string, sayAt: (sheet: string) => SayAt): string | null {
  const found = row.cells.get(unitHeader);
  const say = (code: Code, data: Data = {}): null => {
    sayAt(sheet)({ row: row.row, column: found?.column ?? 0 }, code, data);
    return null;
  };
  if (found === undefined) return null;
  const value = textOf(found.cell);
  if (found.cell.isFormula) return say("sheet/formula");
  if (value === "") return say("units/no-id");
  return isId(value) ? value : say("profile/id", { value: shown(value), label: phrase("field.short-unit-id") });
}

export const textOf = ({ value }: FoundCell): string => (value === null ? "" : String(value).trim());
