import type { ConceptTerms } from "../../library/concept-terms.js";
import type { Library } from "../../library/types.js";
import { type At, isSaid, type Saying, sayingOf, sentencesOf } from "./saying.js";

interface Concept extends Omit<ConceptTerms, "says" | "unless"> {
  readonly id: string;
  readonly says: readonly Saying[];
  readonly unless: readonly Saying[];
}

const made = new WeakMap<Library, readonly Concept[]>();
function conceptsIn(library: Library): readonly Concept[] {
  const known = made.get(library);
  if (known !== undefined) return known;
  const concepts = [...library.concepts].map(
    ([id, terms]): Concept => ({ ...terms, id, says: terms.says.map(sayingOf), unless: terms.unless.map(sayingOf) }),
  );
  made.set(library, concepts);
  return concepts;
}

/** Where cases to answer for are listed: 有下列情形之一的…… */
const chapeau = /(?:下列|以下)(?:情形|行为|情况|问题)|(?:追究|问责).{0,6}情形$/u;
/** An entry of such a list: a case, not what is done about it. */
const isCase = (words: string): boolean => /的[。；，]?$|情形[。；]?$/u.test(words) || /的[。；]/u.test(words);

/**
 * What each paragraph of a paper speaks of, by the terms of the field.
 * @param paragraphs as `plainWords` gives them, in order
 * @param kind of the paper; null: unknown
 */
export function conceptsOf(paragraphs: readonly string[], kind: string | null, library: Library): readonly (readonly string[])[] {
  let listing = false;
  return paragraphs.map((words) => {
    const inList = listing && isCase(words);
    listing = chapeau.test(words) || inList;
    const sentences = sentencesOf(words);
    return conceptsIn(library).flatMap(({ id, says, unless, kinds, within }) => {
      if (kinds !== undefined && (kind === null || !kinds.includes(kind))) return [];
      const isHere = (i: number) => within === "anywhere" || (within === "triggers") === (inList && isCase(sentences[i]!));
      const said = sentences.some((sentence, i) => {
        const at: At = { first: i === 0, last: i === sentences.length - 1 };
        const has = (one: Saying) => isSaid(one, sentence, at);
        return isHere(i) && says.some(has) && !unless.some(has);
      });
      const whole = { first: true, last: true };
      const isWide = !inList && says.some((one) => one.isWide && isSaid(one, words, whole));
      return said || isWide ? [id] : [];
    });
  });
}
