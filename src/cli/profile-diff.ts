import type { PhraseKey } from "../diag/phrases/index.js";
import type { Context } from "./context.js";

/** A profile's change as a person reads it: unified, with a head in words and where each piece begins. */
export function profileDiff(path: string, diff: string, after: PhraseKey, { text }: Pick<Context, "text">): string {
  const hunks = diff.replace(/^@@ -(\d+),\d+ \+\d+,\d+ @@$/gm, (hunk, line: string) => text("diff.hunk", { hunk, line }));
  return `--- ${text("diff.before", { path })}\n+++ ${text("diff.after", { path, after: { say: after } })}\n${hunks}`;
}
