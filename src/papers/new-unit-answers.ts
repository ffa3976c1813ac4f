import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Library, UnitType } from "../library/types.js";
import { sameName } from "../text/same-name.js";
import { wrongAsked } from "../workspace/asked.js";
import { meant, shownList } from "../workspace/library.js";
import { idNamed, shelfFaults, sizeNamed } from "./new-shelf.js";

/** What is asked about a unit before it has a profile. */
export interface NewUnit {
  readonly id: string;
  readonly type: string;
  readonly fullName: string;
  readonly shortName: string;
  /** 党委, 党组, 党工委, 党总支 or 党支部. */
  readonly organ: string;
  /** 上级党组织: to whom every report goes. Absent: left to be filled in. */
  readonly superior?: string;
  /** 上级行政机关: accidents and fires are reported to it. Absent: left to be filled in. */
  readonly administration?: string;
  /** The field of work, for types that have one, by key or name. Absent: left to be filled in. */
  readonly field?: string;
  /** By key or name. Absent: computed from what the profile comes to hold. */
  readonly size?: string;
  /** Kinds by id or name, with 、between, or `full`. Absent: what is usual for type and size. */
  readonly shelf?: string;
}
/** Who leads a new unit, and its departments. */
export interface FirstFacts {
  /**
   * Names of who holds which post, by its key; "" where nobody knows yet. A post that is not named there is not. Absent: left to be
   * filled in.
   */
  readonly posts?: Readonly<Record<string, string>>;
  /** ISO day from which they hold them; absent: today. */
  readonly since?: string;
  /** Names of the departments there are, by key. Absent: those that are usual for the type. */
  readonly departments?: Readonly<Record<string, string>>;
}

/** A type by its id or its name, or as both are shown together: park, 园区, park 园区. */
export const typeOf = (word: string, { unitTypes }: Library): UnitType | undefined =>
  [...unitTypes.values()].find(({ id, name }) =>
    [id, name, `${id} ${name}`, `${name}（${id}）`].some((one) => sameName(one, word)),
  );

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const isPersonName = /^[\p{L}·•.\s]{1,30}$/u;
const isName = /^[^"\\\p{Cc}\p{Cf}\p{Co}{}<>]{1,60}$/u;

/** A field of work by its key or its name. */
export const fieldNamed = (word: string, { fields }: Library): string | undefined => idNamed(word, fields);

/** Problems with answers, as far as they are given; none for good ones. */
export function faultsOf(answers: Partial<NewUnit & FirstFacts>, library: Library): readonly Diagnostic[] {
  const { id, type, fullName, shortName, organ, superior, administration, field, size, shelf, posts, since, departments } =
    answers;
  const found: Diagnostic[] = [];
  const types = [...library.unitTypes.values()].map(({ id: key, name }) => phrase("with", { what: name, more: key }));
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
  if (administration !== undefined && !isName.test(administration))
    found.push(problem("cli/bad-name", { option: "--administration", value: administration }));
  const unitType = type === undefined ? undefined : typeOf(type, library);
  if (field !== undefined && unitType?.hasField === false)
    found.push(problem("cli/no-field", { value: field, type: unitType.name }));
  else if (field !== undefined && fieldNamed(field, library) === undefined) {
    const known = [...library.fields].map(([key, name]) => phrase("with", { what: name, more: key }));
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
  for (const [key, name] of Object.entries(posts ?? {}))
    if (name !== "" && !isPersonName.test(name.trim()))
      found.push(problem("cli/bad-name", { option: unitType?.posts[key] ?? key, value: name }));
  for (const name of Object.values(departments ?? {}))
    if (!isName.test(name)) found.push(problem("cli/bad-name", { option: phrase("field.department-name"), value: name }));
  if (since !== undefined && wrongAsked({ days: [since] }).length > 0) found.push(problem("cli/bad-day", { value: since }));
  if (shelf !== undefined) found.push(...shelfFaults(shelf, library));
  return found;
}
