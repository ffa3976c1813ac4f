import { baseEntry } from "../archive/base.js";
import { readVersion } from "../archive/entry.js";
import { damageReport, readHistory } from "../archive/history.js";
import { places, safeName, sha256 } from "../archive/places.js";
import { type DocumentHistory, type HistoryEntry, type Inputs, isOwnIssue } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import { readDocument } from "../readers/index.js";
import type { ReadDoc } from "../readers/types.js";
import { findHistories } from "../shelf/histories.js";
import { wordFile } from "../shelf/word-file.js";
import type { Doc } from "../tree/types.js";
import { type Named, outFolder, type Workplace } from "../workspace/workplace.js";
import type { ReportOptions } from "../writers/reports/report.js";

/** One side of a comparison. */
export interface LoadedSide {
  readonly doc: Doc;
  /** The file it was read from; null for a recorded version. */
  readonly path: string | null;
  /** The file as it was read, or the recorded Word file of a version; `doc` may have other ids. */
  readonly file?: { readonly bytes: Uint8Array; readonly read: ReadDoc };
  /** A Word file a redline can be written into. */
  readonly word?: { readonly bytes: Uint8Array; readonly read: ReadDoc };
  /** Which version of a document of ours it is, or was made from; absent for what the history does not know. */
  readonly of?: SideVersion;
}
export interface SideVersion {
  readonly unit: string;
  readonly document: string;
  /** `current`: the file as it is now, whatever a person did to it. */
  readonly version: number | "current";
  /** The version a person's file was made from; the same as `version` for a recorded one. */
  readonly base: number;
  /** What the program composed, and from what. */
  readonly composed: Doc;
  readonly inputs: Inputs;
}
/** A document of a unit as users name it, without its version; a path with an extension is a file. */
const unversioned = /^[^/\\@.]+\/[^/\\@]*$(?<!\.(?:docx?|pdf|md|markdown|txt|text|json|html?|rtf|wps|xlsx?))/i;
const recorded = /^(.+)\/([^/@]+)@([1-9]\d{0,8}|current)$/;

/**
 * A document by what the user wrote: `unit/document@2` is a recorded version, `unit/document@current` its Word file as it
 * is now, everything else a path. A file of such a name comes first.
 */
export async function loadSide(
  { word, path }: Named,
  place: Workplace,
  out: string | undefined,
  env: Env,
): Promise<Outcome<LoadedSide>> {
  const named = recorded.exec(word);
  if (unversioned.test(word) && (await env.files.kindOf(path)) === null) return fail(problem("report/no-version", { word }));
  if (named === null || (await env.files.kindOf(path)) === "file") return fileSide(path, out ?? outFolder(place), env);
  const [, unit, document, which] = named as unknown as readonly [string, string, string, string];
  const found = await findHistories({ place, unit, document, ...(out !== undefined && { out }) }, env);
  if (!found.ok) return found;
  const history = found.value.histories[0]!;
  return which === "current"
    ? currentSide(history, found.value.folder, unit, env)
    : versionSide(history, unit, Number(which), env);
}

/** A file. One of ours knows which version it was made from; where the history still has it, so do we. */
async function fileSide(path: string, root: string, env: Env): Promise<Outcome<LoadedSide>> {
  const read = await readSide(path, env);
  if (!read.ok || !path.toLowerCase().endsWith(".docx")) return read;
  const { unit, document, version } = read.value.doc.meta;
  if (!safeName(unit) || document === "") return read;
  const folder = places.unit(root, unit);
  if ((await env.files.kindOf(places.history(folder))) !== "folder") return read;
  const histories = await readHistory(folder, env.files);
  const history = histories.ok ? histories.value.find((one) => one.document === document) : undefined;
  // A file that lies elsewhere: only what names a version of ours, by its bytes or by the version in it, was made from one.
  const hash = sha256(read.value.file!.bytes);
  const isKnown = (one: HistoryEntry) => one.head?.version === version || one.outputs.some((output) => output.sha256 === hash);
  const entry = history?.entries.some(isKnown) ? baseEntry(history.entries, hash, version) : null;
  return entry === null ? read : { ...read, value: await madeFrom(entry, unit, read.value, env) };
}

