import { join } from "node:path";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";
import { leftBy } from "./left-by.js";

/** A file last published; `edited`: changed by hand since; `merged`: as published, with earlier edits by hand in it. */
export interface PublishedFile {
  readonly format: string;
  readonly path: string;
  readonly state: "same" | "merged" | "edited" | "missing";
}

/** The files last published of a document, and whether somebody changed them since. */
export async function fileStates(one: DocumentHistory, folder: string, env: Env): Promise<readonly PublishedFile[]> {
  return Promise.all(
    currentFiles(one).map(async ({ format, path: name }): Promise<PublishedFile> => {
      const path = join(folder, name);
      const read = await env.files.read(path);
      if (!read.ok) return { format, path, state: "missing" };
      const by = leftBy(one, sha256(read.value));
      return { format, path, state: by === "generated" ? "same" : by };
    }),
  );
}
