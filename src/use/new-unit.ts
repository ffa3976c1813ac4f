import { join } from "node:path";
import { called, withoutOffice } from "../compose/facts/called.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { planShelf } from "../papers/new-shelf.js";
import { faultsOf, fieldNamed, type NewUnit, typeOf } from "../papers/new-unit-answers.js";
import { newProfile } from "../profile/new.js";
import type { OrganForm } from "../profile/types.js";
import { departmentsInForm, titleInForm } from "../workspace/in-organ-form.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";

/** What each organ form's own name ends in, after 中共 and the unit. */
const organEndings: Readonly<Record<string, string>> = {
  党委: "委员会",
  党组: "党组",
  党工委: "工作委员会",
  党总支: "总支部委员会",
  党支部: "支部委员会",
};

/**
 * Writes a new profile with everything the unit type proposes; what only the unit knows is left empty, and `unit check` lists it.
 * Never overwrites.
 * @returns the path of the file
 */
export async function newUnit({ place, ...asked }: NewUnit & { readonly place: Workplace }, env: Env): Promise<Outcome<string>> {
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
  const text = startingProfile({ ...asked, type: type.id }, library.value);
  const written = await env.files.writeAtomic(path, new TextEncoder().encode(text));
  return written.ok ? succeed(path) : written;
}

function startingProfile(asked: NewUnit, library: Library): string {
  const { id, type, fullName, shortName, organ, superior, administration } = asked;
  const field = asked.field === undefined ? undefined : fieldNamed(asked.field, library);
  const unitType = library.unitTypes.get(type)!;
  const own = called(unitType, { "full-name": fullName, "short-name": shortName });
  // The Party organisation of a place is not that of its government office: 中共霜溪县白塔镇委员会. A 党组 is within the office.
  const seat = organ === "党组" ? fullName : withoutOffice(fullName);
  return newProfile(
    {
      id,
      "full-name": fullName,
      "short-name": shortName,
      form: organ as OrganForm,
      "organ-name": `中共${seat}${organEndings[organ] ?? organ}`,
      "organ-short": own.self.this.replace(/^本/, "") + organ,
      ...(superior !== undefined && { superior }),
      ...(administration !== undefined && { administration }),
      ...(field !== undefined && { field }),
      isSizeChosen: asked.size !== undefined,
      isShelfChosen: asked.shelf !== undefined,
    },
    {
      id: type,
      hasField: unitType.hasField,
      shelf: planShelf(unitType, asked, library),
      posts: Object.fromEntries(Object.entries(own.posts).map(([key, title]) => [key, titleInForm(title, organ)])),
      departments: Object.fromEntries(departmentsInForm(unitType.departments, organ)),
      venues: unitType.venues,
    },
    profileContext(library),
  );
}
