import { join } from "node:path";
import type { Files } from "../env/types.js";
import { hashOf } from "./exchange.js";
import { readRuns } from "./runs.js";

/** The documents of which a run that was killed, or stopped at a fault, has not put every file in its place. */
export async function unfinishedDocuments(folder: string, files: Files): Promise<ReadonlySet<string>> {
  const runs = await readRuns(folder, files);
  const found = new Set<string>();
  for (const { document, after } of (runs.ok ? runs.value.open?.documents : undefined) ?? [])
    for (const { path, sha256 } of after) if ((await hashOf(join(folder, path), files)) !== sha256) found.add(document);
  return found;
}
