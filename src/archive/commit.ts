import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { type PutBack, placeBeside, type StagedBeside, stageBeside } from "./beside.js";
import { beginRun, endRun, keptHashes, stageCopies } from "./commit-run.js";
import { headOf, outputLine, outputsPath, partsOfVersion, readEntry } from "./entry.js";
import { exchange, hashOf, moveAside, settleAside } from "./exchange.js";
import { readHistory } from "./history.js";
import { manifestBytes } from "./manifest.js";
import { newParts, partFile } from "./parts.js";
import { jsonBytes, places, sha256 } from "./places.js";
import type { DocumentPlan, FilePlan, UnitPlan, Withdrawal } from "./plan-types.js";
import { historyFormat, type Published, type RecordedOutput } from "./types.js";

/** A unit whose new bytes all lie in its staging folder; what is left to do is renaming. */
export type StagedUnit = Omit<UnitPlan, "documents" | "beside"> & {
  readonly documents: readonly StagedDocument[];
  readonly beside: readonly StagedBeside[];
  /** Hashes of the copies of what will be replaced. */
  readonly kept: readonly string[];
};
type StagedDocument = Omit<DocumentPlan, "drafted" | "files" | "newest"> & {
  /** Hashes of the parts that come with its version. */
  readonly parts: readonly string[];
  readonly meta: DocumentPlan["drafted"]["doc"]["meta"];
  readonly files: readonly Omit<FilePlan, "bytes">[];
};

const stagedEntry = (folder: string, document: string): string => join(places.staging(folder), document, "entry");
const stagedPart = (folder: string, hash: string): string => join(places.staging(folder), "parts", hash);
const stagedFile = (folder: string, document: string, name: string): string =>
  join(places.staging(folder), document, "files", name);

/** Writes everything new into the staging folder: a full disk shows here, before anything of the unit has changed. */
export async function stageUnit(plan: UnitPlan, files: Files): Promise<Outcome<StagedUnit>> {
  const partsOf = new Map<string, readonly string[]>();
  const known = new Set<string>();
  for (const one of plan.documents) {
    const { drafted, number, entry, files: planned } = one;
    const { document } = drafted.doc.meta;
    const parts = entry === null ? partsOfVersion(drafted) : new Map<string, Uint8Array>();
    const added = await newParts(plan.folder, parts, { newest: one.newest, known }, files);
    partsOf.set(document, [...added.keys()]);
    const [head, headBytes] = headOf(drafted, number, parts);
    const wanted = [
      ...[...added].map(([hash, bytes]) => [stagedPart(plan.folder, hash), bytes] as const),
      ...planned.filter((f) => f.state === "written").map((f) => [stagedFile(plan.folder, document, f.path), f.bytes] as const),
    ];
    // Side by side: waiting for the disk is most of the time.
    const staged = all(
      await Promise.all([
        // Its folder is moved as it is: the name within it must be there for good.
        ...(entry === null ? [files.writeAtomic(join(stagedEntry(plan.folder, document), head), headBytes)] : []),
        ...wanted.map(([path, bytes]) => files.writeStaged(path, bytes)),
      ]),
    );
    if (!staged.ok) return staged;
  }
  const beside = await stageBeside(plan.folder, plan.beside, files);
  const kept = beside.ok ? await stageCopies(plan, known, files) : beside;
  if (!beside.ok || !kept.ok) return fail(...[beside, kept].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const documents = plan.documents.map(({ drafted, files: planned, newest: _, ...rest }) => ({
    ...rest,
    meta: drafted.doc.meta,
    parts: partsOf.get(drafted.doc.meta.document) ?? [],
    files: planned.map(({ bytes: _, ...file }) => file),
  }));
  return succeed({ ...plan, documents, beside: beside.value, kept: kept.value });
}

/**
 * Puts a staged unit in its place, file by file; a run killed anywhere in here is completed by the next. What fails before
 * the first document is published leaves all as it was; what fails later is told with how far the run came.
 */
export async function commitUnit(unit: StagedUnit, files: Files): Promise<Outcome<readonly Published[]>> {
  const { folder } = unit;
  const begun = await begin(unit, files);
  if (!begun.ok) return begun;
  const diagnostics: Diagnostic[] = [];
  const published: Published[] = [];
  const stopped = ({ diagnostics: why }: { readonly diagnostics: readonly Diagnostic[] }): Outcome<readonly Published[]> => {
    const count = published.filter(({ state }) => state === "written").length;
    return fail(...diagnostics, ...why, problem("archive/stopped", { unit: unit.unit, count }));
  };
  for (const document of unit.documents) {
    const done = await commitDocument(unit, document, files);
    if (!done.ok) return stopped(done);
    diagnostics.push(...done.diagnostics);
    published.push(...done.value);
  }
  for (const withdrawal of unit.withdrawn) {
    const gone = await withdraw(folder, withdrawal, files);
    if (!gone.ok) return stopped(gone);
    diagnostics.push(...gone.diagnostics);
  }
  const ended = await end(unit, files);
  return ended.ok ? succeed(published, [...diagnostics, ...ended.diagnostics]) : stopped(ended);
}

/** Everything up to the first document; on a fault what was done is taken back. */
async function begin(unit: StagedUnit, files: Files): Promise<Outcome<void>> {
  const { folder } = unit;
  const putBack: PutBack[] = [];
  const takeBack = async ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): Promise<Outcome<void>> => {
    const back: Outcome<void>[] = [];
    for (const one of putBack.reverse()) back.push(await one());
    return fail(...diagnostics, ...back.flatMap((one) => one.diagnostics));
  };
  for (const one of unit.beside) {
    const placed = await placeBeside(one, files);
    if (!placed.ok) return takeBack(placed);
    putBack.push(placed.value);
  }
  const format = await place(folder, places.format(folder), jsonBytes({ format: historyFormat }), files);
  if (!format.ok) return takeBack(format);
  const begun = await beginRun(unit, (path, bytes) => place(folder, path, bytes, files), files);
  return begun.ok ? begun : takeBack(begun);
}

