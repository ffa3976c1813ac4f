import type { PaperMeasure } from "../compose/measure.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type Cell, matrixOf } from "../lint/coverage.js";
import { papersOf, type Share, sharesOf } from "../lint/measures.js";
import { withSamples } from "../workspace/samples.js";
import type { Workplace } from "../workspace/workplace.js";

export interface Matrix {
  readonly cells: readonly Cell[];
  /** Every paper of the samples against its budget. */
  readonly papers: readonly PaperMeasure[];
  /** What papers of a kind have in common: two units on one topic, one unit on two topics. */
  readonly shares: readonly Share[];
  readonly concepts: readonly { readonly id: string; readonly clauses: readonly string[] }[];
}

/** What composes for which unit type and topic, and which clauses carry which concept; concepts by id. */
export async function libraryMatrix({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<Matrix>> {
  const loaded = await withSamples(place, env);
  if (!loaded.ok) return loaded;
  const { library, samples } = loaded.value;
  const concepts = new Map<string, string[]>();
  for (const clause of library.clauses.values())
    for (const concept of clause.concepts) concepts.set(concept, [...(concepts.get(concept) ?? []), clause.id]);
  const rows = [...concepts].map(([id, clauses]) => ({ id, clauses: clauses.sort() })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const papers = papersOf(library, samples, env.today());
  return succeed(
    {
      cells: matrixOf(library, samples, env.today()),
      papers: papers.map(({ measure }) => measure),
      shares: sharesOf(papers, library),
      concepts: rows,
    },
    loaded.diagnostics,
  );
}
