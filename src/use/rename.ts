import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { dissolve } from "../profile/dissolve.js";
import { type Renamed, rename } from "../profile/rename.js";
import { isDrafted } from "../shelf/day.js";
import { changeProfile } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder } from "../workspace/workplace.js";
import type { TermsRequest } from "./appoint.js";

export interface RenameRequest extends TermsRequest {
  /** Name, key or place of what gets another name. */
  readonly what: string;
  readonly to?: string;
  /** A department that takes over. */
  readonly into?: string;
  readonly dissolve?: boolean;
}
export interface RenameChange extends Omit<Renamed, "text"> {
  readonly unit: string;
  readonly path: string;
  /** Whether the unit has papers that the change may have an effect on. */
  readonly drafted: boolean;
  /** Unified, without file names. */
  readonly diff: string;
}

/** Renames something in a unit's profile, or merges or dissolves a department; written as an appointment is. */
export async function renameIn(request: RenameRequest, env: Env): Promise<Outcome<RenameChange>> {
  const { place, unit: word, dryRun, what, to, into } = request;
  if ([to, into, request.dissolve || undefined].filter((one) => one !== undefined).length !== 1)
    return fail(problem("rename/choose"));
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, library.value, env);
  if (!units.ok) return units;
  const { loaded, path } = units.value[0]!;
  const changed = await changeProfile(
    { path, library: library.value, dryRun },
    (text, now) => (to === undefined ? dissolve(text, now, what, into ?? null) : rename(text, now, what, to)),
    env,
  );
  if (!changed.ok) return changed;
  const { text: _, ...change } = changed.value.change;
  const { id } = loaded.profile.unit;
  const drafted = await isDrafted(id, outFolder(place), env);
  return succeed({ unit: id, path, ...change, drafted, diff: changed.value.diff }, changed.diagnostics);
}
