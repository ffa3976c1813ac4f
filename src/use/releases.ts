import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { stagesText } from "../library/stages-text.js";
import type { Library, Release, Stage } from "../library/types.js";
import { loadLibrary, meant } from "../workspace/library.js";
import { type NamedGroup, namedGroups } from "../workspace/named-groups.js";
import { aloneWithReleases, putStages, targetOf, unitsIn } from "../workspace/releases.js";
import type { Workplace } from "../workspace/workplace.js";

/** A step of a release, with what the group is called; the name is null for all units and for a group that is gone. */
export interface ShownStage extends Stage {
  readonly name: string | null;
}
/** A clause on its way to all units. */
export interface ShownRelease {
  readonly clause: string;
  readonly title: string;
  /** What all units have; null where only some have the clause. */
  readonly forAll: number | null;
  /** From the last to the first. */
  readonly texts: readonly {
    readonly version: number;
    readonly reason: string;
    readonly path: string;
    /** In the order they were taken; none: nobody has it yet. */
    readonly stages: readonly ShownStage[];
  }[];
}

/** The clauses that are released in stages, and how far each has come. @param id of one; absent: all */
export async function releases(
  { place, id }: { readonly place: Workplace; readonly id?: string },
  env: Env,
): Promise<Outcome<readonly ShownRelease[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const known = library.value.releases;
  if (id !== undefined && !known.has(id) && !library.value.clauses.has(id)) return fail(unknownClause(id, library.value));
  const groups = await namedGroups(place, env);
  const shown = [...known].filter(([clause]) => id === undefined || clause === id);
  return succeed(
    shown
      .map(([clause, release]) => shownRelease(clause, release, groups, library.value))
      .sort((a, b) => (a.clause < b.clause ? -1 : 1)),
    library.diagnostics,
  );
}

function shownRelease(id: string, { texts, stages }: Release, groups: readonly NamedGroup[], library: Library): ShownRelease {
  const known = [...texts.values()].toSorted((a, b) => b.version - a.version);
  return {
    clause: id,
    title: (known[0] ?? library.clauses.get(id))?.title ?? "",
    forAll: library.clauses.get(id)?.version ?? null,
    texts: known.map(({ version, changes, file: path }) => ({
      ...{ version, path, reason: changes.find((one) => one.version === version)?.reason ?? "" },
      stages: stages
        .filter((stage) => stage.version === version)
        .map((stage) => ({ ...stage, name: groups.find((one) => one.id === stage.to)?.name ?? null })),
    })),
  };
}

export const unknownClause = (id: string, { clauses, releases }: Library): Diagnostic => {
  const known = [...clauses.keys(), ...releases.keys()];
  return problem("library/release-unknown", { id, nearest: meant(id, known) });
};

export interface TakenBack {
  readonly clause: string;
  /** The step that was taken back. */
  readonly stage: ShownStage;
  readonly units: number;
}

/** Takes the last step of a release back, or the last for a group: its units have again what they had before. The text stays, to be released again. */
export async function takeBackRelease(
  { place, id, to }: { readonly place: Workplace; readonly id: string; readonly to?: string },
  env: Env,
): Promise<Outcome<TakenBack>> {
  return aloneWithReleases(place, env, async () => {
    const library = await loadLibrary(place, env);
    if (!library.ok) return library;
    const release = library.value.releases.get(id);
    if (release === undefined && !library.value.clauses.has(id)) return fail(unknownClause(id, library.value));
    const groups = await namedGroups(place, env);
    // A group that is gone is still named by the steps taken for it.
    const isNamed = to !== undefined && release?.stages.some((stage) => stage.to === to) === true;
    const target = to === undefined || isNamed ? succeed(to) : targetOf(to, groups, place);
    if (!target.ok) return target;
    const stages = release?.stages ?? [];
    const index = stages.findLastIndex((stage) => target.value === undefined || stage.to === target.value);
    const stage = stages[index];
    if (stage === undefined) return fail(problem("library/release-none", { id }));
    const units = await unitsIn([stage.to], place, env);
    const rest = stages.filter((_, i) => i !== index);
    const written = await putStages(place, id, (before) => stagesText(before, rest), env);
    if (!written.ok) return written;
    const name = groups.find((one) => one.id === stage.to)?.name ?? null;
    return succeed({ clause: id, stage: { ...stage, name }, units: units.length });
  });
}
