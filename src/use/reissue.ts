import { readHistory } from "../archive/history.js";
import { sha256 } from "../archive/places.js";
import { recover } from "../archive/record.js";
import { readRuns } from "../archive/runs.js";
import type { Beside } from "../archive/types.js";
import { usualReasons } from "../archive/usual-reasons.js";
import { isOwnPaper } from "../compose/own-kind.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { heldOtherwise } from "../papers/held-otherwise.js";
import { lineDiff } from "../profile/line-diff.js";
import { type AskedIssue, chooseIssues, unprinted, wasIssued, withIssues } from "../renew/issue-anew.js";
import { shelfFolder } from "../shelf/file-state.js";
import { copiesOf, lastIssues } from "../shelf/issued-before.js";
import { wrongAsked } from "../workspace/asked.js";
import { aloneWith } from "../workspace/change-profile.js";
import { readUnitProfile } from "../workspace/groups.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textOf } from "../workspace/profile-text.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder } from "../workspace/workplace.js";
import { type RegenerateRequest, regenerate, type UnitReport } from "./regenerate.js";

export interface ReissueRequest extends RegenerateRequest, AskedIssue {}
export interface Reissued {
  readonly units: readonly UnitReport[];
  /** What changed in the profile, unified. */
  readonly diff: string;
  /** The old year's files, where they are kept. Absolute. */
  readonly kept: readonly string[];
}

/**
 * Issues documents anew under a new number and date: the profile gets them, with what is replaced, the documents are
 * regenerated with all edits by hand, and the old files are kept beside by year. Any fault leaves profile and files as they were.
 */
export async function reissue(request: ReissueRequest, env: Env): Promise<Outcome<Reissued>> {
  const days = Object.values(request.each ?? {}).map(({ date }) => date);
  const wrong = wrongAsked({ days: [request.asOf, request.date, request.effective, ...days] });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(request.place, env);
  const units = library.ok ? await loadUnits(request.units, request.place, library.value, env) : library;
  if (!library.ok || !units.ok) return fail(...(library.ok ? units.diagnostics : library.diagnostics));
  const { loaded, path } = units.value[0]!;
  const work = () => issueAgain(request, { path, id: loaded.profile.unit.id }, library.value, env);
  return request.dryRun ? work() : aloneWith(path, env, work);
}

/** The work under the profile's lock: what the profile says is read here. */
async function issueAgain(
  request: ReissueRequest,
  { path, id: unit }: { readonly path: string; readonly id: string },
  library: Library,
  env: Env,
): Promise<Outcome<Reissued>> {
  const raw = await env.files.read(path);
  const text = raw.ok ? textOf(raw.value, path) : raw;
  if (!raw.ok || !text.ok) return fail(...text.diagnostics);
  const loaded = await readUnitProfile(raw.value, path, profileContext(library), env);
  if (!loaded.ok) return loaded;
  const folder = shelfFolder(request.out ?? outFolder(request.place), unit);
  const recovered = await recover(request.out ?? outFolder(request.place), unit, env.files);
  const histories = recovered.ok ? await readHistory(folder, env.files) : recovered;
  const runs = histories.ok ? await readRuns(folder, env.files) : histories;
  if (!histories.ok || !runs.ok) return fail(...runs.diagnostics);
  // What a run that was killed had issued already is issued by this one.
  const begun = new Map(
    runs.value.open?.kind === "regenerate" ? runs.value.open.documents.map((one) => [one.document, one]) : [],
  );
  const last = await lastIssues(histories.value, { begun, folder }, env);
  const ownPapers = new Set([...last.keys()].filter((id) => isOwnPaper(library, id, unit)));
  const chosen = chooseIssues(request, loaded.value.profile, last, ownPapers);
  if (!chosen.ok) return chosen;
  const after = withIssues(text.value, chosen.value);
  if (!after.ok) return after;
  const bytes = new TextEncoder().encode(after.value);
  const checked = await readUnitProfile(bytes, path, profileContext(library), env);
  if (!checked.ok) return checked;
  const diff = lineDiff(text.value, after.value);
  const ids = new Set(chosen.value.map(({ id }) => id));
  const kept = await copiesOf(
    histories.value.filter(({ document }) => ids.has(document) && wasIssued(last.get(document)!)),
    { last, begun },
    folder,
    env,
  );
  if (!kept.ok) return kept;
  const profile: Beside = { path, bytes, found: sha256(raw.value) };
  const done = await regenerate(
    { ...request, reason: request.reason ?? usualReasons.reissue, profile, copies: kept.value, reissued: ids },
    env,
  );
  if (!done.ok) return done;
  const added = request.dryRun ? [] : kept.value.flatMap(({ path: copy, before }) => (before ? [] : [copy]));
  const earlier = heldOtherwise(request, loaded.value.profile, env.today());
  const unsaid = chosen.value.filter(({ id }) => ownPapers.has(id)).flatMap(({ id, facts }) => unprinted(facts, last.get(id)!));
  return succeed({ units: done.value, diff, kept: added }, [
    ...[...recovered.diagnostics, ...earlier, ...unsaid],
    ...done.diagnostics,
  ]);
}
