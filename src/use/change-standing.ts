import { readVersion } from "../archive/entry.js";
import type { Run } from "../archive/run-types.js";
import { readRuns, standingRuns } from "../archive/runs.js";
import type { DocumentHistory } from "../archive/types.js";
import { usualReasons } from "../archive/usual-reasons.js";
import type { UnitImpact } from "../causes/types.js";
import { type Diagnostic, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type BlankPlace, blanksOf, isSignature } from "../papers/blanks.js";
import { sameIssue } from "../papers/issue.js";
import { holderOn } from "../profile/as-of.js";
import { laterHolders, laterNames } from "../profile/later-holders.js";
import { type LastTerm, lastTerm } from "../profile/take-back.js";
import type { Person, Profile } from "../profile/types.js";
import { findHistories, unitFolder } from "../shelf/histories.js";
import { fileStates, type PublishedFile } from "../shelf/published-files.js";
import type { DocMeta } from "../tree/types.js";
import { docText } from "../tree/walk.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";
import { impact } from "./impact.js";
import { type OpenPaper, openConflicts } from "./open-conflicts.js";

export interface ChangeStandingRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  /** ISO day; absent: today, or the later day that the papers were last made for. */
  readonly asOf?: string;
}
export interface PostStanding {
  readonly post: string;
  readonly title: string;
  /** Who holds it on the day; null: nobody. */
  readonly holder: (Person & { readonly from: string; readonly acting: boolean }) | null;
  /** The change that was registered last, where there was another state before it: it can be taken back. */
  readonly last: LastTerm | null;
}
/** A paper that the last regeneration made, or a settlement after it. */
export interface MadePaper {
  readonly document: string;
  readonly title: string;
  readonly status: DocMeta["status"] | null;
  readonly number: string | null;
  readonly date: string | null;
  /** What the persons concerned sign on paper, and what is still to be filled in. */
  readonly signatures: readonly BlankPlace[];
  readonly blanks: readonly BlankPlace[];
  /** It says something else than before under the number and date it was issued with. */
  readonly keepsIssue: boolean;
  /** Whom it names though they came into office after its day; null: nobody. */
  readonly later: Value | null;
  /** Paths are absolute. */
  readonly files: readonly PublishedFile[];
}
/** How far a change of holders has come on a unit's shelf: all of it is read from the disk, nothing is remembered. */
export interface ChangeStanding {
  readonly unit: string;
  readonly name: string;
  readonly asOf: string;
  readonly today: string;
  /** Days after `asOf` on which a term begins or ends. */
  readonly coming: readonly string[];
  readonly posts: readonly PostStanding[];
  readonly people: readonly Person[];
  /** What is due next: nothing was made at all; papers say what is so no more; conflicts are open; what was made goes out; nothing. */
  readonly step: "draft" | "regenerate" | "settle" | "issue" | "appoint";
  /** null where nothing was made, and where the papers cannot be composed. */
  readonly impact: UnitImpact | null;
  /** Why the papers cannot be composed: a post that they need is vacant. */
  readonly refused: readonly Diagnostic[];
  readonly open: readonly OpenPaper[];
  /** null: nothing was regenerated, or it was taken back. */
  readonly last: { readonly asOf: string; readonly reason: string; readonly papers: readonly MadePaper[] } | null;
}

