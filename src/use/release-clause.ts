import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import { everybody, groupsAt } from "../library/releases.js";
import { stagesText } from "../library/stages-text.js";
import type { Clause, Release, Stage } from "../library/types.js";
import { loadLibrary } from "../workspace/library.js";
import { type NamedGroup, namedGroups } from "../workspace/named-groups.js";
import { aloneWithReleases, putStages, targetOf, unitsIn } from "../workspace/releases.js";
import { type ReleaseRequest, type Text, textToRelease } from "./release-text.js";
import { type ShownStage, unknownClause } from "./releases.js";

export interface Released {
  readonly clause: string;
  readonly version: number;
  /** The steps that were taken now; none where the groups had it already. */
  readonly stages: readonly ShownStage[];
  /** How many units have it by them. */
  readonly units: number;
  readonly path: string;
}

/**
 * Brings a text of a clause into force for groups of units, and writes it into the workspace where it is new. The text is written before
 * the step: a run that is killed in between has changed nothing for anybody, and the same command goes on.
 */
export async function releaseClause(request: ReleaseRequest, env: Env): Promise<Outcome<Released>> {
  return aloneWithReleases(request.place, env, async () => {
    const { place, id, reason } = request;
    const library = await loadLibrary(place, env);
    if (!library.ok) return library;
    if (!library.value.clauses.has(id) && !library.value.releases.has(id) && request.from === undefined)
      return fail(unknownClause(id, library.value));
    const groups = await namedGroups(place, env);
    const targets = request.to.map((word) => targetOf(word, groups, place));
    const members = await unitsIn(
      targets.flatMap((one) => (one.ok ? [one.value] : [])),
      place,
      env,
    );
    const unknown = targets.flatMap((one) => one.diagnostics);
    const text = await textToRelease(request, library.value, members, env);
    if (unknown.length > 0 || !text.ok) return fail(...unknown, ...text.diagnostics);
    const { clause } = text.value;
    const release: Release = library.value.releases.get(id) ?? { texts: new Map(), stages: [] };
    const { version } = clause;
    const ahead = targets.flatMap((one) => (one.ok ? aheadOf(clause, one.value, release, groups) : []));
    if (ahead.length > 0) return fail(...ahead);
    const above = new Map(groups.map((one) => [one.id, one.above]));
    const asked = [...new Set(targets.flatMap((one) => (one.ok ? [one.value] : [])))];
    const fresh = asked.filter((to) => !has(version, to, release, above));
    const stages = fresh.map((to): Stage => ({ version, to, date: env.today(), reason }));
    const written = await write(text.value, stages, release, request, env);
    if (!written.ok) return written;
    const shown = stages.map((stage) => ({ ...stage, name: groups.find((one) => one.id === stage.to)?.name ?? null }));
    const told = fresh.length === 0 ? [problem("library/release-same", { id, version })] : [];
    return succeed(
      { clause: id, version, stages: shown, units: fresh.length === 0 ? 0 : members.length, path: clause.file },
      told,
    );
  });
}

/** Whether a group has a text already, itself or by one above it. */
const has = (version: number, to: string, { stages }: Release, above: ReadonlyMap<string, string | null>): boolean => {
  const reached = to === everybody ? new Set<string>() : groupsAt(to, above);
  return stages.some((stage) => stage.version === version && (stage.to === everybody || reached.has(stage.to)));
};

/** Later texts that the units of a group have already: an earlier one would never come into force. */
function aheadOf({ id, version }: Clause, to: string, { stages }: Release, groups: readonly NamedGroup[]): readonly Diagnostic[] {
  const reached = groupsAt(to, new Map(groups.map((one) => [one.id, one.above])));
  const later = stages.find((stage) => stage.version > version && (stage.to === everybody || reached.has(stage.to)));
  return later === undefined ? [] : [problem("library/release-behind", { id, version, to, has: later.version })];
}

async function write(
  { clause, file }: Text,
  stages: readonly Stage[],
  release: Release,
  { place, id }: ReleaseRequest,
  env: Env,
): Promise<Outcome<void>> {
  if (stages.length === 0 && file === undefined) return succeed(undefined);
  const templates = join(place.root, "templates");
  const isOurs = (await leadsWithin(templates, place.root, env.files)) && (await leadsWithin(clause.file, place.root, env.files));
  if (!isOurs || templates === join(place.program, "templates")) return fail(problem("web/outside", { path: clause.file }));
  if (file !== undefined) {
    const written = await env.files.writeAtomic(clause.file, new TextEncoder().encode(file));
    if (!written.ok) return written;
  }
  return putStages(place, id, (before) => stagesText(before, [...release.stages, ...stages]), env);
}
