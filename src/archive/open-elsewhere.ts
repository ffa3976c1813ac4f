import { basename, dirname, join } from "node:path";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Files } from "../env/types.js";

/**
 * The files a word processor lays beside a document it has open. Word puts ~$ before a short name and over the first
 * one or two characters of a longer one (6 and 8 characters without the extension); WPS does as Word or keeps the whole name.
 */
export const ownerNames = (name: string): readonly string[] => {
  const characters = [...name];
  const word = [0, 1, 2].map((dropped) => `~$${characters.slice(dropped).join("")}`);
  return [...word, `.~lock.${name}#`];
};

/** Why a file must not be replaced now; null when nobody has it open. */
export async function openElsewhere(path: string, files: Files): Promise<Diagnostic | null> {
  for (const name of ownerNames(basename(path))) {
    const owner = join(dirname(path), name);
    if ((await files.kindOf(owner)) === "file") return problem("archive/open", { path, owner });
  }
  // Windows refuses to rename a file that is open, even onto itself; elsewhere this does nothing.
  const probe = await files.rename(path, path);
  return probe.ok
    ? null
    : probe.diagnostics.some((d) => d.code === "file/busy")
      ? problem("archive/held", { path })
      : (probe.diagnostics[0] ?? null);
}
