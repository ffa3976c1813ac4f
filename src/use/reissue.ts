import { readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import { sha256 } from "../archive/places.js";
import { recover } from "../archive/record.js";
import type { RunDocument } from "../archive/run-types.js";
import { readRuns } from "../archive/runs.js";
import type { Beside, DocumentHistory } from "../archive/types.js";
import { isOwnPaper } from "../compose/own-kind.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { heldOtherwise } from "../papers/held-otherwise.js";
import { setValue } from "../profile/edit.js";
import { lineDiff } from "../profile/line-diff.js";
import type { DocumentFacts, Profile } from "../profile/types.js";
import { numberKey } from "../recognise/issue-marks.js";
import { type EarlierFile, earlierFiles } from "../shelf/earlier-files.js";
import { shelfFolder } from "../shelf/file-state.js";
import { type LastIssue, lastIssue } from "../shelf/last-issue.js";
import { titled } from "../tree/nested-marks.js";
import { wrongAsked } from "../workspace/asked.js";
import { aloneWith } from "../workspace/change-profile.js";
import { readUnitProfile } from "../workspace/groups.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textOf } from "../workspace/profile-text.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder } from "../workspace/workplace.js";
import { type RegenerateRequest, regenerate, type UnitReport } from "./regenerate.js";

export interface ReissueRequest extends RegenerateRequest {
  /** Ids of documents; absent: those whose number in the profile is no longer that of the last version. */
  readonly documents?: readonly string[];
  /** Of the one document that is issued again. */
  readonly number?: string;
  /** ISO days. */
  readonly date?: string;
  readonly effective?: string;
}
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
  const wrong = wrongAsked({ days: [request.asOf, request.date, request.effective] });
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
  const chosen = choose(request, loaded.value.profile, last, ownPapers);
  if (!chosen.ok) return chosen;
  const after = edited(text.value, chosen.value);
  if (!after.ok) return after;
  const bytes = new TextEncoder().encode(after.value);
  const checked = await readUnitProfile(bytes, path, profileContext(library), env);
  if (!checked.ok) return checked;
  const diff = lineDiff(text.value, after.value);
  const ids = new Set(chosen.value.map(({ id }) => id));
  const kept = await copiesOf(
    histories.value.filter(({ document }) => ids.has(document)),
    { last, begun },
    folder,
    env,
  );
  if (!kept.ok) return kept;
  const profile: Beside = { path, bytes, found: sha256(raw.value) };
  const done = await regenerate({ ...request, profile, copies: kept.value, reissued: ids }, env);
  if (!done.ok) return done;
  const added = request.dryRun ? [] : kept.value.flatMap(({ path: copy, before }) => (before ? [] : [copy]));
  const earlier = heldOtherwise(request, loaded.value.profile, env.today());
  const unsaid = chosen.value.filter(({ id }) => ownPapers.has(id)).flatMap(({ id, facts }) => unprinted(facts, last.get(id)!));
  return succeed({ units: done.value, diff, kept: added }, [
    ...[...recovered.diagnostics, ...earlier, ...unsaid],
    ...done.diagnostics,
  ]);
}

/** What an office's own paper has no place for: that it replaces another, and a number where it bore none. */
const unprinted = ({ replaces, number }: Choice["facts"], bore: Issued): readonly Diagnostic[] => [
  ...(replaces === undefined ? [] : [problem("merge/own-replaces", { replaces })]),
  ...(number !== undefined && bore.number === undefined && bore.generated === undefined
    ? [problem("merge/own-number", { number, title: titled(bore.title) })]
    : []),
];

/** What a run that was killed was doing, by document. */
type Begun = ReadonlyMap<string, RunDocument>;

/** A document's last issue, and the number it was generated with. */
interface Issued extends LastIssue {
  readonly generated?: string;
}

/** How each document was issued last. */
async function lastIssues(
  histories: readonly DocumentHistory[],
  { begun, folder }: { readonly begun: Begun; readonly folder: string },
  env: Env,
): Promise<ReadonlyMap<string, Issued>> {
  const found = new Map<string, Issued>();
  for (const history of histories) {
    const { document, entries } = history;
    const before = begun.get(document)?.from ?? Number.POSITIVE_INFINITY;
    const entry = entries.findLast(({ head, number }) => head !== null && number <= before);
    const version = entry && (await readVersion(entry, env.files));
    if (!version) continue;
    const { number } = version.doc.meta;
    found.set(document, {
      ...(await lastIssue({ history, upTo: before }, version.doc, folder, env)),
      ...(number !== undefined && { generated: number }),
    });
  }
  return found;
}

