import { join } from "node:path";
import { called, withoutOffice } from "../compose/facts/called.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library, UnitType } from "../library/types.js";
import { newProfile } from "../profile/new.js";
import type { OrganForm } from "../profile/types.js";
import { sameName } from "../text/same-name.js";
import { departmentsInForm, titleInForm } from "../workspace/in-organ-form.js";
import { loadLibrary, meant, profileContext, shownList } from "../workspace/library.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";

export interface NewUnit {
  readonly id: string;
  readonly type: string;
  readonly fullName: string;
  readonly shortName: string;
  /** 党委, 党组, 党工委, 党总支 or 党支部. */
  readonly organ: string;
  /** 上级党组织: to whom every report goes. Absent: left to be filled in. */
  readonly superior?: string;
}

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
export async function newUnit(place: Workplace, asked: NewUnit, env: Env): Promise<Outcome<string>> {
  if (!place.isWorkspace) return fail(problem("cli/no-workspace", { path: place.root }));
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const wrong = faults(asked, library.value);
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

/** What a person who is asked can choose from, and whether an answer is one of it. */
export interface Choices {
  /** Unit type id → 中文 name. */
  readonly types: ReadonlyMap<string, string>;
  readonly organs: readonly string[];
  /** Problems with one answer; none for a good one. */
  readonly faultsOf: (answer: Partial<NewUnit>) => readonly Diagnostic[];
}
export async function choicesForNewUnit(place: Workplace, env: Env): Promise<Outcome<Choices>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  return succeed({
    types: new Map([...library.value.unitTypes].map(([id, { name }]) => [id, name])),
    organs: [...library.value.organs.keys()],
    faultsOf: (answer) => faults(answer, library.value),
  });
}

/** A type by its id or its name, or as both are shown together: park, 园区, park 园区. */
const typeOf = (word: string, { unitTypes }: Library): UnitType | undefined =>
  [...unitTypes.values()].find(({ id, name }) =>
    [id, name, `${id} ${name}`, `${name}（${id}）`].some((one) => sameName(one, word)),
  );

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const isName = /^[^"\\\p{Cc}\p{Cf}\p{Co}{}<>]{1,60}$/u;

function faults({ id, type, fullName, shortName, organ, superior }: Partial<NewUnit>, library: Library): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const types = [...library.unitTypes.values()].map(({ id: key, name }) => `${name}（${key}）`);
  const words = [...library.unitTypes.values()].flatMap(({ id: key, name }) => [key, name]);
  if (id !== undefined && (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id) || reserved.test(id)))
    found.push(problem("cli/bad-id", { value: id }));
  if (type !== undefined && typeOf(type, library) === undefined)
    found.push(problem("cli/unknown-type", { value: type, nearest: meant(type, words), known: shownList(types) }));
  if (organ !== undefined && !library.organs.has(organ))
    found.push(problem("cli/unknown-organ", { value: organ, known: shownList(library.organs.keys()) }));
  if (fullName !== undefined && !isName.test(fullName))
    found.push(problem("cli/bad-name", { option: "--name", value: fullName }));
  if (shortName !== undefined && !isName.test(shortName))
    found.push(problem("cli/bad-name", { option: "--short-name", value: shortName }));
  if (superior !== undefined && !isName.test(superior))
    found.push(problem("cli/bad-name", { option: "--superior", value: superior }));
  return found;
}

function startingProfile({ id, type, fullName, shortName, organ, superior }: NewUnit, library: Library): string {
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
    },
    {
      id: type,
      posts: Object.fromEntries(Object.entries(own.posts).map(([key, title]) => [key, titleInForm(title, organ)])),
      departments: Object.fromEntries(departmentsInForm(unitType.departments, organ)),
      venues: unitType.venues,
    },
    profileContext(library),
  );
}
