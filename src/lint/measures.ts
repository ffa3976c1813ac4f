import { compose, documentsOf, unsuited } from "../compose/compose.js";
import { measureOf, type PaperMeasure } from "../compose/measure.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { phrasesOf, sharedOf } from "../tree/measure.js";
import type { Doc } from "../tree/types.js";

/** How much of the shorter of two papers stands in the other too, 0 to 1. */
export interface Share {
  /** Unit and topic. */
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly share: number;
}
export interface ComposedPaper {
  readonly measure: PaperMeasure;
  readonly doc: Doc;
}

/** Every paper of every sample, of its own topics and of all the library's kinds. What cannot be composed is left to other checks. */
export function papersOf(
  library: Library,
  samples: readonly LoadedProfile[],
  asOf: string,
  kinds: readonly string[] = [...library.kinds.keys()],
): readonly ComposedPaper[] {
  const found: ComposedPaper[] = [];
  for (const loaded of samples)
    for (const kind of kinds)
      for (const topic of [...loaded.profile.topics, ...joiningTopics(library)]) {
        const request = { library, loaded, kind, topic, asOf };
        if (unsuited(request) !== null) continue;
        for (const subject of documentsOf(request)) {
          const doc = compose({ ...request, ...(subject && { subject }) });
          if (doc.ok) found.push({ measure: measureOf(doc.value, loaded.profile, library), doc: doc.value });
        }
      }
  return found;
}

const joiningTopics = ({ topics }: Library): readonly string[] =>
  [...topics.values()].filter(({ joins }) => joins === true).map(({ id }) => id);

/**
 * What two papers of a kind have in common: of two units on one topic, and of one unit on two topics. Names of topics are taken
 * out, so that the same sentence about another topic counts as the same.
 */
export function sharesOf(papers: readonly ComposedPaper[], library: Library): readonly Share[] {
  const names = [...library.topics.values()].flatMap(({ name, words }) => [name, ...Object.values(words)]);
  const whole = papers
    .filter(({ measure: { document, kind, topic } }) => document === `${kind}.${topic}`)
    .map(({ measure, doc }) => ({ ...measure, phrases: phrasesOf(doc, names) }));
  return whole.flatMap((a, i) =>
    whole.slice(i + 1).flatMap((b) => {
      if (a.kind !== b.kind || (a.unit === b.unit) === (a.topic === b.topic)) return [];
      const share = Math.round(sharedOf(a.phrases, b.phrases) * 1000) / 1000;
      return [{ a: `${a.unit}.${a.topic}`, b: `${b.unit}.${b.topic}`, kind: a.kind, share }];
    }),
  );
}
