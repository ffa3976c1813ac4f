import { type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { keptRows } from "../workspace/kept-rows.js";
import { loadLibrary } from "../workspace/library.js";
import { listProfiles } from "../workspace/list-profiles.js";
import { rowOf, type UnitRow } from "../workspace/unit-row.js";
import { loadUnit } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

/** The workspace's units by file name. Profiles with errors are left out and their problems reported. */
export async function listUnits({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<readonly UnitRow[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const paths = await listProfiles(place, env);
  if (!paths.ok) return paths;
  const kept = await keptRows(paths.value, place, library.value, env);
  const rows: UnitRow[] = [];
  const diagnostics: Diagnostic[] = [];
  // One after the other: of hundreds of profiles only a row each is held.
  for (const path of paths.value) {
    const known = kept.of(path);
    const unit = known ? null : await loadUnit(path, library.value, env);
    if (unit !== null) kept.take(path, unit);
    diagnostics.push(...(unit?.diagnostics ?? []));
    const row = known ?? (unit?.ok ? rowOf(unit.value) : null);
    if (row) rows.push(row);
  }
  await kept.end();
  return succeed(rows, diagnostics);
}
