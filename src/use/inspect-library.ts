import type { PaperMeasure } from "../compose/measure.js";
import type { Diagnostic } from "../diag/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { type Cell, matrixOf } from "../lint/coverage.js";
import { lintLibrary, lintTrials } from "../lint/index.js";
import { papersOf, type Share, sharesOf } from "../lint/measures.js";
import type { LoadedProfile } from "../profile/types.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
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
export async function libraryMatrix(place: Workplace, env: Env): Promise<Outcome<Matrix>> {
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

/** Findings of the library's own check; empty for a sound library. */
export async function checkLibrary(place: Workplace, env: Env): Promise<Outcome<readonly Diagnostic[]>> {
  const loaded = await withSamples(place, env);
  if (!loaded.ok) return loaded;
  const { library, samples } = loaded.value;
  return succeed(
    [...lintLibrary(library, samples, env.today()), ...lintTrials(library, samples, env.today())],
    loaded.diagnostics,
  );
}

/** The library with the units to try it on: the program's samples, then the workspace's own that are not among them. */
async function withSamples(
  place: Workplace,
  env: Env,
): Promise<Outcome<{ library: Library; samples: readonly LoadedProfile[] }>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const builtIn = await loadUnits("all", { ...place, root: place.program }, library.value, env);
  if (!builtIn.ok) return builtIn;
  const samples = builtIn.value.map(({ loaded }) => loaded);
  if (place.root === place.program || !place.isWorkspace)
    return succeed({ library: library.value, samples }, library.diagnostics);
  const known = new Set(samples.map(({ profile }) => profile.unit.id));
  const own = await loadUnits("all", place, library.value, env);
  // A workspace's unfinished profile must not stand in the way of checking its templates.
  const added = own.ok ? own.value.map(({ loaded }) => loaded).filter(({ profile }) => !known.has(profile.unit.id)) : [];
  return succeed({ library: library.value, samples: [...samples, ...added] }, library.diagnostics);
}
