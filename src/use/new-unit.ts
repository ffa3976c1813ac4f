import { join } from "node:path";
import { called, withoutOffice } from "../compose/facts/called.js";
import { phrase } from "../diag/phrase.js";
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
import { planShelf, type ShelfPlan, type SizeChoice, shelfFaults, sizeNamed } from "./new-shelf.js";

export interface NewUnit {
  readonly id: string;
  readonly type: string;
  readonly fullName: string;
  readonly shortName: string;
  /** 党委, 党组, 党工委, 党总支 or 党支部. */
  readonly organ: string;
  /** 上级党组织: to whom every report goes. Absent: left to be filled in. */
  readonly superior?: string;
  /** The field of work, for types that have one, by key or name. Absent: left to be filled in. */
  readonly field?: string;
  /** By key or name. Absent: computed from what the profile comes to hold. */
  readonly size?: string;
  /** Kinds by id or name, with 、between, or `full`. Absent: what is usual for type and size. */
  readonly shelf?: string;
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
  /** Field key → 中文 name; none for a type that has no field of work. */
  readonly fieldsOf: (type: string) => ReadonlyMap<string, string>;
  /** By key, from small to large. */
  readonly sizes: ReadonlyMap<string, SizeChoice>;
  /** What a unit of the type would issue, with what was answered so far; null for no type. */
  readonly shelfOf: (answers: Partial<NewUnit>) => ShelfPlan | null;
  /** Problems with one answer; none for a good one. Answers about another hold where both are given. */
  readonly faultsOf: (answer: Partial<NewUnit>) => readonly Diagnostic[];
}
export async function choicesForNewUnit(place: Workplace, env: Env): Promise<Outcome<Choices>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  return succeed({
    types: new Map([...library.value.unitTypes].map(([id, { name }]) => [id, name])),
    organs: [...library.value.organs.keys()],
    fieldsOf: (type) => (typeOf(type, library.value)?.hasField ? library.value.fields : new Map()),
    sizes: library.value.sizes,
    shelfOf: (answers) => {
      const type = typeOf(answers.type ?? "", library.value);
      return type === undefined ? null : planShelf(type, answers, library.value);
    },
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

/** A field of work by its key or its name. */
const fieldNamed = (word: string, { fields }: Library): string | undefined =>
  [...fields].find((names) => names.some((one) => sameName(one, word)))?.[0];

function faults(answers: Partial<NewUnit>, library: Library): readonly Diagnostic[] {
  const { id, type, fullName, shortName, organ, superior, field, size, shelf } = answers;
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
  const unitType = type === undefined ? undefined : typeOf(type, library);
  if (field !== undefined && unitType?.hasField === false)
    found.push(problem("cli/no-field", { value: field, type: unitType.name }));
  else if (field !== undefined && fieldNamed(field, library) === undefined) {
    const known = [...library.fields].map(([key, name]) => `${name}（${key}）`);
    found.push(
      problem("cli/unknown-field", { value: field, nearest: meant(field, [...library.fields].flat()), known: shownList(known) }),
    );
  }
  if (size !== undefined && sizeNamed(size, library) === undefined)
    found.push(
      problem("cli/unknown-size", {
        value: size,
        known: shownList([...library.sizes].map(([key, { name }]) => phrase("with", { what: name, more: key }))),
      }),
    );
  if (shelf !== undefined) found.push(...shelfFaults(shelf, library));
  return found;
}

function startingProfile(asked: NewUnit, library: Library): string {
  const { id, type, fullName, shortName, organ, superior } = asked;
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
