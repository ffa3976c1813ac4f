import { type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { planShelf, type ShelfPlan, type SizeChoice } from "../papers/new-shelf.js";
import { faultsOf, type NewUnit, typeOf } from "../papers/new-unit-answers.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

export type { NewUnit, ShelfPlan, SizeChoice };

/** What a person who is asked can choose from, and whether an answer is one of it. */
export interface Choices {
  /** Unit type id → 中文 name. */
  readonly types: ReadonlyMap<string, string>;
  readonly organs: readonly string[];
  /** Field key → 中文 name; none for a type that has no field of work. */
  readonly fieldsOf: (type: string) => ReadonlyMap<string, string>;
  /** Whether an administrative authority stands above units of the type. */
  readonly hasAdministration: (type: string) => boolean;
  /** By key, from small to large. */
  readonly sizes: ReadonlyMap<string, SizeChoice>;
  /** What a unit of the type would issue, with what was answered so far; null for no type. */
  readonly shelfOf: (answers: Partial<NewUnit>) => ShelfPlan | null;
  /** Problems with one answer; none for a good one. Answers about another hold where both are given. */
  readonly faultsOf: (answer: Partial<NewUnit>) => readonly Diagnostic[];
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
    sizes: library.value.sizes,
    shelfOf: (answers) => {
      const type = typeOf(answers.type ?? "", library.value);
      return type === undefined ? null : planShelf(type, answers, library.value);
    },
    faultsOf: (answer) => faultsOf(answer, library.value),
  });
}
