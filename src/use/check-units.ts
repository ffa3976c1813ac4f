import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { absentSuperiors } from "../papers/absent-superiors.js";
import { composeUnit } from "../papers/compose-unit.js";
import { unknownIgnored } from "../papers/drift-accepted.js";
import { vacantPlaces } from "../papers/vacant-places.js";
import type { Path } from "../profile/fault.js";
import { idlePeople } from "../profile/idle-people.js";
import { profileNotes } from "../profile/notes.js";
import { rawProfile } from "../profile/raw.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { rowOf, type UnitRow } from "../workspace/unit-row.js";
import { loadUnits, type Unit } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

export interface CheckUnitsRequest {
  readonly place: Workplace;
  /** Ids, or paths of profiles. */
  readonly units: readonly string[] | "all";
}

/**
 * Reads and checks profiles, and composes all their documents as of today without writing them, so that what a document
 * lacks (a vacant post, an unfilled fact) is found here too.
 * @returns the units that are whole, or every problem of all
 */
export async function checkUnits({ place, units: words }: CheckUnitsRequest, env: Env): Promise<Outcome<readonly UnitRow[]>> {
  const wrong = wrongAsked({ units: words });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits(words, place, library.value, env);
  if (!units.ok) return units;
  const composed = all(units.value.map((unit) => composeUnit(unit, { named: true, asOf: env.today() }, library.value)));
  const absent = units.value.flatMap(({ loaded }) => {
    const own = composed.ok ? composed.value.find(({ id }) => id === loaded.profile.unit.id) : undefined;
    const docs = own?.docs.map(({ doc }) => doc) ?? [];
    return [...vacantPlaces(loaded, docs, env.today(), library.value), ...absentSuperiors(loaded, docs, library.value)];
  });
  const ownNotes = units.value.flatMap((unit) => [...notesOn(unit, env.today()), ...unknownIgnored(unit.loaded)]);
  const notes = [...units.diagnostics, ...ownNotes, ...composed.diagnostics, ...absent];
  return composed.ok ? succeed(units.value.map(rowOf), notes) : composed;
}

/** What is worth a second look in a profile without a fault. */
function notesOn({ loaded, text, path: file }: Unit, day: string): readonly Diagnostic[] {
  const lineOf = (path: Path): number => {
    const place = loaded.placeOf(path);
    return place.from === "file" ? (place.line ?? 1) : 1;
  };
  const notes = [...profileNotes(rawProfile(text), lineOf), ...idlePeople(loaded.profile, day)];
  return notes.map(({ path, code, data }) => {
    const place = loaded.placeOf(path);
    return problem(code, data, place.from === "file" ? { origin: place } : inFile(file));
  });
}
