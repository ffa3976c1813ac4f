import { join } from "node:path";
import { called } from "../compose/facts/called.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { withFilesOver } from "../env/overlay.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { planShelf } from "../papers/new-shelf.js";
import { type FirstFacts, faultsOf, fieldNamed, type NewUnit, typeOf } from "../papers/new-unit-answers.js";
import { organNames } from "../papers/organ-names.js";
import { newProfile } from "../profile/new.js";
import type { OrganForm } from "../profile/types.js";
import { aloneWith, saveProfile } from "../workspace/change-profile.js";
import { departmentsInForm, titleInForm } from "../workspace/in-organ-form.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";
import { exportUnit } from "./export-unit.js";

/**
 * Writes a new profile with everything the unit type proposes; what only the unit knows is left empty, and `unit check` lists it.
 * Never overwrites.
 * @returns the path of the file
 */
export async function newUnit(asked: NewUnit & FirstFacts & { readonly place: Workplace }, env: Env): Promise<Outcome<string>> {
  const made = await profileToFill(asked, env);
  if (!made.ok) return made;
  const { path, bytes } = made.value;
  const written = await aloneWith(path, env, () => saveProfile(path, null, bytes, env));
  return written.ok ? succeed(path) : written;
}

/**
 * Writes the sheet of a unit that has no profile yet, to be filled in and taken in: what `newUnit` would write, exported. The profile
 * itself is not written.
 * @param out absolute path of the workbook
 */
export async function sheetToFill(
  { out, ...asked }: NewUnit & FirstFacts & { readonly place: Workplace; readonly out: string },
  env: Env,
): Promise<Outcome<string>> {
  const made = await profileToFill(asked, env);
  if (!made.ok) return made;
  const { path, bytes } = made.value;
  const { place, id } = asked;
  const sheet = await exportUnit({ place, unit: id, out }, withFilesOver(env, new Map([[path, bytes]])));
  // That there is much to be filled in is what a sheet is for.
  return sheet.ok ? succeed(sheet.value.path) : sheet;
}

/** The starting profile and where it would stand; a fault where another stands there. */
async function profileToFill(
  { place, ...asked }: NewUnit & FirstFacts & { readonly place: Workplace },
  env: Env,
): Promise<Outcome<{ readonly path: string; readonly bytes: Uint8Array }>> {
  if (!place.isWorkspace) return fail(problem("cli/no-workspace", { path: place.root }));
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const wrong = faultsOf(asked, library.value);
  if (wrong.length > 0) return fail(...wrong);
  const type = typeOf(asked.type, library.value)!;
  const path = join(unitsFolder(place), `${asked.id}.yaml`);
  const sibling = join(unitsFolder(place), `${asked.id}.yml`);
  for (const taken of [path, sibling])
    if ((await env.files.kindOf(taken)) !== null) return fail(problem("cli/unit-exists", { path: taken }));
  const text = startingProfile({ ...asked, type: type.id }, library.value, env.today());
  return succeed({ path, bytes: new TextEncoder().encode(text) });
}

function startingProfile(asked: NewUnit & FirstFacts, library: Library, today: string): string {
  const { id, type, fullName, shortName, organ, superior, administration } = asked;
  const field = asked.field === undefined ? undefined : fieldNamed(asked.field, library);
  const unitType = library.unitTypes.get(type)!;
  const own = called(unitType, { "full-name": fullName, "short-name": shortName });
  const names = organNames(unitType, { fullName, shortName, organ });
  return newProfile(
    {
      id,
      "full-name": fullName,
      "short-name": shortName,
      form: organ as OrganForm,
      "organ-name": names.name,
      "organ-short": names.short,
      ...(superior !== undefined && { superior }),
      ...(administration !== undefined && { administration }),
      ...(field !== undefined && { field }),
      ...(asked.posts !== undefined && { holders: asked.posts, since: asked.since ?? today }),
      isSizeChosen: asked.size !== undefined,
      isShelfChosen: asked.shelf !== undefined,
    },
    {
      id: type,
      hasField: unitType.hasField,
      shelf: planShelf(unitType, asked, library),
      posts: Object.fromEntries(
        Object.entries(own.posts).flatMap(([key, title]) =>
          isThere(key, asked) ? [[key, titleInForm(title, organ)] as const] : [],
        ),
      ),
      departments: Object.fromEntries(
        departmentsInForm(unitType.departments, organ).flatMap(([key, one]) =>
          asked.departments === undefined
            ? [[key, one] as const]
            : asked.departments[key] === undefined
              ? []
              : [[key, { ...one, name: asked.departments[key] }] as const],
        ),
      ),
      venues: unitType.venues,
    },
    profileContext(library),
  );
}

/** Whether a unit has a post that is usual: who was asked for its people says so; without a secretary and a head it is none. */
const isThere = (post: string, { posts }: FirstFacts): boolean =>
  posts === undefined || Object.hasOwn(posts, post) || post === "secretary" || post === "head";
