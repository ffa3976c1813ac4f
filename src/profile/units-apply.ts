import type { Diagnostic } from "../diag/types.js";
import { cellName, type FoundCell, type FoundSheet } from "../tree/sheets.js";
import { headersOf, keyHeader } from "./sheet-headers.js";
import { isBlank } from "./sheet-table.js";
import { clearedMark, type UnitsTablePlan, unitHeader, unitsSheet } from "./units-plan.js";
import { textOf, type UnitRow, type UnitRows, type UnitsTable } from "./units-table.js";

/** The sheets of one unit's profile with what a table says of it. */
export interface AppliedUnit {
  readonly sheets: readonly FoundSheet[];
  /** Whether any cell came to say something else. */
  readonly changed: boolean;
  /** Something said of a cell of those sheets, at the cell of the table it came from. */
  readonly placed: (one: Diagnostic, mainSheet: string) => Diagnostic;
}

/** Title, how to fill, headers. */
const headRows = 3;
const nothing: FoundCell = { value: null };
const isCleared = (cell: FoundCell): boolean => textOf(cell).normalize("NFKC") === clearedMark.normalize("NFKC");
const saysSame = (a: FoundCell | undefined, b: FoundCell): boolean =>
  a !== undefined && b.isFormula !== true && textOf(a) === textOf(b);

/**
 * Puts what a table says of a unit into the sheets of its profile: a cell that says something takes the place of what stood there,
 * an empty one changes nothing, （清空） takes out. An entry is found by its key, else by what it is called, else it is a new one.
 * @param present the sheets of the profile as it is
 */
export function appliedUnit(unit: UnitRows, { plan, columns }: UnitsTable, present: readonly FoundSheet[]): AppliedUnit {
  const from = new Map<string, string>();
  let changed = false;
  const sheets = present.map(({ name, rows, merges }) => ({ name, merges, rows: rows.map((row) => [...row]) }));
  const sheetOf = (name: string) => sheets.find((one) => one.name === name)!;
  const put = (sheet: string, row: number, column: number, cell: FoundCell, origin: string): void => {
    const line = sheetOf(sheet).rows[row]!;
    while (line.length <= column) line.push(nothing);
    from.set(`${sheet}!${cellName(row, column)}`, origin);
    if (isBlank(cell) || saysSame(line[column], cell)) return;
    line[column] = isCleared(cell) ? nothing : cell;
    changed = true;
  };
  const places = new Map<string, number>();
  for (const { name, rows } of sheets)
    for (const [row, cells] of rows.entries()) places.set(`${name} ${String(cells[0]?.value ?? "")}`, row);
  for (const { header, form, field } of plan.columns) {
    const row = places.get(`${form.name} ${field.path.join(".")}`);
    const column = columns.get(header);
    if (row === undefined || unit.row === null || column === undefined) continue;
    const cell = unit.row.cells.get(header)?.cell ?? nothing;
    put(form.name, row, 2, cell, `${unitsSheet}!${cellName(unit.row.row, column)}`);
  }
  for (const [table, rows] of unit.entries) {
    const headers = headersOf(table.plan).map(({ header }) => header);
    const sheet = sheetOf(table.plan.name);
    for (const row of rows) {
      const known = entryAt(table, headers, row, sheet.rows);
      const at = known ?? sheet.rows.push(headers.map(() => nothing)) - 1;
      if (known === null) changed = true;
      for (const [column, header] of headers.entries()) {
        const found = row.cells.get(header);
        // A key that is hidden is found or made up, not changed.
        if (found === undefined || (known !== null && header === keyHeader)) continue;
        put(sheet.name, at, column, found.cell, `${sheet.name}!${cellName(row.row, found.column)}`);
      }
      const { key, fields } = table.plan;
      const first = fields[0]?.label ?? "";
      const isWhole = key === null || key.is === "hidden" || (key.is === "known" && key.listed);
      if (known !== null && isWhole && isCleared(row.cells.get(first)?.cell ?? nothing)) sheet.rows[at] = [];
      from.set(`${sheet.name} ${at}`, `${sheet.name}!${cellName(row.row, row.cells.get(unitHeader)?.column ?? 0)}`);
    }
  }
  const fallback = unit.row === null ? unitsSheet : `${unitsSheet}!${cellName(unit.row.row, columns.get(unitHeader) ?? 0)}`;
  return {
    sheets,
    changed,
    placed: (one, main) => {
      const origin = one.at?.origin;
      if (origin?.from !== "xlsx") return one;
      const row = origin.cell === undefined ? "" : String(Number(/\d+$/.exec(origin.cell)?.[0] ?? 0) - 1);
      const there = from.get(`${origin.sheet}!${origin.cell ?? ""}`) ?? from.get(`${origin.sheet} ${row}`) ?? fallback;
      const [sheet = "", cell] = there.split("!");
      const { at: _, ...rest } = one;
      const named = sheet === unitsSheet ? main : sheet;
      return { ...rest, at: { origin: { from: "xlsx", file: origin.file, sheet: named, ...(cell !== undefined && { cell }) } } };
    },
  };
}

/** The row of an entry that a row of the table speaks of; null for a new one. */
function entryAt(
  { plan, known }: UnitsTablePlan,
  headers: readonly string[],
  row: UnitRow,
  rows: readonly (readonly FoundCell[])[],
): number | null {
  const said = (header: string): string => textOf(row.cells.get(header)?.cell ?? nothing);
  const at = (line: readonly FoundCell[], header: string): string => textOf(line[headers.indexOf(header)] ?? nothing);
  const find = (same: (line: readonly FoundCell[]) => boolean): number | null => {
    const found = rows.findIndex((line, i) => i >= headRows && line.length > 0 && same(line));
    return found < 0 ? null : found;
  };
  const keys = headersOf(plan).flatMap(({ header, is }) => (is === "parent" || is === "key" ? [header] : []));
  const isOfKeys = (line: readonly FoundCell[]): boolean => keys.every((header) => sameLabel(at(line, header), said(header)));
  if (plan.key?.is === "hidden" && said(keyHeader) !== "")
    return find((line) => at(line, keyHeader) === said(keyHeader) && isOfKeys(line));
  if (plan.key !== null && plan.key.is !== "hidden") return find(isOfKeys);
  const names = plan.fields.slice(0, plan.key === null ? known : 1).map(({ label }) => label);
  return find((line) => isOfKeys(line) && names.every((header) => sameLabel(at(line, header), said(header))));
}

/** 校长（head） is what 校长 and head name too. */
function sameLabel(shown: string, typed: string): boolean {
  if (shown === typed) return true;
  const parts = /^(.*)[（(]([^（()）]+)[）)]$/.exec(shown);
  return parts !== null && (parts[1]!.trim() === typed || parts[2]!.trim() === typed);
}
