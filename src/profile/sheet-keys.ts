import { listed } from "../diag/phrase.js";
import { cellName, type FoundCell } from "../tree/sheets.js";
import { shown } from "./fault.js";
import { chosen, trimmed } from "./sheet-cells.js";
import { forbiddenKeys } from "./sheet-collect.js";
import { documentHeaders, keyHeader } from "./sheet-headers.js";
import type { KeyPlan, TablePlan } from "./sheet-plan.js";
import { type FoundTable, isBlank, type SayAt } from "./sheet-table.js";

/** New rows of a sheet that get a line each. */
const mostNamed = 2;

export type FoundRow = FoundTable["rows"][number];

/** A cell's text, a number as it is written; "" for nothing and for a formula, after saying so. */
export function keyText(cell: FoundCell, at: { readonly row: number; readonly column: number }, sayAt: SayAt): string {
  if (cell.isFormula) sayAt(at, "sheet/formula");
  if (cell.isFormula || cell.value === null) return "";
  return trimmed(String(cell.value), (code, data) => sayAt(at, code, data));
}

/**
 * The hidden keys of a table's rows. A new row gets a made-up one; a row of which only the key is left was deleted.
 * @returns the rows to read, each with its key
 */
export function hiddenKeys(
  plan: TablePlan,
  key: Extract<KeyPlan, { is: "hidden" }>,
  table: FoundTable,
  sayAt: SayAt,
): ReadonlyMap<FoundRow, string> {
  const keys = new Map<FoundRow, string>();
  const taken = new Map<string, string>();
  const rows = table.rows.map((row) => {
    const found = row.cells.get(keyHeader);
    const at = { row: row.row, column: found?.column ?? 0 };
    return { row, at, key: found === undefined ? "" : keyText(found.cell, at, sayAt) };
  });
  const left = rows.filter(({ row, at, key: one }) => {
    const gone = one !== "" && plan.fields.every(({ label }) => isBlank(row.cells.get(label)?.cell ?? { value: null }));
    if (gone) sayAt(at, "sheet/emptied-row", { key: shown(one) });
    return !gone;
  });
  for (const { row, at, key: one } of left) {
    if (one === "") continue;
    if (forbiddenKeys.has(one)) sayAt(at, "sheet/bad-key", { value: shown(one) });
    else if (taken.has(one)) sayAt(at, "sheet/duplicate-key", { value: shown(one), other: taken.get(one) ?? "" });
    else {
      taken.set(one, cellName(at.row, at.column));
      keys.set(row, one);
    }
  }
  let n = 0;
  const fresh: { readonly at: { readonly row: number; readonly column: number }; readonly name: string; readonly key: string }[] =
    [];
  for (const { row, at, key: one } of left) {
    if (one !== "") continue;
    do n += 1;
    while (taken.has(`${key.prefix}-${n}`));
    const made = `${key.prefix}-${n}`;
    const name = row.cells.get(plan.fields[0]?.label ?? "")?.cell.value ?? "";
    fresh.push({ at, name: shown(String(name).trim()), key: made });
    keys.set(row, made);
  }
  // A sheet filled in for the first time has dozens: one sentence for all.
  const [first] = fresh;
  if (first !== undefined && fresh.length > mostNamed)
    sayAt(first.at, "sheet/new-keys", { count: fresh.length, keys: listed(fresh.map((one) => `${one.name} ${one.key}`)) });
  else for (const { at, ...one } of fresh) sayAt(at, "sheet/new-key", one);
  // Back in the order of the rows: it is the rank order of posts.
  return new Map(left.flatMap(({ row }) => (keys.has(row) ? [[row, keys.get(row) ?? ""] as const] : [])));
}

/** The key written in a row's visible columns; null after saying what is missing or wrong. */
export function visibleKey(
  key: Exclude<KeyPlan, { is: "hidden" }>,
  row: FoundRow,
  sayAt: SayAt,
): { readonly key: string; readonly column: number } | null {
  const part = (header: string) => {
    const found = row.cells.get(header);
    const at = { row: row.row, column: found?.column ?? 0 };
    return { header, at, text: found === undefined ? "" : keyText(found.cell, at, sayAt) };
  };
  const parts = (key.is === "document" ? documentHeaders : [key.label]).map(part);
  const [first] = parts;
  const column = first?.at.column ?? 0;
  const last = parts.findLastIndex(({ text }) => text !== "");
  const missing = parts.find(({ text }, i) => text === "" && (i === 0 || i < last));
  if (missing !== undefined) {
    sayAt(missing.at, "sheet/half-key", { label: missing.header });
    return null;
  }
  const words = key.is === "document" ? [key.kinds, key.topics] : key.is === "known" ? [key.words] : [];
  const steps = parts.slice(0, last + 1).map(({ text, header, at }, i) => {
    const known = words[i];
    if (known !== undefined && known.size > 0) return chosen(text, known, header, (code, data) => sayAt(at, code, data));
    if (forbiddenKeys.has(text)) sayAt(at, "sheet/bad-key", { value: text });
    return forbiddenKeys.has(text) ? undefined : text;
  });
  return steps.includes(undefined) ? null : { key: steps.join("."), column };
}