interface Choice {
  readonly id: string;
  readonly facts: Partial<Record<"number" | "date" | "effective" | "replaces", string>>;
}

function choose(
  request: ReissueRequest,
  { documents, unit }: Profile,
  last: ReadonlyMap<string, Issued>,
  ownPapers: ReadonlySet<string>,
): Outcome<readonly Choice[]> {
  const { documents: asked, number, date, effective } = request;
  const unknown = (asked ?? []).filter((id) => !last.has(id));
  if (unknown.length > 0)
    return fail(
      ...unknown.map((document) => problem("merge/unknown-document", { unit: unit.id, document, known: listed(last.keys()) })),
    );
  const facts = (id: string): DocumentFacts => documents[id] ?? {};
  const isNew = (id: string, { number: bore, generated }: Issued): boolean => {
    const own = facts(id).number;
    return own !== undefined && own !== generated && numberKey(own) !== numberKey(bore ?? "");
  };
  const renewed = [...last].filter(([id, issue]) => isNew(id, issue)).map(([id]) => id);
  const issued = [...last].filter(([, issue]) => issue.number !== undefined || issue.inWord).map(([id]) => id);
  const ids = asked ?? (renewed.length > 0 ? renewed : issued);
  if (number !== undefined && ids.length !== 1)
    return fail(problem("merge/reissue-one", { count: ids.length, documents: listed(ids.slice(0, 8)) }));
  const faults: Diagnostic[] = [];
  const choices = ids.map((id): Choice => {
    const bore = last.get(id)!;
    const own = facts(id);
    const is = { number: number ?? own.number, date: date ?? own.date };
    const used = [bore.number, bore.generated].flatMap((one) => (one === undefined ? [] : [numberKey(one)]));
    const missing = [
      // An office's own paper may never have had a number.
      ...((is.number === undefined && !(ownPapers.has(id) && used.length === 0)) ||
      (is.number !== undefined && used.includes(numberKey(is.number)))
        ? (["number"] as const)
        : []),
      ...(is.date === undefined || is.date === bore.date ? (["date"] as const) : []),
    ];
    if (missing.length > 0) {
      const words = listed(
        missing.map((key) => phrase(`missing.${key}`)),
        "and",
      );
      const options = phrase(`option.${missing.length > 1 ? "both" : missing[0]!}`, { document: id });
      faults.push(
        problem("merge/needs-reissue", {
          title: bore.title,
          document: id,
          missing: words,
          options,
        }),
      );
    }
    const said = bore.number !== undefined && own.replaces?.includes(bore.number);
    const old = `${titled(bore.title)}${bore.number === undefined ? "" : `（${bore.number}）`}`;
    return {
      id,
      facts: {
        ...(number !== undefined && { number }),
        ...(date !== undefined && { date }),
        ...(effective !== undefined
          ? { effective }
          : own.effective !== undefined && date !== undefined && own.effective < date && { effective: date }),
        ...(!said && { replaces: old }),
      },
    };
  });
  return faults.length > 0 ? fail(...faults) : succeed(choices);
}

function edited(text: string, choices: readonly Choice[]): Outcome<string> {
  let now: Outcome<string> = succeed(text);
  for (const { id, facts } of choices)
    for (const [key, value] of Object.entries(facts)) if (now.ok) now = setValue(now.value, ["documents", id, key], value);
  return now;
}

/** Copies of the files of the issues that are replaced. */
async function copiesOf(
  histories: readonly DocumentHistory[],
  { last, begun }: { readonly last: ReadonlyMap<string, Issued>; readonly begun: Begun },
  folder: string,
  env: Env,
): Promise<Outcome<readonly EarlierFile[]>> {
  const kept: EarlierFile[] = [];
  for (const history of histories) {
    const asOf = history.entries.findLast(({ head }) => head !== null)?.head?.asOf ?? "";
    const done = await earlierFiles(history, (last.get(history.document)?.date ?? asOf).slice(0, 4), folder, env);
    if (!done.ok) return done;
    const renewed = new Set(begun.get(history.document)?.after.map(({ sha256: hash }) => hash));
    kept.push(...done.value.filter(({ bytes }) => !renewed.has(sha256(bytes))));
  }
  return succeed(kept);
}
