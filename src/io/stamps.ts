import { createHash } from "node:crypto";
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

/** See `Files.stampBelow`. */
export function stampBelow(folder: string): string | null {
  const found: string[] = [];
  const isWhole = (path: string, below: string): boolean => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.every((entry) => {
      const [at, name] = [`${path}/${entry.name}`, `${below}/${entry.name}`];
      found.push(name);
      if (entry.isDirectory()) return isWhole(at, name);
      if (!entry.isFile()) return false;
      const { size, mtimeNs, ctimeNs, ino } = statSync(at, { bigint: true });
      found.push(`${size} ${mtimeNs} ${ctimeNs} ${ino}`);
      return true;
    });
  };
  try {
    return isWhole(folder, "") ? createHash("sha256").update(found.join("\n")).digest("hex") : null;
  } catch {
    // What cannot be looked at is reported by whoever reads it.
    return null;
  }
}
