import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { setAll } from "../profile/edit.js";
import { isId } from "../profile/fields.js";
import { lineDiff } from "../profile/line-diff.js";
import { profileText } from "../profile/new-from.js";
import { rawProfile } from "../profile/raw.js";
import { readProfile } from "../profile/read.js";
import type { Plain } from "../profile/render.js";
import { get } from "../profile/select.js";
import { onlyChanged, type Taken } from "../profile/sheet-changes.js";
import { profileFromSheets, unfinished } from "../profile/sheet-read.js";
import { recordIn } from "../profile/sheet-record.js";
import { readSheets } from "../readers/xlsx/index.js";
import { aloneWith, saveProfile } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { textOf } from "../workspace/profile-text.js";
import { sheetContext, targetOf } from "../workspace/sheet-target.js";
import type { Workplace } from "../workspace/workplace.js";

export interface Imported {
  readonly path: string;
  readonly state: "created" | "changed" | "same";
  /** What changes in the file, unified; "" for a new one. */
  readonly diff: string;
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
  const context = sheetContext(library.value);
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
    const done = await importInto(
      path,
      { ...taken.value, data, id, base, dryRun: dryRun ?? false, force: force ?? false },
      library.value,
      env,
    );
    return done.ok
      ? succeed(done.value, [...taken.diagnostics, ...done.diagnostics])
      : fail(...taken.diagnostics, ...done.diagnostics);
  };
  return dryRun ? work() : aloneWith(path, env, work);
}

/** Takes checked data of a workbook into a profile, or makes a new one of it. */
async function importInto(path: string, taken: Taken, library: Library, env: Env): Promise<Outcome<Imported>> {
  const { data, id, open, dryRun } = taken;
  const context = sheetContext(library);
  const seen = (await env.files.kindOf(path)) === null ? null : await env.files.read(path);
  if (seen !== null && !seen.ok) return seen;
  const present = seen === null ? null : textOf(seen.value, path);
  if (present !== null && !present.ok) return present;
  const before = present === null ? null : present.value;
  const known = before === null ? undefined : get(get(rawProfile(before), "unit"), "id");
  if (typeof known === "string" && known !== id) return fail(problem("sheet/other-unit", { found: id, path, known }));
  if (open.length > 0 && seen !== null && readProfile(seen.value, path, context).ok) return fail(...open);
  const venues = library.unitTypes.get(String(get(get(data, "unit"), "type")))?.venues ?? [];
  const changed = before === null ? succeed(data) : onlyChanged(taken, before, path, context);
  if (!changed.ok) return changed;
  const after = before === null ? profileText(data, context, venues) : setAll(before, changed.value);
  if (!after.ok) return after;
  const left = open.length === 0 ? [] : [problem("sheet/left-open", { count: open.length, cells: cellsOf(open) })];
  const notes = [...changed.diagnostics, ...left];
  if (after.value === before) return succeed({ path, state: "same", diff: "" }, notes);
  const written = new TextEncoder().encode(after.value);
  const checked = readProfile(written, path, context);
  const faults = checked.ok ? [] : checked.diagnostics.filter(({ severity }) => severity === "error");
  if (faults.some(({ code }) => open.length === 0 || !unfinished.has(code))) return fail(...checked.diagnostics);
  const saved = dryRun ? succeed(undefined) : await saveProfile(path, seen === null ? null : seen.value, written, env);
  if (!saved.ok) return saved;
  const diff = before === null ? "" : lineDiff(before, after.value);
  return succeed({ path, state: before === null ? "created" : "changed", diff }, notes);
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
