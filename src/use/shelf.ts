import { readVersion } from "../archive/entry.js";
import { readHistory } from "../archive/history.js";
import { isAsImported } from "../archive/merge-record.js";
import { openElsewhere } from "../archive/open-elsewhere.js";
import { places } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { blanksOf, isSignature } from "../papers/blanks.js";
import { composeUnit } from "../papers/compose-unit.js";
import { fileStates, type PublishedFile } from "../shelf/published-files.js";
import { unsettledIn } from "../shelf/unsettled.js";
import type { Doc, DocMeta } from "../tree/types.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

export interface ShelfRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  /** ISO day; absent: today. */
  readonly asOf?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
/**
 * `undrafted`: issued, and never made; `same`: as it was made; `merged`: as it was made, with earlier edits by hand in it; `edited`:
 * changed by hand since; `taken`: an old paper that was taken over, as it was; `missing`: made, and not there; `open`: conflicts that nobody has settled; `dropped`: made, and issued no more.
 */
export type PaperState = "undrafted" | PublishedFile["state"] | "taken" | "open" | "dropped";
export interface ShelfPaper {
  readonly document: string;
  readonly kind: string;
  readonly kindName: string;
  readonly topic: string;
  readonly topicName: string;
  readonly title: string;
  readonly state: PaperState;
  readonly status: DocMeta["status"] | null;
  /** Its last version: number, the day it is as of, and why it was made; null for one that was never made. */
  readonly version: { readonly number: number; readonly asOf: string; readonly reason: string } | null;
  /** Places still to be filled in, signatures not counted. */
  readonly blanks: number;
  /** Where a conflict is open. */
  readonly unsettled: readonly string[];
  /** Its Word file is open in a program. */
  readonly inUse: boolean;
  /** Paths are absolute. */
  readonly files: readonly PublishedFile[];
}
export interface Shelf {
  readonly unit: string;
  readonly name: string;
  readonly asOf: string;
  readonly papers: readonly ShelfPaper[];
}

/** The papers a unit issues and those it has made, in the order of its shelf, each with its state. Writes nothing. */
export async function shelf(request: ShelfRequest, env: Env): Promise<Outcome<Shelf>> {
  const wrong = wrongAsked({ days: [request.asOf] });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(request.place, env);
  if (!library.ok) return library;
  const units = await loadUnits([request.unit], request.place, library.value, env);
  if (!units.ok) return units;
  const unit = units.value[0]!;
  const { id, "full-name": name } = unit.loaded.profile.unit;
  const asOf = request.asOf ?? env.today();
  const folder = places.unit(request.out ?? outFolder(request.place), id);
  const recorded = await readHistory(folder, env.files);
  if (!recorded.ok) return recorded;
  const composed = composeUnit(unit, { named: true, asOf }, library.value);
  const docs = composed.ok ? composed.value.docs.map(({ doc }) => doc) : [];
  const histories = new Map(recorded.value.map((one) => [one.document, one]));
  const issued = new Set(docs.map(({ meta }) => meta.document));
  const papers: ShelfPaper[] = [];
  for (const doc of docs) papers.push(await paperOf(doc, histories.get(doc.meta.document), folder, library.value, env));
  for (const one of recorded.value)
    if (!issued.has(one.document)) papers.push(await madeBefore(one, composed.ok, folder, library.value, env));
  // A shelf that cannot be composed whole still has what was made.
  const told = composed.ok ? composed.diagnostics : composed.diagnostics.map(asWarning);
  return succeed({ unit: id, name, asOf, papers }, [...library.diagnostics, ...units.diagnostics, ...told]);
}

const asWarning = (one: Diagnostic): Diagnostic => (one.severity === "error" ? { ...one, severity: "warning" } : one);

async function paperOf(
  doc: Doc,
  history: DocumentHistory | undefined,
  folder: string,
  library: Library,
  env: Env,
): Promise<ShelfPaper> {
  const { document, kind, topic, title, status } = doc.meta;
  const blanks = blanksOf(doc).filter((blank) => !isSignature(blank)).length;
  const named = { document, title, status, blanks, ...namesOf(kind, topic, library) };
  if (history === undefined) return { ...named, state: "undrafted", version: null, unsettled: [], inUse: false, files: [] };
  const made = await madeOf(history, folder, env);
  return { ...named, ...made, state: made.unsettled.length > 0 ? "open" : await stateOf(made, history, env) };
}

/** A paper of the history that is composed no more. @param known false where nobody can say whether it still is */
async function madeBefore(
  history: DocumentHistory,
  known: boolean,
  folder: string,
  library: Library,
  env: Env,
): Promise<ShelfPaper> {
  const { document, entries } = history;
  const [kind = "", topic = ""] = document.split(".");
  const title = entries.findLast(({ head }) => head !== null)?.head?.title ?? document;
  const made = await madeOf(history, folder, env);
  const state = made.unsettled.length > 0 ? "open" : known ? "dropped" : await stateOf(made, history, env);
  return { document, title, status: null, blanks: 0, ...namesOf(kind, topic, library), ...made, state };
}

const namesOf = (kind: string, topic: string, { kinds, topics }: Library) => ({
  ...{ kind, topic },
  kindName: kinds.get(kind)?.name ?? kind,
  topicName: topics.get(topic)?.name ?? topic,
});

async function madeOf(
  history: DocumentHistory,
  folder: string,
  env: Env,
): Promise<Pick<ShelfPaper, "version" | "unsettled" | "inUse" | "files">> {
  const files = await fileStates(history, folder, env);
  const last = history.entries.findLast(({ head }) => head !== null);
  const word = files.find(({ format, state }) => format === "docx" && state !== "missing");
  const { asOf = "", reason = "" } = last?.head ?? {};
  return {
    files,
    version: last === undefined ? null : { number: last.number, asOf, reason },
    unsettled: (await unsettledIn(history, folder, env))?.places ?? [],
    inUse: word !== undefined && (await openElsewhere(word.path, env.files)) !== null,
  };
}

/** An office's own file in which nobody edited anything is no edited one. */
async function stateOf({ files }: Pick<ShelfPaper, "files">, { entries }: DocumentHistory, env: Env): Promise<PaperState> {
  const state = worst(files);
  const last = state === "merged" ? entries.findLast(({ head }) => head !== null) : undefined;
  const version = last && (await readVersion(last, env.files));
  return version?.merged && isAsImported(version.merged.record) ? "taken" : state;
}

/** What a person should know first of a paper's files. */
const worst = (files: readonly PublishedFile[]): PublishedFile["state"] =>
  (["edited", "missing", "merged"] as const).find((state) => files.some((file) => file.state === state)) ?? "same";
