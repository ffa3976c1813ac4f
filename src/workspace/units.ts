import { basename, extname, isAbsolute, join, resolve } from "node:path";
import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import type { Library } from "../library/types.js";
import { decodeProfile } from "../profile/decode.js";
import { readProfile } from "../profile/read.js";
import type { LoadedProfile } from "../profile/types.js";
import type { Block } from "../tree/types.js";
import { attachedFiles } from "./attached-files.js";
import { meant, profileContext, shownList } from "./library.js";
import { unitsFolder, type Workplace } from "./workplace.js";

/** A checked profile with the text it was read from. */
export interface Unit {
  readonly loaded: LoadedProfile;
  readonly path: string;
  readonly text: string;
  /** What the files hold that its documents name as attachments; absent where none does. */
  readonly attached?: ReadonlyMap<string, Outcome<readonly Block[]>>;
}

const isProfileName = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith(".");
const idOf = (path: string): string => basename(path, extname(path));
/** With a separator or an ending it is a path; an id has neither. */
const looksLikePath = (word: string): boolean => /[/\\]/.test(word) || isAbsolute(word) || isProfileName(word);

/** Paths of all profiles of the workspace, by name; of one that is a link the file it leads to, which is the one to change. */
export async function listProfiles(place: Workplace, env: Env): Promise<Outcome<readonly string[]>> {
  if (!place.isWorkspace) return fail(problem("cli/no-workspace", { path: place.root }));
  const folder = unitsFolder(place);
  const listed = await env.files.list(folder);
  if (!listed.ok) return listed;
  const profiles = listed.value.filter(({ kind, name }) => kind === "file" && isProfileName(name));
  return all(
    await Promise.all(
      profiles.map(async ({ name, link }): Promise<Outcome<string>> => {
        const path = join(folder, name);
        if (link !== true) return succeed(path);
        if (!(await leadsWithin(path, place.root, env.files))) return fail(problem("file/link-outside", { path }));
        return succeed((await env.files.realPath(path)) ?? path);
      }),
    ),
  );
}

/**
 * Profiles by what the user wrote: paths (from `cwd`), or ids in data/units; `all` for every one there.
 * A profile's file may have another name than its id: then its id is looked up inside.
 * @returns each profile once, in the order asked for, or all problems of all of them
 */
export async function loadUnits(
  words: readonly string[] | "all",
  place: Workplace,
  cwd: string,
  library: Library,
  env: Env,
): Promise<Outcome<readonly Unit[]>> {
  const listed = await listProfiles(place, env);
  if (!listed.ok && (words === "all" || !words.every(looksLikePath))) return listed;
  const present = listed.ok ? listed.value : [];
  if (words === "all" && present.length === 0) return fail(problem("cli/no-units", { path: unitsFolder(place) }));
  const paths =
    words === "all" ? succeed(present) : all(await Promise.all(words.map((word) => pathOf(word, present, cwd, library, env))));
  if (!paths.ok) return paths;
  const units = all(await Promise.all([...new Set(paths.value)].map((path) => loadUnit(path, library, env))));
  if (!units.ok) return units;
  const same = repeated(units.value);
  if (same.length > 0) return fail(...same);
  const whole = await Promise.all(
    units.value.map(async (unit) => {
      const attached = await attachedFiles(unit.loaded.profile, place.root, env);
      return attached.size === 0 ? unit : { ...unit, attached };
    }),
  );
  return { ...units, value: whole };
}

async function pathOf(
  word: string,
  present: readonly string[],
  cwd: string,
  library: Library,
  env: Env,
): Promise<Outcome<string>> {
  if (looksLikePath(word)) return succeed(resolve(cwd, word));
  const named = present.find((path) => idOf(path) === word);
  if (named !== undefined) return succeed(named);
  for (const path of present) {
    const unit = await loadUnit(path, library, env);
    if (unit.ok && unit.value.loaded.profile.unit.id === word) return succeed(path);
  }
  const known = present.map(idOf);
  return fail(problem("cli/unknown-unit", { unit: word, nearest: meant(word, known), known: shownList(known) }));
}

/** Reads and checks one profile. */
export async function loadUnit(path: string, library: Library, env: Env): Promise<Outcome<Unit>> {
  const read = await env.files.read(path);
  if (!read.ok) return read;
  const loaded = readProfile(read.value, path, profileContext(library));
  if (!loaded.ok) return loaded;
  const decoded = decodeProfile(read.value, path);
  return { ...loaded, value: { loaded: loaded.value, path, text: decoded.ok ? decoded.value.text : "" } };
}

/** Two profiles with one id would write into one folder. */
function repeated(units: readonly Unit[]): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return units.flatMap(({ loaded, path }) => {
    const { id } = loaded.profile.unit;
    const other = first.get(id);
    first.set(id, other ?? path);
    if (other === undefined) return [];
    const place = loaded.placeOf(["unit", "id"]);
    return [problem("cli/same-unit", { unit: id, other }, place.from === "file" ? { origin: place } : inFile(path))];
  });
}
