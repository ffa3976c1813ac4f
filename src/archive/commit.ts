import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { entryFiles, outputLine, outputsPath } from "./entry.js";
import { readHistory } from "./history.js";
import { manifestBytes } from "./manifest.js";
import { jsonBytes, places, sha256 } from "./places.js";
import type { DocumentPlan, FilePlan, UnitPlan } from "./plan.js";
import { historyFormat, type Published, type RecordedOutput } from "./types.js";

/** A unit whose new bytes all lie in its staging folder; what is left to do is renaming. */
export type StagedUnit = Omit<UnitPlan, "documents"> & { readonly documents: readonly StagedDocument[] };
type StagedDocument = Omit<DocumentPlan, "drafted" | "files"> & {
  readonly meta: DocumentPlan["drafted"]["doc"]["meta"];
  readonly files: readonly Omit<FilePlan, "bytes">[];
};

const stagedEntry = (folder: string, document: string): string => join(places.staging(folder), document, "entry");
const stagedFile = (folder: string, document: string, name: string): string =>
  join(places.staging(folder), document, "files", name);

/** Writes everything new into the staging folder: a full disk shows here, before anything of the unit has changed. */
export async function stageUnit(plan: UnitPlan, files: Files): Promise<Outcome<StagedUnit>> {
  for (const { drafted, number, entry, files: planned } of plan.documents) {
    const { document } = drafted.doc.meta;
    const parts = entry === null ? entryFiles(drafted, number) : [];
    const wanted = [
      ...parts.map(([name, bytes]) => [join(stagedEntry(plan.folder, document), name), bytes] as const),
      ...planned.filter((f) => f.state === "written").map((f) => [stagedFile(plan.folder, document, f.path), f.bytes] as const),
    ];
    // Side by side: waiting for the disk is most of the time.
    const staged = all(await Promise.all(wanted.map(([path, bytes]) => files.writeAtomic(path, bytes))));
    if (!staged.ok) return staged;
  }
  const documents = plan.documents.map(({ drafted, files: planned, ...rest }) => ({
    ...rest,
    meta: drafted.doc.meta,
    files: planned.map(({ bytes: _, ...file }) => file),
  }));
  return succeed({ ...plan, documents });
}

/** Puts a staged unit in its place, file by file; a run killed anywhere in here is completed by the next. */
export async function commitUnit(unit: StagedUnit, files: Files): Promise<Outcome<readonly Published[]>> {
  const { folder } = unit;
  const diagnostics: Diagnostic[] = [];
  const published: Published[] = [];
  const format = await place(folder, places.format(folder), jsonBytes({ format: historyFormat }), files);
  if (!format.ok) return format;
  for (const document of unit.documents) {
    const done = await commitDocument(unit, document, files);
    diagnostics.push(...done.diagnostics);
    if (!done.ok) return { ok: false, diagnostics };
    published.push(...done.value);
  }
  const history = await readHistory(folder, files);
  if (!history.ok) return history;
  const manifest = await place(folder, places.manifest(folder), manifestBytes(unit.unit, history.value), files);
  if (!manifest.ok) return manifest;
  const cleared = await files.remove(places.staging(folder));
  return cleared.ok ? succeed(published, diagnostics) : cleared;
}

async function commitDocument(
  { unit, folder }: StagedUnit,
  document: StagedDocument,
  files: Files,
): Promise<Outcome<readonly Published[]>> {
  const { meta, number, entry } = document;
  const entryFolder = places.entry(folder, meta.document, number);
  if (entry === null) {
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
    // Recorded before it is published: a file whose hash stands in the record is never mistaken for an edited one.
    if (state !== "left" && !recorded(entry?.outputs ?? [], file)) {
      const noted = await files.append(outputsPath(entryFolder), outputLine(file));
      if (!noted.ok) return noted;
    }
    if (state === "written") {
      const moved = await files.rename(stagedFile(folder, meta.document, file.path), path);
      const busy = !moved.ok && moved.diagnostics.every((d) => d.code === "file/busy");
      if (!moved.ok && !busy) return moved;
      if (busy) {
        state = "left";
        diagnostics.push(problem("archive/opened-late", { path }));
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
  for (const name of document.remove) {
    const removed = await files.remove(join(folder, name));
    if (!removed.ok) diagnostics.push(problem("archive/opened-late", { path: join(folder, name) }));
  }
  return succeed(published, diagnostics);
}

const recorded = (outputs: readonly RecordedOutput[], file: RecordedOutput): boolean =>
  outputs.some((o) => o.format === file.format && o.path === file.path && o.sha256 === file.sha256 && o.merged === file.merged);

/** Writes a small file by way of the staging folder, where a killed run's waste is looked for; the same bytes are not written again. */
async function place(folder: string, path: string, bytes: Uint8Array, files: Files): Promise<Outcome<void>> {
  const present = await files.read(path);
  if (present.ok && sha256(present.value) === sha256(bytes)) return succeed(undefined);
  const staged = join(places.staging(folder), "small");
  const written = await files.writeAtomic(staged, bytes);
  return written.ok ? files.rename(staged, path) : fail(...written.diagnostics);
}
