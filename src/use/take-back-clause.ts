import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { ofRelease } from "../library/releases.js";
import { type ClauseRequest, findClause } from "./edit-clause.js";
import { originOf } from "./find-clauses.js";

/**
 * Takes the workspace's copy of a built-in clause back, or a unit's own words: what stood under them holds again. What was written stays beside, under a
 * name no library reads.
 */
export async function takeBackClause(
  { base, ...request }: ClauseRequest & { readonly base: string },
  env: Env,
): Promise<Outcome<{ readonly kept: string }>> {
  const found = await findClause(request, env);
  if (!found.ok) return found;
  const { clause, source } = found.value;
  const origin = originOf(clause, request.place);
  if (origin !== "one-unit" && (request.of !== undefined || origin !== "changed"))
    return fail(problem("web/not-a-copy", { id: clause.id }));
  if (ofRelease(clause.name) !== null) return fail(problem("library/release-take-back", { id: clause.id }));
  if (source !== base) return fail(problem("web/clause-changed", { path: clause.file }));
  for (let n = 1; ; n++) {
    const kept = `${clause.file}.${n}.bak`;
    if ((await env.files.kindOf(kept)) !== null) continue;
    const moved = await env.files.moveNew(clause.file, kept);
    return moved.ok ? succeed({ kept }) : moved;
  }
}
