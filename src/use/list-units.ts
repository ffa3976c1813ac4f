import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { loadLibrary } from "../workspace/library.js";
import { rowOf, type UnitRow } from "../workspace/unit-row.js";
import { listProfiles, loadUnit } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

/** The workspace's units by file name. Profiles with errors are left out and their problems reported. */
export async function listUnits({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<readonly UnitRow[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const paths = await listProfiles(place, env);
  if (!paths.ok) return paths;
  const units = await Promise.all(paths.value.map((path) => loadUnit(path, library.value, env)));
  const rows = units.flatMap((unit) => (unit.ok ? [rowOf(unit.value)] : []));
  return succeed(
    rows,
    units.flatMap((unit) => unit.diagnostics),
  );
}
