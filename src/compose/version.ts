import { createHash } from "node:crypto";
import type { Block, DocMeta } from "../tree/types.js";

/** Raise it when the writers begin to print the same tree differently, so that files made before count as older versions. */
const edition = 2;

/**
 * The version id: a hash of all that decides a document's bytes (its text with the facts in it, its clauses, its look),
 * not a counter. Places in library files are left out: a comment added above a clause changes no document.
 * @returns 64 hex digits
 */
export function versionOf(meta: Omit<DocMeta, "version">, blocks: readonly Block[], look: string): string {
  const bare = blocks.map(({ origin: _, ...block }) => block);
  return createHash("sha256")
    .update(JSON.stringify([edition, meta, bare, look]))
    .digest("hex");
}
