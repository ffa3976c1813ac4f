import { resolve } from "node:path";
import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { decodeProfile } from "../profile/decode.js";
import type { LoadedProfile } from "../profile/types.js";
import type { Block } from "../tree/types.js";
import { attachedFiles } from "./attached-files.js";
import { readUnitProfile } from "./groups.js";
import { meant, profileContext, shownList } from "./library.js";
import { listProfiles } from "./list-profiles.js";
import { calledUnits, profileNamed, shownUnit } from "./named-unit.js";
import { idOf } from "./profile-names.js";
import { isProfilePath, unitsFolder, type Workplace } from "./workplace.js";

/** A checked profile with the text it was read from, without what it has from its groups. */
export interface Unit {
  readonly loaded: LoadedProfile;
  readonly path: string;
  readonly text: string;
  /** What the files hold that its documents name as attachments; absent where none does. */
  readonly attached?: ReadonlyMap<string, Outcome<readonly Block[]>>;
}

/**
 * Profiles by what the user wrote: absolute paths, or ids or names of units in data/units; `all` for every one there.
 * A profile's file may have another name than its id: then its id is looked up inside.
 * @returns each profile once, in the order asked for, or all problems of all of them
 */
export async function loadUnits(
  words: readonly string[] | "all",
  place: Workplace,
  library: Library,
  env: Env,
): Promise<Outcome<readonly Unit[]>> {
  const each = await loadEach(words, place, library, env);
  return each.ok ? all(each.value.map(({ unit }) => unit)) : each;
}

/** A profile that was asked for, read or not. */
export interface FoundUnit {
  readonly path: string;
  /** Its id; of one that cannot be read, its file's name. */
  readonly id: string;
  readonly unit: Outcome<Unit>;
}

/** Like `loadUnits`, each profile's faults by themselves: a fault is only a name that nobody knows, or a folder that is not there. */
export async function loadEach(
  words: readonly string[] | "all",
  place: Workplace,
  library: Library,
  env: Env,
): Promise<Outcome<readonly FoundUnit[]>> {
  // Of units named by their paths nothing depends on which others there are.
  const named = words !== "all" && words.every(isProfilePath);
  const listed = named ? succeed([]) : await listProfiles(place, env);
  if (!listed.ok) return listed;
  const present = listed.value;
  if (words === "all" && present.length === 0) return fail(problem("cli/no-units", { path: unitsFolder(place) }));
  const paths =
    words === "all" ? succeed(present) : all(await Promise.all(words.map((word) => pathOf(word, present, place, env))));
  if (!paths.ok) return paths;
  const found = await Promise.all(
    [...new Set(paths.value)].map(async (path): Promise<FoundUnit> => {
      const unit = await loadUnit(path, library, env);
      if (!unit.ok) return { id: idOf(path), path, unit };
      const { profile } = unit.value.loaded;
      const attached = await attachedFiles(profile, place.root, env);
      return { id: profile.unit.id, path, unit: attached.size === 0 ? unit : { ...unit, value: { ...unit.value, attached } } };
    }),
  );
  return succeed(unrepeated(found));
}

/** The profile of a unit by its path, id or name. @param present paths of all profiles */
export async function pathOf(word: string, present: readonly string[], place: Workplace, env: Env): Promise<Outcome<string>> {
  if (isProfilePath(word)) return succeed(resolve(place.root, word));
  const named = await profileNamed(word, present, env);
  if (!named.ok) return named;
  return named.value === null ? fail(await unknownUnit(word, present, env)) : succeed(named.value);
}

/** A name nobody has, with the nearest and all there are. */
export async function unknownUnit(word: string, present: readonly string[], env: Env): Promise<Diagnostic> {
  const units = await calledUnits(present, env);
  const known = units.flatMap(({ path, id, names }) => [idOf(path), id, ...names]);
  return problem("cli/unknown-unit", { unit: word, nearest: meant(word, known), known: shownList(units.map(shownUnit)) });
}

/** Reads and checks one profile. */
export async function loadUnit(path: string, library: Library, env: Env): Promise<Outcome<Unit>> {
  const read = await env.files.read(path);
  if (!read.ok) return read;
  const loaded = await readUnitProfile(read.value, path, profileContext(library), env);
  if (!loaded.ok) return loaded;
  const decoded = decodeProfile(read.value, path);
  return { ...loaded, value: { loaded: loaded.value, path, text: decoded.ok ? decoded.value.text : "" } };
}

/** Two profiles with one id would write into one folder: neither of them is taken. */
function unrepeated(found: readonly FoundUnit[]): readonly FoundUnit[] {
  const paths = (id: string): readonly string[] =>
    found.flatMap((one) => (one.id === id && one.unit.ok ? [one.unit.value.path] : []));
  return found.map((one) => {
    if (!one.unit.ok || paths(one.id).length < 2) return one;
    const [first] = paths(one.id);
    const { loaded, path } = one.unit.value;
    // Told once, at the later one.
    if (path === first) return { ...one, unit: fail() };
    const place = loaded.placeOf(["unit", "id"]);
    const at = place.from === "file" ? { origin: place } : inFile(path);
    return { ...one, unit: fail(problem("cli/same-unit", { unit: one.id, other: first ?? path }, at)) };
  });
}
