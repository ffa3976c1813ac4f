import type { Clause, Library } from "../../library/types.js";
import type { Fit } from "./clause-fit.js";
import type { ClauseIndex } from "./clause-index.js";

/** A paragraph that no clause prints word for word. */
export interface Unplaced {
  /** As `plainWords` gives them. */
  readonly words: string;
  /** What it speaks of. */
  readonly concepts: readonly string[];
}

/** Clauses compared with one paragraph. */
const looked = 40;
/** From here on the words alone say that it is the clause, changed by hand. */
const changedByHand = 0.55;
/** Least likeness of words with how much, at least, of what paragraph and clause speak of must be the same: either pair will do. */
const enough = [
  { likeness: 0.12, common: 0.5 },
  { likeness: 0.25, common: 0.35 },
];
/** Fewer characters are a heading or a name, more are no clause's. */
const [shortest, longest] = [10, 3000];

/**
 * The clause that says the same duty in other words: it shares with the paragraph most of what both speak of, and some of the words that
 * tell clauses apart. A paragraph with the duties of many clauses is none of theirs. Null: none does.
 */
export function rewordedFrom(
  { words, concepts }: Unplaced,
  index: ClauseIndex,
  { fits, suits }: Fit,
  library: Library,
): string | null {
  if (words.length < shortest || words.length > longest) return null;
  const weights = conceptWeights(library);
  const found = index.near(words, looked).flatMap(({ piece, likeness }) => {
    const { clause, kind, isPurpose } = piece;
    if (kind !== "text" || !suits(clause) || isPurpose !== concepts.includes("basis.purpose")) return [];
    const common = shared(concepts, clause, weights);
    const isSame = likeness >= changedByHand || enough.some((least) => likeness >= least.likeness && common >= least.common);
    return isSame ? [{ clause, worth: likeness + common * 0.6 + fits(clause) * 0.3 }] : [];
  });
  return found.sort((a, b) => b.worth - a.worth)[0]?.clause.id ?? null;
}

/** How much of what both speak of is the same, by weight, 0 to 1. */
function shared(said: readonly string[], { concepts }: Clause, weights: ReadonlyMap<string, number>): number {
  const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
  const both = weigh(said.filter((id) => concepts.includes(id)));
  return both === 0 ? 0 : (2 * both) / (weigh(concepts) + weigh(said));
}

const known = new WeakMap<Library, ReadonlyMap<string, number>>();
/** How telling a concept is: those that many clauses carry tell little. */
function conceptWeights(library: Library): ReadonlyMap<string, number> {
  const before = known.get(library);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const { concepts } of library.clauses.values()) for (const id of concepts) counts.set(id, (counts.get(id) ?? 0) + 1);
  const made = new Map([...counts].map(([id, count]) => [id, Math.log(1 + library.clauses.size / count)]));
  known.set(library, made);
  return made;
}
