import { phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import type { Doc } from "../tree/types.js";

type Superior = keyof Profile["superiors"];

/** Every unit has one, but those of a type that says otherwise: a paper without it names somebody else as the receiver. */
const expected: Superior = "administration";

/**
 * Superiors a unit's papers ask for and its profile leaves out: the text goes round them, with a general word or another
 * receiver. One that every unit has is worth a warning, others are told: a unit may have none.
 * @param docs composed documents of the unit
 */
export function absentSuperiors(
  { profile, placeOf }: LoadedProfile,
  docs: readonly Doc[],
  library: Library,
): readonly Diagnostic[] {
  const titles = new Map<Superior, string[]>();
  for (const { meta } of docs) {
    const texts = Object.keys(meta.clauses).map((id) => library.clauses.get(id as never)?.text ?? "");
    for (const key of new Set(texts.flatMap(askedFor)))
      if (profile.superiors[key] === undefined) titles.set(key, [...(titles.get(key) ?? []), meta.title]);
  }
  const needsNone = library.unitTypes.get(profile.unit.type)?.noAdministration ?? false;
  const origin = placeOf(["superiors"]);
  return [...titles].flatMap(([key, [first = "", ...more]]): readonly Diagnostic[] => {
    if (key === expected && needsNone) return [];
    const data = { key, what: phrase(`field.superior-${key}` as PhraseKey), title: first, count: more.length + 1 };
    return [problem(key === expected ? "compose/absent-superior" : "compose/superior-left-out", data, { origin })];
  });
}

/** Superiors a clause has other words without. */
const askedFor = (text: string): readonly Superior[] =>
  [...text.matchAll(/\{\{#(?:if|unless) superiors\.([a-z]+)\}\}/g)].map(([, key = ""]) => key as Superior);
