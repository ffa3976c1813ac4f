import { readVersion, type Version } from "../archive/entry.js";
import { damageReport } from "../archive/history.js";
import { isAsImported } from "../archive/merge-record.js";
import type { Run } from "../archive/run-types.js";
import { lastStanding, readRuns } from "../archive/runs.js";
import { type DocumentHistory, dayOf } from "../archive/types.js";
import { type VersionDiff, versionDiffs } from "../causes/version-diff.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { findHistories, type HistoryRequest, unitFolder } from "../shelf/histories.js";
import { fileStates, type PublishedFile } from "../shelf/published-files.js";
import { unsettledIn } from "../shelf/unsettled.js";
import { loadLibrary } from "../workspace/library.js";

export type { Run } from "../archive/run-types.js";
export interface DocumentRecord {
  readonly document: string;
  readonly title: string;
  readonly versions: readonly {
    readonly number: number;
    readonly version: string;
    readonly title: string;
    readonly asOf: string;
    readonly reason: string;
    readonly damaged: boolean;
    /** ISO day a paper the office had already was signed. */
    readonly signed?: string;
    /** Its Word file carried a person's edits when it was published, or was the office's own. */
    readonly merged: boolean;
    /** It was the office's own, and nobody had edited it since. */
    readonly taken?: true;
    /** Against the version before; absent for the first, and where one of the two is damaged. */
    readonly differs?: VersionDiff;
  }[];
  /** Places of the Word file where a conflict is not settled: the document is not final. */
  readonly unsettled: readonly string[];
  readonly files: readonly (Omit<PublishedFile, "state"> & { readonly state: PublishedFile["state"] | "taken" })[];
}

/** The recorded versions of a unit's documents, every entry checked against its hashes; damaged ones are warned of. */
export async function history(request: HistoryRequest, env: Env): Promise<Outcome<readonly DocumentRecord[]>> {
  const found = await findHistories(request, env);
  if (!found.ok) return found;
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const records: DocumentRecord[] = [];
  const library = await loadLibrary(request.place, env);
  // What the history holds can be listed without a library; only why it changed cannot be said then.
  const diff = library.ok ? versionDiffs(library.value) : null;
  for (const one of found.value.histories) {
    for (const entry of one.entries) diagnostics.push(...(await damageReport(entry, env.files)));
    records.push(await recordOf(one, found.value.folder, diff, env));
  }
  return succeed(records, diagnostics);
}

/** The papers of a unit that the history holds, by title, with the numbers of their versions, the newest first. */
export async function versionsOf(request: HistoryRequest, env: Env) {
  const found = await findHistories(request, env);
  if (!found.ok) return found;
  const papers = found.value.histories.map(({ document, entries }) => ({
    document,
    title: entries.findLast(({ head }) => head !== null)?.head?.title ?? document,
    versions: entries
      .toReversed()
      .map(({ number, head }) => ({ number, asOf: head === null ? "" : dayOf(head), reason: head?.reason ?? "" })),
  }));
  return succeed(papers, found.diagnostics);
}

export interface ShelfRuns {
  /** The last one first. */
  readonly runs: readonly Run[];
  /** The number of the one that an undo takes back; null: there is none. */
  readonly last: number | null;
}

/** The runs over a unit's shelf; damaged ones are left out and warned of. */
export async function shelfRuns(request: HistoryRequest, env: Env): Promise<Outcome<ShelfRuns>> {
  const unit = await unitFolder(request, env);
  if (!unit.ok) return unit;
  const runs = await readRuns(unit.value.folder, env.files);
  if (!runs.ok) return runs;
  const { done } = runs.value;
  return succeed({ runs: done.toReversed(), last: lastStanding(done)?.number ?? null }, runs.diagnostics);
}

/** Which Word file of a version: the generated one; the published one, with a person's edits; the person's, as it was found. */
export type RecordedWhich = "generated" | "merged" | "mine";

/** A Word file of one recorded version, byte for byte; a damaged version is an error, and one without that file. */
export async function recordedFile(
  request: HistoryRequest & { readonly document: string; readonly number: number; readonly which?: RecordedWhich },
  env: Env,
): Promise<Outcome<Uint8Array>> {
  const { document, number } = request;
  const found = await findHistories(request, env);
  if (!found.ok) return found;
  const entry = found.value.histories[0]?.entries.find((e) => e.number === number);
  if (entry === undefined) return fail(problem("archive/no-version", { unit: request.unit, document, number }));
  const version = await readVersion(entry, env.files);
  if (version === null)
    return { ok: false, diagnostics: (await damageReport(entry, env.files)).map((d) => ({ ...d, severity: "error" })) };
  const { which = "generated" } = request;
  if (which === "generated") return succeed(version.docx);
  if (version.merged !== undefined) return succeed(which === "merged" ? version.merged.docx : version.merged.mine);
  return fail(problem("archive/no-merged", { document, number }));
}

async function recordOf(
  one: DocumentHistory,
  folder: string,
  diff: ReturnType<typeof versionDiffs> | null,
  env: Env,
): Promise<DocumentRecord> {
  const versions: DocumentRecord["versions"][number][] = [];
  let before: Version | null = null;
  for (const entry of one.entries) {
    const { version = "", title = "", asOf = "", reason = "", signed } = entry.head ?? {};
    const whole = await readVersion(entry, env.files);
    const differs = before && whole && diff ? { differs: diff(before, whole) } : {};
    const merged = whole?.merged !== undefined;
    const taken = isTaken(whole) && { taken: true as const };
    versions.push({
      ...{ number: entry.number, version, title, asOf, reason, damaged: whole === null, merged },
      ...(signed !== undefined && { signed }),
      ...{ ...taken, ...differs },
    });
    before = whole;
  }
  const states = await fileStates(one, folder, env);
  const files = states.map((file) => (file.state === "merged" && isTaken(before) ? { ...file, state: "taken" as const } : file));
  const title = versions.findLast((v) => v.title !== "")?.title ?? "";
  const unsettled = (await unsettledIn(one, folder, env))?.places ?? [];
  return { document: one.document, title, versions, unsettled, files };
}

const isTaken = (version: Version | null): boolean => version?.merged !== undefined && isAsImported(version.merged.record);
