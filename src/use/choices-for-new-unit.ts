import { called } from "../compose/facts/called.js";
import { type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { planShelf, type ShelfPlan, type SizeChoice } from "../papers/new-shelf.js";
import { type FirstFacts, faultsOf, type NewUnit, typeOf } from "../papers/new-unit-answers.js";
import { departmentsInForm, titleInForm } from "../workspace/in-organ-form.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

export type { FirstFacts, NewUnit, ShelfPlan, SizeChoice };

/** What a person who is asked can choose from, and whether an answer is one of it. */
export interface Choices {
  /** Unit type id → 中文 name. */
  readonly types: ReadonlyMap<string, string>;
  readonly organs: readonly string[];
  /** Field key → 中文 name; none for a type that has no field of work. */
  readonly fieldsOf: (type: string) => ReadonlyMap<string, string>;
  /** Whether an administrative authority stands above units of the type. */
  readonly hasAdministration: (type: string) => boolean;
  /** What posts and departments units of the type usually have, by key: titles and names as they are with the answers so far. */
  readonly usualOf: (answers: Partial<NewUnit>) => Usual;
  /** By key, from small to large. */
  readonly sizes: ReadonlyMap<string, SizeChoice>;
  /** What a unit of the type would issue, with what was answered so far; null for no type. */
  readonly shelfOf: (answers: Partial<NewUnit>) => ShelfPlan | null;
  /** Problems with one answer; none for a good one. Answers about another hold where both are given. */
  readonly faultsOf: (answer: Partial<NewUnit & FirstFacts>) => readonly Diagnostic[];
}

export interface Usual {
  readonly posts: readonly (readonly [key: string, title: string])[];
  readonly departments: readonly (readonly [key: string, name: string])[];
}

/** What can be answered when a new unit is asked for. */
export async function choicesForNewUnit({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<Choices>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  return succeed({
    types: new Map([...library.value.unitTypes].map(([id, { name }]) => [id, name])),
    organs: [...library.value.organs.keys()],
    fieldsOf: (type) => (typeOf(type, library.value)?.hasField ? library.value.fields : new Map()),
    hasAdministration: (type) => !(typeOf(type, library.value)?.noAdministration ?? false),
    usualOf: (answers) => usualOf(answers, library.value),
    sizes: library.value.sizes,
    shelfOf: (answers) => {
      const type = typeOf(answers.type ?? "", library.value);
      return type === undefined ? null : planShelf(type, answers, library.value);
    },
    faultsOf: (answer) => faultsOf(answer, library.value),
  });
}

function usualOf({ type = "", fullName = "", shortName = "", organ = "" }: Partial<NewUnit>, library: Library): Usual {
  const unitType = typeOf(type, library);
  if (unitType === undefined) return { posts: [], departments: [] };
  const { posts } = called(unitType, { "full-name": fullName, "short-name": shortName });
  return {
    posts: Object.entries(posts).map(([key, title]) => [key, titleInForm(title, organ)] as const),
    departments: departmentsInForm(unitType.departments, organ).map(([key, { name }]) => [key, name] as const),
  };
}
