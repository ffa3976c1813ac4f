import type { Clause, Library } from "../../library/types.js";
import type { Fit } from "./clause-fit.js";
import type { ClauseIndex } from "./clause-index.js";
import { sentencesOf } from "./saying.js";

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
/** How much of a paragraph with several duties must say those of clauses. */
const covered = 0.5;

/** Clauses whose duties a paragraph states in other words. */
export interface Reworded {
  /** The one that the whole is like, or else its first. */
  readonly clause: string;
  /** Those of its sentences, in their order; one at least. */
  readonly clauses: readonly string[];
}

/** What a paragraph is held against. */
export interface Against {
  readonly index: ClauseIndex;
  readonly fit: Fit;
  readonly library: Library;
  /** What a part of the paragraph says and speaks of. */
  partOf(text: string): Unplaced;
}

/**
 * The clause that says the same as a whole paragraph, and those that say what each of its sentences does, or what stands between the
 * commas of one: officials string their duties. Where none says the same as the whole, its sentences tell what it is if most of it
 * are duties of clauses. Null: it is the office's own.
 * @param text as `plainWords` gives it
 */
export function rewordedIn(text: string, whole: Unplaced, against: Against): Reworded | null {
  const clause = rewordedFrom(whole, against);
  const sentences = sentencesOf(text);
  if (clause !== null && sentences.length < 2) return { clause, clauses: [clause] };
  if (whole.words.length > longest) return null;
  const placed = (part: string) => ({ size: part.length, clause: rewordedFrom(against.partOf(part), against) });
  const each = sentences.flatMap((sentence) => {
    const own = placed(sentence);
    const parts = own.clause === null ? sentence.split(/(?<=，)/u) : [];
    return parts.length < 2 ? [own] : parts.map(placed);
  });
  const told = each.filter((one) => one.clause !== null);
  const size = (some: readonly { readonly size: number }[]) => some.reduce((sum, one) => sum + one.size, 0);
  if (clause === null && size(told) < size(each) * covered) return null;
  const clauses = [...new Set(told.map((one) => one.clause!))];
  return { clause: clause ?? clauses[0]!, clauses: clauses.length > 0 ? clauses : [clause!] };
}

/**
 * The clause that says the same duty in other words: it shares with the paragraph most of what both speak of, and some of the words that
 * tell clauses apart. A paragraph with the duties of many clauses is none of theirs. Null: none does.
 */
function rewordedFrom({ words, concepts }: Unplaced, { index, fit: { fits, suits }, library }: Against): string | null {
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
