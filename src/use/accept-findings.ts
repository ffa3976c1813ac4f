import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { type Acceptance, acceptancesOf, type DriftFinding } from "../drift/index.js";
import type { Env } from "../env/types.js";
import { acceptedBy, betterPlaces } from "../papers/drift-accepted.js";
import { setValue } from "../profile/edit.js";
import type { LoadedProfile } from "../profile/types.js";
import { changeProfile } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { type CheckRequest, check } from "./check.js";

export interface AcceptRequest extends Omit<CheckRequest, "fix" | "report" | "format" | "force"> {
  /** Numbers of findings, from 1, as the same check lists them. */
  readonly numbers: readonly string[];
}
/** What was written into one profile. */
export interface Accepted {
  readonly path: string;
  readonly added: readonly Acceptance[];
  /** Unified, without file names. */
  readonly diff: string;
}

/**
 * Writes into the profile of the unit that findings are right as they are, so that the same is never asked again; comments and order of
 * the profile stay. All numbers are judged before anything is written.
 */
export async function acceptFindings({ numbers, ...request }: AcceptRequest, env: Env): Promise<Outcome<readonly Accepted[]>> {
  const checked = await check(request, env);
  if (!checked.ok) return checked;
  const { findings, profiles } = checked.value;
  const faults: Diagnostic[] = [];
  const chosen = new Map<string, DriftFinding[]>();
  for (const value of new Set(numbers)) {
    const finding = /^\d+$/u.test(value) ? findings[Number(value) - 1] : undefined;
    const profile = finding && profiles.get(finding.file);
    if (finding === undefined) faults.push(problem("cli/no-such-finding", { value, count: findings.length }));
    else if (profile === undefined) faults.push(problem("cli/accept-needs-unit", { value, path: finding.file }));
    else chosen.set(profile, [...(chosen.get(profile) ?? []), finding]);
  }
  if (faults.length > 0) return fail(...faults);
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const done: Accepted[] = [];
  const told: Diagnostic[] = [];
  for (const [path, own] of chosen) {
    const edit = (text: string, loaded: LoadedProfile) => withAccepted(text, loaded, own);
    const changed = await changeProfile({ path, library: library.value }, edit, env);
    if (!changed.ok) return fail(...told, ...changed.diagnostics);
    told.push(...changed.diagnostics);
    told.push(...changed.value.change.better);
    done.push({ path, added: changed.value.change.added, diff: changed.value.diff });
  }
  return succeed(done, told);
}

function withAccepted(
  text: string,
  loaded: LoadedProfile,
  findings: readonly DriftFinding[],
): Outcome<{ readonly text: string; readonly added: readonly Acceptance[]; readonly better: readonly Diagnostic[] }> {
  const { profile } = loaded;
  const known = acceptedBy(profile);
  const counts = { ignore: known.ignore.length, words: known.words.length };
  const wanted = new Map(findings.flatMap(acceptancesOf).map((one) => [`${one.list} ${one.value}`, one]));
  const added = [...wanted.values()].filter(({ list, value }) => !known[list].includes(value));
  let now = text;
  for (const { list, value } of added) {
    const next = setValue(now, ["check", list, counts[list]++], value);
    if (!next.ok) return next;
    now = next.value;
  }
  return succeed({ text: now, added, better: betterPlaces(loaded, findings) });
}
