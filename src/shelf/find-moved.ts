import { basename, dirname, join, relative } from "node:path";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import { earlierFolder, recordsFolder } from "./folders.js";

/** So many folders' entries are looked at, and so many Word files opened: a file on a whole disk is not looked for. */
const limits = { entries: 5_000, files: 200 } as const;

export interface Sought {
  readonly unit: string;
  readonly document: string;
  /** Where it was: a name in the unit's folder. */
  readonly name: string;
  /** The unit's folder. Absolute. */
  readonly folder: string;
  /** Names that belong to other documents of the unit. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Looks for a document's Word file where a person may have put it: under another name in the unit's folder, then in the folders
 * of the workspace. It is known by what its own properties say. null where it is not found.
 */
export async function findMoved({ unit, document, name, folder, taken }: Sought, { files }: Env): Promise<string | null> {
  const own = basename(name);
  const out = dirname(folder);
  // Only a workspace's own out folder has the workspace above it.
  const places = basename(out) === "out" ? [folder, out, dirname(out)] : [folder, out];
  const left = { ...limits } as { entries: number; files: number };
  const seen = new Set<string>();
  const found: string[] = [];
  const walk = async (place: string): Promise<void> => {
    if (seen.has(place) || left.entries <= 0) return;
    seen.add(place);
    const listed = await files.list(place);
    for (const { name: entry, kind } of listed.ok ? listed.value : []) {
      left.entries -= 1;
      if (entry.startsWith(".") || entry.startsWith("~$")) continue;
      const path = join(place, entry);
      if (kind === "folder" && ![earlierFolder, recordsFolder, "originals", "node_modules", "templates"].includes(entry))
        await walk(path);
      const isOther = taken.has(relative(folder, path).replaceAll("\\", "/"));
      if (kind === "file" && /\.docx$/i.test(entry) && !isOther) found.push(path);
    }
  };
  for (const place of places) await walk(place);
  const likely = [...found.filter((path) => basename(path) === own), ...found.filter((path) => basename(path) !== own)];
  for (const path of likely) {
    if (left.files-- <= 0) break;
    const bytes = await files.read(path);
    const read = bytes.ok ? readDocx(bytes.value, path) : bytes;
    if (read.ok && read.value.properties.unit === unit && read.value.properties.document === document) return path;
  }
  return null;
}
