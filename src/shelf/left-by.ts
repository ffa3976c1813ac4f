import type { DocumentHistory, HistoryEntry } from "../archive/types.js";

/** Who left a file as it is: the program, the program with a person's edits in it, or a person. */
export type LeftBy = "generated" | "merged" | "edited";

/** By a file's hash, from what the document's versions published; what was published last counts. */
export function leftBy({ entries }: DocumentHistory, sha256: string): LeftBy {
  const known = entries.flatMap(({ outputs }) => outputs).findLast((output) => output.sha256 === sha256);
  return known === undefined ? "edited" : known.merged ? "merged" : "generated";
}

/** The version whose files stand on the shelf, or stood there last: an undo takes files away, a person may; null: none ever stood. */
export const standing = ({ entries }: DocumentHistory): HistoryEntry | null =>
  entries.findLast(({ outputs }) => outputs.some(({ gone }) => gone !== true)) ?? null;

/** An undo took away every file of a document: nothing of it is on the shelf until it is drafted again. */
export function isTakenBack({ entries }: DocumentHistory): boolean {
  const isGone = new Map(entries.flatMap(({ outputs }) => outputs.map(({ path, gone }) => [path, gone === true] as const)));
  return isGone.size > 0 && [...isGone.values()].every(Boolean);
}
