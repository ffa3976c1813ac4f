import { lstatSync, readdirSync, statSync } from "node:fs";
import { deadLink, folderStamp, unknownStamp } from "../env/stamp.js";

/**
 * See `Files.stamp`. Asked of hundreds of files before anything else is loaded: waiting for each on its own would take
 * longer than all of the looking.
 */
export function stampOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : deadLink;
    if (!found.isDirectory()) return `${found.size} ${found.mtimeNs} ${found.ctimeNs} ${found.ino}`;
    const entries = readdirSync(path, { withFileTypes: true });
    return folderStamp(
      entries.map((entry) => ({
        name: entry.name,
        sign: entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : "file",
      })),
    );
  } catch {
    // What cannot be looked at is reported by whoever reads it.
    return unknownStamp;
  }
}
