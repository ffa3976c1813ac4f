import type { Clause, Library } from "../../library/types.js";
import type { LintRule } from "../types.js";

/** A word that belongs to some unit types or topics (their `own-words`) in a clause that others get too. */
export const foreignWord: LintRule = {
  code: "lint/foreign-word",
  sharedOnly: true,
  check({ clauses, library, texts }, report) {
    const typeWords = ownersOf([...library.unitTypes.values()]);
    const topicWords = ownersOf([...library.topics.values()]);
    for (const clause of clauses) {
      const literal = texts.get(clause.id)?.literal ?? "";
      const types = unitTypesOf(clause, library);
      const topics = topicsOf(clause, library);
      for (const [words, has] of [
        [typeWords, types],
        [topicWords, topics],
      ] as const)
        for (const [word, owners] of words) {
          const stranger = has.find((id) => !owners.has(id));
          if (stranger === undefined || !literal.includes(word)) continue;
          const before = clause.text.slice(0, Math.max(0, clause.text.indexOf(word)));
          report(clause, clause.textLine + before.split("\n").length - 1, { id: clause.id, word, stranger });
        }
    }
  },
};

/** Topics a clause speaks of; in a paper on several together, those it asks for (`joined.<topic>`). */
function topicsOf(clause: Clause, library: Library): readonly string[] {
  const joined = (clause.when.has ?? []).flatMap((path) => /^joined\.([^.]+)/.exec(path)?.[1] ?? []);
  return joined.length > 0 ? joined : (clause.topics ?? [...library.topics.keys()]);
}

/** Word → ids that own it. */
function ownersOf(
  things: readonly { readonly id: string; readonly ownWords: readonly string[] }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, ownWords } of things) for (const word of ownWords) owners.set(word, (owners.get(word) ?? new Set()).add(id));
  return owners;
}

/**
 * Unit types whose own traits do not rule the clause out; traits of organ forms and profiles are left open. None for a clause of one
 * field of work: who is in charge of hospitals speaks of patients.
 */
function unitTypesOf(clause: Clause, library: Library): readonly string[] {
  const typeTraits = new Set([...library.unitTypes.values()].flatMap((type) => type.traits));
  if (clause.when.equals?.["unit.field"] !== undefined) return [];
  const wanted = clause.when.equals?.["unit.type"];
  return [...library.unitTypes.values()]
    .filter(
      ({ id, traits }) =>
        (wanted === undefined || wanted === id) &&
        clause.traits.every((trait) => {
          const name = trait.replace("!", "");
          return !typeTraits.has(name) || traits.includes(name) !== trait.startsWith("!");
        }),
    )
    .map(({ id }) => id);
}
