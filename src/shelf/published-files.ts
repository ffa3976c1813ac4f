import { join } from "node:path";
import { known } from "../archive/known.js";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";

/** A file last published; `edited`: changed by hand since; `merged`: as published, with earlier edits by hand in it. */
export interface PublishedFile {
  readonly format: string;
  readonly path: string;
  readonly state: "same" | "merged" | "edited" | "missing";
}

/** The files last published of a document, and whether somebody changed them since. */
export async function fileStates(one: DocumentHistory, folder: string, env: Env): Promise<readonly PublishedFile[]> {
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
