import { join } from "node:path";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { factsForm } from "../profile/facts-form.js";
import { type FactChange, formChanges } from "../profile/form-changes.js";
import { isId } from "../profile/ids.js";
import { lineDiff } from "../profile/line-diff.js";
import { rawProfile } from "../profile/raw.js";
import type { Plain } from "../profile/render.js";
import { get } from "../profile/select.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { profileFromSheets } from "../profile/sheet-read.js";
import { recordIn } from "../profile/sheet-record.js";
import { readSheets } from "../readers/xlsx/index.js";
import { aloneWith } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { sheetContext, targetOf } from "../workspace/sheet-target.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";
import { type WrittenFacts, writeFacts } from "./write-facts.js";

export interface Imported {
  readonly path: string;
  readonly state: "created" | "changed" | "same";
  /** What changes in the file, unified; "" for a new one. */
  readonly diff: string;
  /** The same in the words of the form; empty for a new one. */
  readonly changes: readonly FactChange[];
}
export interface ImportRequest {
  readonly place: Workplace;
  /** Absolute path of the workbook. */
  readonly workbook: string;
  /** Path or id of the profile to change; absent: the one with the workbook's unit id. */
  readonly unit?: string;
  /** Says what would change and writes nothing. */
  readonly dryRun?: boolean;
  /** The workbook counts where both changed, and where nobody can tell. */
  readonly force?: boolean;
}

/**
 * Takes a filled-in workbook into a profile: only what was changed since it was exported is edited, and only a profile that reads without a fault
 * is written. One that is only begun may stay so; one that was whole may not lose what it cannot do without.
 * @returns what changed, with notes on cells that were read differently from how they are written; or every problem
 */
export async function importUnit({ place, workbook, unit, dryRun, force }: ImportRequest, env: Env): Promise<Outcome<Imported>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const bytes = await env.files.read(workbook);
  if (!bytes.ok) return bytes;
  const sheets = await readSheets(bytes.value, workbook);
  if (!sheets.ok) return sheets;
  const context = await sheetContext(library.value, join(unitsFolder(place), "any.yaml"), env);
  const taken = profileFromSheets(sheets.value, workbook, context);
  if (!taken.ok) return taken;
  const data = taken.value.data as { readonly [key: string]: Plain };
  const { open } = taken.value;
  const base = recordIn(sheets.value);
  const id = String(get(get(data, "unit"), "id"));
  if (!isId(id)) return fail(...taken.diagnostics, ...open);
  const target = await targetOf(unit, id, place, env);
  if (!target.ok) return target;
  const path = target.value;
  const work = async () => {
    const filled = { ...taken.value, data, id, base, dryRun: dryRun ?? false, force: force ?? false };
    const done = await writeFacts(path, filled, { library: library.value, context }, env);
    if (!done.ok) return fail(...taken.diagnostics, ...done.diagnostics);
    const left = open.length === 0 ? [] : [problem("sheet/left-open", { count: open.length, cells: cellsOf(open) })];
    return succeed(importedOf(path, done.value, context), [...taken.diagnostics, ...done.diagnostics, ...left]);
  };
  return dryRun ? work() : aloneWith(path, env, work);
}

function importedOf(path: string, { before, after }: WrittenFacts, context: SheetContext): Imported {
  if (before === null) return { path, state: "created", diff: "", changes: [] };
  if (before === after) return { path, state: "same", diff: "", changes: [] };
  const form = (text: string) => factsForm(rawProfile(text) ?? {}, context);
  return { path, state: "changed", diff: lineDiff(before, after), changes: formChanges(form(before), form(after)) };
}

/** Where they are: 上级!C4、任职!B6. */
const cellsOf = (open: readonly Diagnostic[]): Value => {
  const named = open.flatMap(({ at }) => {
    const origin = at?.origin;
    return origin?.from === "xlsx" ? [`${origin.sheet}${origin.cell === undefined ? "" : `!${origin.cell}`}`] : [];
  });
  const shown = [...new Set(named)];
  return shown.length > 12 ? phrase("list.more", { items: listed(shown.slice(0, 12)) }) : listed(shown);
};
