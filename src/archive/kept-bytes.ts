import type { Files } from "../env/types.js";
import { readVersion } from "./entry.js";
import { readPart } from "./parts.js";
import { places, sha256 } from "./places.js";
import type { Run } from "./run-types.js";
import { keptFile, type Runs } from "./runs.js";
import type { DocumentHistory } from "./types.js";
import type { Remake } from "./undo-with.js";

/** The bytes a run replaced, checked by their hash; null when they are kept no more. */
export async function keptBytes(
  run: Run,
  { open }: Runs,
  folder: string,
  hash: string,
  files: Files,
): Promise<Uint8Array | null> {
  const runFolder = open?.number === run.number ? places.openRun(folder) : places.run(folder, run.number);
  const read = await files.read(keptFile(runFolder, hash));
  return read.ok && sha256(read.value) === hash ? read.value : readPart(folder, hash, files);
}

/**
 * A file that a version published, made from it again: the same bytes by the same program with the same fonts, and by others
 * the same paper.
 */
export async function remadeBytes(
  histories: ReadonlyMap<string, DocumentHistory>,
  { format, hash }: { readonly format: string; readonly hash: string },
  remake: Remake,
  files: Files,
): Promise<Uint8Array | null> {
  // Another document may have had the name before this one took it.
  const all = [...histories.values()].flatMap(({ entries }) => entries);
  const entry = all.findLast(({ outputs }) => outputs.some((one) => one.sha256 === hash && one.format === format && !one.merged));
  const version = entry && (await readVersion(entry, files));
  return version ? remake(version, format) : null;
}
