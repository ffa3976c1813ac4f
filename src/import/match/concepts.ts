import type { ConceptTerms } from "../../library/concept-terms.js";
import type { Library } from "../../library/types.js";
import { pairs } from "./clause-index.js";
import { type At, isSaid, type Saying, sayingOf, sentencesOf, without } from "./saying.js";

interface Concept extends Pick<ConceptTerms, "kinds" | "within"> {
  readonly id: string;
  readonly unless: readonly Saying[];
}
/** A way to say a concept. */
interface Way {
  readonly concept: Concept;
  readonly saying: Saying;
}
interface Terms {
  readonly concepts: readonly Concept[];
  /** The ways that a text may have in it: those that share two characters with it beside each other. */
  near(text: string): readonly Way[];
}

const made = new WeakMap<Library, Terms>();
function termsOf(library: Library): Terms {
  const known = made.get(library);
  if (known !== undefined) return known;
  const concepts: Concept[] = [];
  const always: Way[] = [];
  const byPair = new Map<string, Way[]>();
  for (const [id, { says, unless, kinds, within }] of library.concepts) {
    const concept: Concept = {
      ...{ id, unless: unless.map(sayingOf) },
      ...(kinds !== undefined && { kinds }),
      ...(within !== undefined && { within }),
    };
    concepts.push(concept);
    for (const saying of says.map(sayingOf)) {
      const way = { concept, saying };
      if (saying.cores.length === 0) always.push(way);
      for (const pair of new Set(saying.cores.map((core) => core.slice(0, 2)))) {
        const others = byPair.get(pair);
        if (others) others.push(way);
        else byPair.set(pair, [way]);
      }
    }
  }
  const terms: Terms = {
    concepts,
    near: (text) => [...new Set([...always, ...pairs(text).flatMap((pair) => byPair.get(pair) ?? [])])],
  };
  made.set(library, terms);
  return terms;
}

/** Where cases to answer for are listed: 有下列情形之一的…… */
const chapeau = /(?:下列|以下)(?:情形|行为|情况|问题)|(?:追究|问责).{0,6}情形$/u;
/** A sentence that announces cases, apart from the first of them: 有下列情形之一的：（一）…… */
function apart(sentence: string): readonly string[] {
  const at = chapeau.test(sentence) ? sentence.indexOf("：") + 1 : 0;
  return at === 0 || at === sentence.length ? [sentence] : [sentence.slice(0, at), sentence.slice(at)];
}
/** An entry of such a list: a case, not what is done about it. */
const isCase = (words: string): boolean => /的[。；，]?$|情形[。；]?$/u.test(words) || /的[。；]/u.test(words);

/**
 * What each paragraph of a paper speaks of, by the terms of the field.
 * @param paragraphs as `plainWords` gives them, in order
 * @param kind of the paper; null: unknown
 * @returns ids of templates/concepts.yaml for each, in the order of that file
 */
export function conceptsOf(paragraphs: readonly string[], kind: string | null, library: Library): readonly (readonly string[])[] {
  const terms = termsOf(library);
  const canBe = ({ kinds }: Concept) => kinds === undefined || (kind !== null && kinds.includes(kind));
  let listing = false;
  return paragraphs.map((words) => {
    const said = new Set<Concept>();
    const inList = listing && isCase(words);
    listing = chapeau.test(words) || inList;
    const sentences = sentencesOf(words).flatMap(apart);
    let listed = inList;
    for (const [i, sentence] of sentences.entries()) {
      const at: At = { first: i === 0, last: i === sentences.length - 1 };
      const isOfList = listed && isCase(sentence);
      // A list may run on in the paragraph that begins it.
      listed ||= chapeau.test(sentence);
      const left = new Map<Concept, string>();
      for (const { concept, saying } of terms.near(sentence)) {
        if (said.has(concept) || !canBe(concept)) continue;
        if (concept.within !== "anywhere" && (concept.within === "triggers") !== isOfList) continue;
        if (!left.has(concept)) left.set(concept, without(concept.unless, sentence, at));
        if (isSaid(saying, left.get(concept)!, at)) said.add(concept);
      }
    }
    if (!inList)
      for (const { concept, saying } of terms.near(words))
        if (saying.isWide && canBe(concept) && isSaid(saying, words, { first: true, last: true })) said.add(concept);
    return terms.concepts.filter((one) => said.has(one)).map(({ id }) => id);
  });
}
