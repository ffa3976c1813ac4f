import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { type PutBack, placeBeside } from "./beside.js";
import { beginRun, endRun, keptHashes } from "./commit-run.js";
import { outputLine, outputsPath, readEntry } from "./entry.js";
import { exchange, hashOf, moveAside, settleAside } from "./exchange.js";
import { readHistory } from "./history.js";
import { manifestBytes } from "./manifest.js";
import { partFile } from "./parts.js";
import { jsonBytes, places, sha256 } from "./places.js";
import type { Withdrawal } from "./plan-types.js";
import { type StagedDocument, type StagedUnit, stagedEntry, stagedFile, stagedPart } from "./stage.js";
import { historyFormat, type Published, type RecordedOutput } from "./types.js";

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
    for (const version of [...document.earlier, { number, parts: document.parts }]) {
      const placed = await placeVersion(folder, meta.document, version, files);
      if (!placed.ok) return placed;
    }
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

/** First what a version consists of: one that is there is whole. */
async function placeVersion(
  folder: string,
  document: string,
  { number, parts }: StagedDocument["earlier"][number],
  files: Files,
): Promise<Outcome<void>> {
  for (const hash of parts) {
    const moved = await files.rename(stagedPart(folder, hash), partFile(folder, hash));
    if (!moved.ok) return moved;
  }
  return files.rename(stagedEntry(folder, document, number), places.entry(folder, document, number));
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
