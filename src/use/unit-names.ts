import { join } from "node:path";
import type { Diagnostic } from "../diag/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isId } from "../profile/ids.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { loadLibrary } from "../workspace/library.js";
import { listProfiles } from "../workspace/list-profiles.js";
import { textAt } from "../workspace/profile-text.js";
import { rowOf, type UnitRow } from "../workspace/unit-row.js";
import { loadUnit } from "../workspace/units.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";

/**
 * The workspace's units as `listUnits` has them, by what the first section of each profile says: hundreds are told at once. A profile
 * that has other faults is in the list, so that it can be mended; one that does not even say its name is read whole, for its faults.
 */
export async function unitNames({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<readonly UnitRow[]>> {
  const paths = await listProfiles(place, env);
  if (!paths.ok) return paths;
  const rows: UnitRow[] = [];
  const told: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const path of paths.value) {
    const quick = await namedIn(path, env);
    const library = quick === null ? await loadLibrary(place, env) : null;
    if (library?.ok === false) return library;
    const whole = library === null ? null : await loadUnit(path, library.value, env);
    if (whole !== null) told.push(...whole.diagnostics);
    const row = quick ?? (whole?.ok ? rowOf(whole.value) : null);
    if (row === null || seen.has(row.id)) continue;
    seen.add(row.id);
    rows.push((await isSample(row, place, env)) ? { ...row, isSample: true } : row);
  }
  return succeed(rows, told);
}

/** The program has a unit of its id and name: an unwritten copy, or one somebody tries things on. */
async function isSample({ id, name }: UnitRow, { root, program }: Workplace, env: Env): Promise<boolean> {
  const own = join(unitsFolder({ root: program }), `${id}.yaml`);
  return root !== program && (await env.files.kindOf(own)) === "file" && (await namedIn(own, env))?.name === name;
}

/** What the section `unit` of a profile says, whatever else is wrong with it; null where that is not written as a block of its own. */
export async function namedIn(path: string, env: Env): Promise<UnitRow | null> {
  const text = await textAt(path, env);
  if (!text.ok) return null;
  const section = /^unit:[ \t]*(?:#.*)?\r?\n(?:(?:[ \t].*|#.*)?(?:\r?\n|$))*/m.exec(text.value)?.[0];
  const unit = section === undefined ? undefined : get(rawProfile(section), "unit");
  const [id, type, name] = [get(unit, "id"), get(unit, "type"), get(unit, "full-name")];
  return typeof id === "string" && isId(id) && typeof type === "string" && typeof name === "string" && name !== ""
    ? { id, type, name, path }
    : null;
}
