import { mergedParts } from "./entry.js";
import type { HistoryEntry } from "./types.js";

/**
 * The version that a file on the shelf was made from: the base of its merge. Not always the newest: a draft that left an
 * edited file alone recorded a version without publishing it, and a killed run may have recorded one before its time.
 * @param entries the document's versions, oldest first
 * @param sha256 of the file as it is
 * @param version the version id inside the file, where it still has one
 * @returns null when there is no version at all
 */
export function baseEntry(entries: readonly HistoryEntry[], sha256: string, version?: string): HistoryEntry | null {
  const published = entries.findLast((e) => e.outputs.some((o) => o.sha256 === sha256));
  if (published !== undefined) return published;
  const named = entries.findLast(({ head }) => head !== null && head.version === version);
  // A version whose merge took this very file in and was never published is what the file is to become.
  const open = (e: HistoryEntry) => e.head?.parts[mergedParts.mine] === sha256;
  if (named !== undefined && !open(named)) return named;
  const ready = entries.filter((e) => !open(e));
  return ready.findLast((e) => e.outputs.some((o) => o.format === "docx")) ?? ready.at(-1) ?? null;
}