/** Where a change of holders stands. Writes nothing. */
export async function changeStanding(request: ChangeStandingRequest, env: Env): Promise<Outcome<ChangeStanding>> {
  const { place, unit: word } = request;
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, library.value, env);
  if (!units.ok) return units;
  const { profile } = units.value[0]!.loaded;
  const { id, "full-name": name } = profile.unit;
  const found = await unitFolder({ place, unit: id }, env);
  if (!found.ok) return found;
  const runs = await readRuns(found.value.folder, env.files);
  if (!runs.ok) return runs;
  const today = env.today();
  const standing = standingRuns(runs.value.done);
  const lastDay = standing.at(-1)?.asOf ?? today;
  const asOf = request.asOf ?? [today, lastDay].sort().at(-1)!;
  const common = {
    ...{ unit: id, name, asOf, today },
    coming: comingDays(profile, asOf),
    posts: postsOn(profile, asOf, standing.at(-1)?.asOf ?? null),
    people: profile.people,
  };
  if (standing.length === 0)
    return succeed({ ...common, step: "draft", impact: null, refused: [], open: [], last: null }, [...units.diagnostics]);
  const tried = await impact({ place, units: [id], asOf }, env);
  const would = tried.ok ? tried.value[0]! : null;
  const open = await openConflicts({ place, unit: id }, env);
  if (!open.ok) return open;
  const histories = await findHistories({ place, unit: id }, env);
  if (!histories.ok) return histories;
  // What is given its number afterwards belongs to the change it was made for.
  const isChange = ({ kind, reason }: Run): boolean => kind === "regenerate" && reason !== usualReasons.reissue;
  const begun = standing.findLastIndex(isChange);
  const made = standing.slice(begun < 0 ? standing.findLastIndex(({ kind }) => kind === "regenerate") : begun);
  const isRegenerated = made[0]?.kind === "regenerate";
  const last = isRegenerated
    ? { asOf: made[0]!.asOf, reason: made[0]!.reason, papers: await madePapers(made, { ...histories.value, profile }, env) }
    : null;
  const isStale = would?.documents.some(({ state }) => state !== "obsolete") === true;
  const after = open.value.length > 0 ? "settle" : last === null ? "appoint" : "issue";
  const step = would === null ? "appoint" : isStale ? "regenerate" : after;
  const refused = tried.diagnostics.filter(({ severity }) => severity === "error");
  const told = tried.diagnostics.filter(({ severity }) => severity !== "error");
  return succeed({ ...common, step, impact: would, refused, open: open.value, last }, told);
}

const comingDays = ({ posts }: Profile, day: string): readonly string[] =>
  [
    ...new Set(
      Object.values(posts)
        .flatMap(({ holders }) => holders.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]))
        .filter((one) => one > day),
    ),
  ].sort();

/** @param made the day the papers were last made for; null: none were */
function postsOn(profile: Profile, day: string, made: string | null): readonly PostStanding[] {
  return Object.entries(profile.posts).map(([post, { title, holders }]) => {
    const term = lastTerm(profile, post);
    const isChange = term !== null && (term.is === "vacate" || holders.length > 1 || (made !== null && term.day > made));
    const found = holderOn(profile, post, day);
    const person = profile.people.find(({ id }) => id === found?.person);
    const holder = found && { id: found.person, name: found.person, ...person, from: found.from, acting: found.acting === true };
    return { post, title, holder, last: isChange ? term : null };
  });
}

async function madePapers(
  runs: readonly Run[],
  {
    folder,
    histories,
    profile,
  }: { readonly folder: string; readonly histories: readonly DocumentHistory[]; readonly profile: Profile },
  env: Env,
): Promise<readonly MadePaper[]> {
  const documents = [...new Set(runs.flatMap((run) => run.documents.map(({ document }) => document)))];
  const papers: MadePaper[] = [];
  for (const document of documents) {
    const history = histories.find((one) => one.document === document);
    const entry = history?.entries.findLast(({ head }) => head !== null);
    if (!history || !entry) continue;
    const version = await readVersion(entry, env.files);
    const { title = entry.head?.title ?? document, status = null, number = null, date = null } = version?.doc.meta ?? {};
    const blanks = version === null ? [] : blanksOf(version.doc);
    const from = runs.flatMap((run) => run.documents.filter((one) => one.document === document))[0]?.from ?? null;
    const was = from === null ? undefined : history.entries.find((one) => one.number === from);
    const old = was && (await readVersion(was, env.files))?.doc;
    const doc = version?.doc;
    const later = doc === undefined ? [] : laterHolders({ doc, old }, profile, runs.at(-1)!.asOf);
    papers.push({
      ...{ document, title, status, number, date },
      keepsIssue: doc !== undefined && old !== undefined && sameIssue(old, doc) && docText(old) !== docText(doc),
      later: later.length > 0 ? laterNames(later) : null,
      signatures: blanks.filter(isSignature),
      blanks: blanks.filter((blank) => !isSignature(blank)),
      files: await fileStates(history, folder, env),
    });
  }
  return papers;
}
