import { join } from "node:path";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { rawProfile } from "../profile/raw.js";
import { unitsBook } from "../profile/units-book.js";
import { unitsSheet } from "../profile/units-plan.js";
import { unitsOfGroup } from "../workspace/group-members.js";
import { loadLibrary } from "../workspace/library.js";
import { listProfiles } from "../workspace/list-profiles.js";
import { textAt } from "../workspace/profile-text.js";
import { sheetContext } from "../workspace/sheet-target.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";
import { writeCsv } from "../writers/csv/index.js";
import { writeBook } from "../writers/xlsx/book.js";
import { idIn } from "./units-asked.js";

export interface ExportUnitsRequest {
  readonly place: Workplace;
  /** Absolute path of the .xlsx or .csv. */
  readonly table: string;
  /** Only the units of a group; absent: all. */
  readonly group?: string;
  /** Over a file that says something else. */
  readonly force?: boolean;
}
export interface ExportedUnits {
  readonly path: string;
  readonly units: number;
  readonly written: boolean;
  /** Sheets that a .csv has no place for. */
  readonly left: readonly string[];
}

/** Writes the profiles of the workspace as one table, as `importUnits` reads it. Of each unit what its own file says. */
export async function exportUnits({ place, table, group, force }: ExportUnitsRequest, env: Env): Promise<Outcome<ExportedUnits>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const profiles = await listProfiles(place, env);
  if (!profiles.ok) return profiles;
  const paths = group === undefined ? profiles.value : await unitsOfGroup(group, profiles.value, place, env);
  if (paths === null || paths.length === 0)
    return fail(
      group === undefined ? problem("cli/no-units", { path: unitsFolder(place) }) : problem("group/no-units", { group }),
    );
  const context = await sheetContext(library.value, join(unitsFolder(place), "any.yaml"), env);
  const faults: Diagnostic[] = [];
  const units: { readonly id: string; readonly data: unknown }[] = [];
  for (const path of paths) {
    const text = await textAt(path, env);
    const data = text.ok ? rawProfile(text.value) : null;
    const id = text.ok ? idIn(text.value) : null;
    if (data === null || id === null)
      faults.push(...(text.ok ? [problem("units/broken-profile", { unit: id ?? path, path })] : text.diagnostics));
    else units.push({ id, data });
  }
  if (faults.length > 0) return fail(...faults);
  const book = unitsBook(units, context);
  const isCsv = /\.csv$/i.test(table);
  const bytes = isCsv ? writeCsv(book.sheets[0]!) : await writeBook(book);
  const left = isCsv
    ? book.sheets
        .slice(1)
        .filter(({ rows }) => rows.length > 0)
        .map(({ name }) => name)
    : [];
  const told = left.length === 0 ? [] : [problem("units/csv-part", { sheet: unitsSheet, sheets: listed(left) })];
  const done = { path: table, units: units.length, left };
  const there = (await env.files.kindOf(table)) === null ? null : await env.files.read(table);
  if (there !== null && !there.ok) return there;
  if (there !== null && Buffer.compare(there.value, bytes) === 0) return succeed({ ...done, written: false }, told);
  if (there !== null && !force) return fail(problem("cli/out-exists", { path: table }));
  const written = await env.files.writeAtomic(table, bytes);
  return written.ok ? succeed({ ...done, written: true }, told) : written;
}
