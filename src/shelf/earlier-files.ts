import { basename, extname, join } from "node:path";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { Beside, DocumentHistory } from "../archive/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { earlierFolder } from "./folders.js";

export interface EarlierFile extends Beside {
  /** It lies there already, byte for byte. */
  readonly before: boolean;
}

/**
 * Copies of a document's files as they are now, a person's edits included, for the place where earlier issues stay. Nothing
 * there is replaced.
 */
export async function earlierFiles(
  history: DocumentHistory,
  year: string,
  folder: string,
  { files }: Pick<Env, "files">,
): Promise<Outcome<readonly EarlierFile[]>> {
  const kept: EarlierFile[] = [];
  for (const { path: name } of currentFiles(history)) {
    if ((await files.kindOf(join(folder, name))) !== "file") continue;
    const bytes = await files.read(join(folder, name));
    if (!bytes.ok) return bytes;
    const place = await freePlace(join(folder, earlierFolder, year), name, sha256(bytes.value), files);
    kept.push({ ...place, bytes: bytes.value, found: null });
  }
  return succeed(kept);
}

/** The file's own name, or the next with a number where another issue of that year has it. */
async function freePlace(
  folder: string,
  name: string,
  hash: string,
  files: Env["files"],
): Promise<Pick<EarlierFile, "path" | "before">> {
  const [stem, ending] = [basename(name, extname(name)), extname(name)];
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem}（${number}）${ending}`);
    if ((await files.kindOf(path)) === null) return { path, before: false };
    const read = await files.read(path);
    if (read.ok && sha256(read.value) === hash) return { path, before: true };
  }
}