async function readSide(path: string, env: Env): Promise<Outcome<LoadedSide>> {
  const bytes = await env.files.read(path);
  if (!bytes.ok) return bytes;
  const read = await readDocument(bytes.value, path);
  return read.ok ? sideOf(bytes.value, path, read.value, read.diagnostics) : read;
}

function sideOf(bytes: Uint8Array, path: string, read: ReadDoc, told: readonly Diagnostic[]): Done<LoadedSide> {
  const file = { bytes, read };
  const word = read.places.length > 0 ? { word: file } : {};
  return { ok: true, value: { doc: read.doc, path, file, ...word }, diagnostics: [...told, ...read.notes] };
}
type Done<T> = Extract<Outcome<T>, { readonly ok: true }>;

/** A recorded version. */
export async function versionSide(
  history: DocumentHistory,
  unit: string,
  number: number,
  env: Env,
): Promise<Outcome<LoadedSide>> {
  const { document } = history;
  const entry = history.entries.find((one) => one.number === number);
  if (entry === undefined) return fail(problem("archive/no-version", { unit, document, number }));
  const version = await readVersion(entry, env.files);
  if (version === null)
    return fail(...(await damageReport(entry, env.files)).map((one): Diagnostic => ({ ...one, severity: "error" })));
  const { doc, inputs, merged } = version;
  // An office's own file was never set by us: how it looks is what its versions look like.
  const bytes = merged?.record.imported === undefined ? version.docx : merged.docx;
  // What came in as text has no look of its own.
  const isText = merged === undefined && isOwnIssue(inputs);
  const read = isText ? fail() : readDocx(bytes, document);
  const file = read.ok ? { file: { bytes, read: read.value } } : {};
  return succeed({ doc, path: null, ...file, of: { unit, document, version: number, base: number, composed: doc, inputs } });
}

/** The published Word file with whatever a person did to it. What it was composed from is known from its recorded version. */
export async function currentSide(
  history: DocumentHistory,
  folder: string,
  unit: string,
  env: Env,
): Promise<Outcome<LoadedSide>> {
  const word = await wordFile(history, folder, env);
  if (word === null || word.is === "gone")
    return fail(problem("report/no-current", { document: history.document, path: word?.path ?? folder, unit }));
  const read = word.read();
  if (!word.bytes.ok || !read.ok) return fail(...read.diagnostics);
  const side = sideOf(word.bytes.value, word.path, read.value, read.diagnostics);
  const entry = word.base();
  return entry === null ? side : { ...side, value: await madeFrom(entry, unit, side.value, env) };
}

/** A file with what its recorded version knows of it: the ids of its blocks and what they were composed from. */
async function madeFrom(entry: HistoryEntry, unit: string, side: LoadedSide, env: Env): Promise<LoadedSide> {
  const origin = await readVersion(entry, env.files);
  if (origin === null) return side;
  const { doc: composed, inputs } = origin;
  const doc = { ...restoreIds(side.doc, idsOf(composed)), meta: { ...composed.meta, title: side.doc.meta.title } };
  return {
    ...side,
    doc,
    of: { unit, document: composed.meta.document, version: "current", base: entry.number, composed, inputs },
  };
}

/** The Word file of a side with its places by the ids of the side's document: both name blocks and rows in one order. */
export function oldFileOf({ doc, word }: LoadedSide): ReportOptions["oldFile"] {
  if (word === undefined) return undefined;
  const ids = idsOf(doc);
  const own = new Map(idsOf(word.read.doc).map((id, i) => [id, ids[i]!]));
  const { places: found, openRevisions } = word.read;
  return {
    source: word.read.word ?? word.bytes,
    openRevisions,
    places: new Map(found.map(({ id, start, end }) => [own.get(id) ?? id, { start, end }])),
  };
}