/** Everything after the last document: the overview, what waits aside, the run's own end, the waste. */
async function end({ unit, folder, run }: StagedUnit, files: Files): Promise<Outcome<void>> {
  const history = await readHistory(folder, files);
  if (!history.ok) return history;
  const manifest = await place(folder, places.manifest(folder), manifestBytes(unit, history.value), files);
  if (!manifest.ok) return manifest;
  const settled = await settleAside(folder, await keptHashes(folder, files), true, files);
  if (!settled.ok) return settled;
  const ended = await endRun(folder, run, files);
  if (!ended.ok) return ended;
  // All is done: waste that cannot be removed now is by the next run.
  await files.remove(places.staging(folder));
  return succeed(undefined, settled.diagnostics);
}

async function commitDocument(
  { unit, folder }: StagedUnit,
  document: StagedDocument,
  files: Files,
): Promise<Outcome<readonly Published[]>> {
  const { meta, number, entry } = document;
  const entryFolder = places.entry(folder, meta.document, number);
  if (entry === null) {
    // First what it consists of: a version that is there is whole.
    for (const hash of document.parts) {
      const moved = await files.rename(stagedPart(folder, hash), partFile(folder, hash));
      if (!moved.ok) return moved;
    }
    const placed = await files.rename(stagedEntry(folder, meta.document), entryFolder);
    if (!placed.ok) return placed;
  } else if (entry.torn) {
    const lines = Buffer.concat(entry.outputs.map(outputLine));
    const mended = await place(folder, outputsPath(entryFolder), lines, files);
    if (!mended.ok) return mended;
  }
  const diagnostics: Diagnostic[] = [];
  const published: Published[] = [];
  for (const file of document.files) {
    const path = join(folder, file.path);
    let state = file.state;
    if (state === "written" && (await hashOf(path, files)) !== file.found) {
      state = "left";
      diagnostics.push(problem("archive/edited-late", { path }));
    }
    // Recorded before it is published: a file whose hash stands in the record is never mistaken for an edited one.
    if (state !== "left" && !recorded(entry?.outputs ?? [], file)) {
      const noted = await files.append(outputsPath(entryFolder), outputLine(file));
      if (!noted.ok) return noted;
    }
    if (state === "written") {
      const staged = stagedFile(folder, meta.document, file.path);
      const moved = await exchange(staged, { folder, name: file.path, found: file.found }, files);
      if (!moved.ok) return moved;
      if (moved.value !== "done") {
        state = "left";
        diagnostics.push(problem(moved.value === "busy" ? "archive/opened-late" : "archive/edited-late", { path }));
      }
    }
    const { document: id, kind, topic, title, version } = meta;
    published.push({
      unit,
      document: id,
      kind,
      topic,
      title,
      version,
      number,
      format: file.format,
      path,
      sha256: file.sha256,
      state,
    });
  }
  for (const file of document.remove) diagnostics.push(...(await removeFound(folder, file, files)));
  return succeed(published, diagnostics);
}

/** Takes a document's files from the shelf; its versions stay, with a note that the files are gone. */
async function withdraw(folder: string, { document, number, files: outputs }: Withdrawal, files: Files): Promise<Outcome<void>> {
  const entryFolder = places.entry(folder, document, number);
  const entry = await readEntry(entryFolder, number, files);
  const diagnostics: Diagnostic[] = [];
  for (const { found, ...output } of outputs) {
    const gone: RecordedOutput = { ...output, gone: true };
    if (!recorded(entry.outputs, gone)) {
      const noted = await files.append(outputsPath(entryFolder), outputLine(gone));
      if (!noted.ok) return noted;
    }
    if (found !== null) diagnostics.push(...(await removeFound(folder, { path: output.path, found }, files)));
  }
  return succeed(undefined, diagnostics);
}

/** Removes a file, if it still is what the plan found. */
async function removeFound(
  folder: string,
  { path: name, found }: { readonly path: string; readonly found: string },
  files: Files,
): Promise<readonly Diagnostic[]> {
  const path = join(folder, name);
  if ((await files.kindOf(path)) === null) return [];
  const gone = await moveAside({ folder, name, found }, files);
  if (!gone.ok) return gone.diagnostics;
  return gone.value === "done" ? [] : [problem(gone.value === "busy" ? "archive/opened-late" : "archive/edited-late", { path })];
}

/** Whether the last line on a format says this already. */
function recorded(outputs: readonly RecordedOutput[], file: RecordedOutput): boolean {
  const last = outputs.findLast((o) => o.format === file.format);
  const { path, sha256: hash, merged, gone } = file;
  return last?.path === path && last.sha256 === hash && last.merged === merged && last.gone === gone;
}

/** Writes a small file by way of the staging folder, where a killed run's waste is looked for; the same bytes are not written again. */
async function place(folder: string, path: string, bytes: Uint8Array, files: Files): Promise<Outcome<void>> {
  const present = await files.read(path);
  if (present.ok && sha256(present.value) === sha256(bytes)) return succeed(undefined);
  const staged = join(places.staging(folder), "small");
  const written = await files.writeStaged(staged, bytes);
  return written.ok ? files.rename(staged, path) : fail(...written.diagnostics);
}
