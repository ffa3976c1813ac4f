import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { absentSuperiors } from "../papers/absent-superiors.js";
import { composeUnit } from "../papers/compose-unit.js";
import { unknownIgnored } from "../papers/drift-accepted.js";
import { namesInOwnText } from "../papers/names-in-own-text.js";
import { vacantPlaces } from "../papers/vacant-places.js";
import type { Path } from "../profile/fault.js";
import { idlePeople } from "../profile/idle-people.js";
import { profileNotes } from "../profile/notes.js";
import { salvage } from "../profile/salvage.js";
import { sharedNotes } from "../profile/shared-notes.js";
import { wrongAsked } from "../workspace/asked.js";
import { groupsOf } from "../workspace/groups.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textAt } from "../workspace/profile-text.js";
import { rowOf, type UnitRow } from "../workspace/unit-row.js";
import { loadEach, type Unit } from "../workspace/units.js";
import { withoutGroups } from "../workspace/without-groups.js";
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
  const named = await withoutGroups(words, place, env);
  if (!named.ok) return named;
  const each = await loadEach(named.value, place, library.value, env);
  if (!each.ok) return each;
  const broken = each.value.some(({ unit }) => !unit.ok);
  const beyond = await Promise.all(each.value.map(({ path, unit }) => (unit.ok ? [] : beyondFaults(path, library.value, env))));
  const units = all(each.value.map(({ unit }) => unit));
  if (!units.ok || broken) {
    const whole = each.value.flatMap(({ unit }) => (unit.ok ? [unit.value] : []));
    const others = all(whole.map((unit) => composeUnit(unit, { named: true, asOf: env.today() }, library.value)));
    return fail(...units.diagnostics, ...beyond.flat(), ...others.diagnostics);
  }
  const composed = all(units.value.map((unit) => composeUnit(unit, { named: true, asOf: env.today() }, library.value)));
  const absent = units.value.flatMap(({ loaded }) => {
    const own = composed.ok ? composed.value.find(({ id }) => id === loaded.profile.unit.id) : undefined;
    const docs = own?.docs.map(({ doc }) => doc) ?? [];
    return [
      ...vacantPlaces(loaded, docs, env.today(), library.value),
      ...absentSuperiors(loaded, docs, library.value),
      ...namesInOwnText(loaded, docs, env.today()),
    ];
  });
  const ownNotes = units.value.flatMap((unit) => [...notesOn(unit, env.today()), ...unknownIgnored(unit.loaded)]);
  const notes = [...units.diagnostics, ...ownNotes, ...composed.diagnostics, ...absent];
  return composed.ok ? succeed(units.value.map(rowOf), notes) : composed;
}

/** Codes of what papers lack, whatever else is wrong with the profile. */
const lacking: ReadonlySet<string> = new Set(["profile/vacant", "compose/unmet-need"]);

/** What the papers of a unit would lack once the faults of its profile are mended. */
async function beyondFaults(path: string, library: Library, env: Env): Promise<readonly Diagnostic[]> {
  const text = await textAt(path, env);
  const context = profileContext(library);
  const groups = text.ok ? await groupsOf(new TextEncoder().encode(text.value), path, context, env) : text;
  const saved = text.ok ? salvage(text.value, path, context, groups.ok ? groups.value : []) : null;
  if (!text.ok || saved === null) return [];
  const { loaded, faulty } = saved;
  const composed = composeUnit({ loaded, path, text: text.value }, { named: true, asOf: env.today() }, library);
  const said = new Set(faulty.map((one) => one.join(".")));
  const isSaid = (own: string): boolean =>
    [...said].some((one) => `${one}.`.startsWith(`${own}.`) || `${own}.`.startsWith(`${one}.`));
  return composed.diagnostics.filter(({ code, data }) => {
    const own = code === "profile/vacant" ? `posts.${String(data["post"])}` : String(data["path"]);
    return lacking.has(code) && !isSaid(own);
  });
}

/** What is worth a second look in a profile without a fault. */
function notesOn({ loaded, path: file }: Unit, day: string): readonly Diagnostic[] {
  const lineOf = (path: Path): number => {
    const place = loaded.placeOf(path);
    return place.from === "file" ? (place.line ?? 1) : 1;
  };
  const notes = [...profileNotes(loaded.data, lineOf), ...sharedNotes(loaded), ...idlePeople(loaded.profile, day)];
  return notes.map(({ path, code, data }) => {
    const place = loaded.placeOf(path);
    return problem(code, data, place.from === "file" ? { origin: place } : inFile(file));
  });
}
