import { cellName } from "../tree/sheets.js";
import { parseCadence } from "./cadences.js";
import { type Path, shown } from "./fault.js";
import { chosen, referred } from "./sheet-cells.js";
import { type Collector, fillLists, forbiddenKeys, openRecord } from "./sheet-collect.js";
import { refSheets } from "./sheet-fields.js";
import { type FoundRow, keyText, visibleKey } from "./sheet-keys.js";
import type { ParentPlan, SheetPlan, TablePlan } from "./sheet-plan.js";
import type { Refs } from "./sheet-refs.js";
import { type FoundTable, isBlank } from "./sheet-table.js";

/** A plan with the table that was found for it. */
export interface FoundPlan<P extends SheetPlan = SheetPlan> {
  readonly plan: P;
  readonly table: FoundTable;
  /** The rows of a table with hidden keys. */
  readonly keys: ReadonlyMap<FoundRow, string>;
}

/** Reads a table's rows into its list or map. */
export function readRows({ plan, table, keys }: FoundPlan<TablePlan>, refs: Refs, all: Collector): void {
  const seen = new Map<string, string>();
  for (const row of table.rows) {
    const filled = plan.fields.some(({ label }) => !isBlank(row.cells.get(label)?.cell ?? { value: null }));
    const base = baseOf(plan, row, refs, all);
    if (base === null) continue;
    if (plan.key === null) readEntry(plan, row, { path: [...base, nextIndex(base, all)] }, refs, all);
    else if (plan.key.is === "hidden") {
      const key = keys.get(row);
      if (key === undefined) continue;
      const { field } = plan.key;
      const path = field === null ? [...base, key] : [...base, nextIndex(base, all)];
      // The id comes first, as people write it.
      if (field !== null) all.set([...path, field], key);
      readEntry(plan, row, { path }, refs, all);
      if (field !== null) all.place([...path, field], plan.name, row.row, firstColumn(plan, row));
    } else {
      // A row that only says which of the usual items it is for has nothing to say.
      if (plan.key.is === "known" && plan.key.listed && !filled) continue;
      const sayAt = all.sayAt(plan.name);
      const found = visibleKey(plan.key, row, sayAt);
      if (found === null) continue;
      const at = { row: row.row, column: found.column };
      const path = [...base, found.key];
      const twin = JSON.stringify(path);
      const other = seen.get(twin);
      seen.set(twin, other ?? cellName(at.row, at.column));
      if (other !== undefined) sayAt(at, "sheet/duplicate-key", { value: shown(found.key), other });
      else readEntry(plan, row, { path, key: found.key }, refs, all);
    }
  }
}

const firstColumn = (plan: TablePlan, row: FoundRow): number => row.cells.get(plan.fields[0]?.label ?? "")?.column ?? 0;

function nextIndex(base: Path, all: Collector): number {
  const list = all.at(base);
  if (Array.isArray(list)) return list.length;
  all.set(base, []);
  return 0;
}

/** The list or map of a row: the plan's, in the entry that the first column names. */
function baseOf({ base, parent, name }: TablePlan, row: FoundRow, refs: Refs, all: Collector): Path | null {
  if (parent === null) return base;
  const found = row.cells.get(parent.label);
  const at = { row: row.row, column: found?.column ?? 0 };
  const sayAt = all.sayAt(name);
  const text = found === undefined ? "" : keyText(found.cell, at, sayAt);
  if (text === "") {
    if (!found?.cell.isFormula) sayAt(at, "sheet/half-key", { label: parent.label });
    return null;
  }
  const key = parentKey(parent, text, refs, (code, data) => sayAt(at, code, data));
  if (key !== undefined && forbiddenKeys.has(key)) sayAt(at, "sheet/bad-key", { value: shown(key) });
  return key === undefined || forbiddenKeys.has(key) ? null : base.map((step) => (step === "*" ? key : step));
}

function parentKey(parent: ParentPlan, text: string, refs: Refs, say: Parameters<typeof chosen>[3]): string | undefined {
  if ("typed" in parent) return text;
  return "to" in parent
    ? referred(text, refs[parent.to], parent.label, refSheets[parent.to], say)
    : chosen(text, parent.words, parent.label, say);
}

function readEntry(
  plan: TablePlan,
  row: FoundRow,
  { path, key = "" }: { readonly path: Path; readonly key?: string },
  refs: Refs,
  all: Collector,
): void {
  all.place(path, plan.name, row.row, firstColumn(plan, row));
  const [only] = plan.fields;
  const isValue = only !== undefined && only.path.length === 0;
  const isCadence = only?.kind.is === "times";
  if (!isValue && all.at(path) === undefined) all.set(path, openRecord());
  for (const field of plan.fields) {
    const cell = row.cells.get(field.label);
    if (cell !== undefined) all.take(field, [...path, ...field.path], { row: row.row, ...cell }, plan.name, refs);
  }
  if (isCadence) joinCadence(plan, path, key, all);
  else if (!isValue) fillLists(plan.fields, path, all);
  else if (all.at(path) === undefined && !all.spoilt.has(JSON.stringify(path)))
    all.sayAt(plan.name)({ row: row.row, column: firstColumn(plan, row) }, "sheet/half-key", { label: only.label });
}

/** 2 and 每年 are `2/year`; a whole cadence in the first cell stands alone. */
function joinCadence(plan: TablePlan, path: Path, key: string, all: Collector): void {
  const [times, period] = [all.at([...path, "times"]), all.at([...path, "period"])];
  const spoilt = ["times", "period"].some((field) => all.spoilt.has(JSON.stringify([...path, field])));
  const whole = typeof times === "string" ? parseCadence(times) : null;
  all.set(path, whole !== null ? times : `${times}/${period}`);
  if (whole !== null && (period === undefined || period === whole.period)) return;
  if (spoilt || whole !== null || times === undefined || period === undefined) {
    all.set(path, undefined);
    const name = plan.key?.is === "known" ? (plan.key.words.get(key) ?? key) : key;
    if (!spoilt) all.judge({ path, code: "sheet/half-cadence", data: { name } });
  }
}
