import { join } from "node:path";
import { readVersion, type Version } from "../archive/entry.js";
import { damageReport, readHistory } from "../archive/history.js";
import { known } from "../archive/known.js";
import { currentFiles } from "../archive/manifest.js";
import { places, safeName, sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { type VersionDiff, versionDiffs } from "../causes/version-diff.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { unsettledIn } from "../shelf/unsettled.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

export interface HistoryRequest {
  readonly place: Workplace;
  readonly cwd: string;
  /** Id or path of a profile. */
  readonly unit: string;
  readonly document?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
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
    /** Its Word file carried a person's edits when it was published. */
    readonly merged: boolean;
    /** Against the version before; absent for the first, and where one of the two is damaged. */
    readonly differs?: VersionDiff;
  }[];
  /** Places of the Word file where a conflict is not settled: the document is not final. */
  readonly unsettled: readonly string[];
  /** Files last published; `edited`: changed by hand since; `merged`: as published, with earlier edits by hand in it. */
  readonly files: readonly {
    readonly format: string;
    readonly path: string;
    readonly state: "same" | "merged" | "edited" | "missing";
  }[];
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

interface Found {
  readonly folder: string;
  readonly histories: readonly DocumentHistory[];
}

/** A unit's folder and its histories, or the one of a document; an unknown unit or document is a fault. */
export async function findHistories(request: HistoryRequest, env: Env): Promise<Outcome<Found>> {
  const unit = await unitFolder(request, env);
  if (!unit.ok) return unit;
  const { id, root, folder } = unit.value;
  const { document } = request;
  const read = await readHistory(folder, env.files);
  if (!read.ok) return read;
  if (read.value.length === 0) return fail(problem("archive/no-history", { unit: id, path: root }));
  const histories = document === undefined ? read.value : read.value.filter((h) => h.document === document);
  return histories.length === 0
    ? fail(problem("archive/no-document", { unit: id, document: document ?? "" }))
    : succeed({ folder, histories });
}

/** Where a unit's files and history lie. */
export async function unitFolder(
  { place, cwd, unit, out }: HistoryRequest,
  env: Env,
): Promise<Outcome<{ readonly id: string; readonly root: string; readonly folder: string }>> {
  const root = out ?? outFolder(place);
  const id = await unitId(unit, root, place, cwd, env);
  return id.ok ? succeed({ id: id.value, root, folder: places.unit(root, id.value) }) : id;
}

/** A unit that has a history needs no profile any more: its folder's name is enough. */
async function unitId(word: string, root: string, place: Workplace, cwd: string, env: Env): Promise<Outcome<string>> {
  if (safeName(word) && (await env.files.kindOf(places.history(join(root, word)))) === "folder") return succeed(word);
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, cwd, library.value, env);
  return units.ok ? succeed(units.value[0]!.loaded.profile.unit.id) : units;
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
    const { version = "", title = "", asOf = "", reason = "" } = entry.head ?? {};
    const whole = await readVersion(entry, env.files);
    const differs = before && whole && diff ? { differs: diff(before, whole) } : {};
    const merged = whole?.merged !== undefined;
    versions.push({ number: entry.number, version, title, asOf, reason, damaged: whole === null, merged, ...differs });
    before = whole;
  }
  const files = await fileStates(one, folder, env);
  const title = versions.findLast((v) => v.title !== "")?.title ?? "";
  const unsettled = (await unsettledIn(one, folder, env))?.places ?? [];
  return { document: one.document, title, versions, unsettled, files };
}

/** The files last published of a document, and whether somebody changed them since. */
export async function fileStates(one: DocumentHistory, folder: string, env: Env): Promise<DocumentRecord["files"]> {
  const ours = known(new Map([[one.document, one]]), one.document, "");
  return Promise.all(
    currentFiles(one).map(async ({ format, path: name }) => {
      const path = join(folder, name);
      const read = await env.files.read(path);
      if (!read.ok) return { format, path, state: "missing" as const };
      const hash = sha256(read.value);
      return { format, path, state: ours.generated.has(hash) ? "same" : ours.merged.has(hash) ? "merged" : "edited" };
    }),
  );
}
