import { basename, dirname, join, relative } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin } from "../env/within.js";
import { isProfileName } from "../workspace/workplace.js";

/** A file to be looked through, by the folder that was named: what is written beside keeps the folders below it. */
export interface NamedPaper {
  readonly path: string;
  readonly within: string;
}
export interface NamedPapers {
  readonly papers: readonly NamedPaper[];
  /** Files that word processors keep beside an open one. */
  readonly left: readonly string[];
}

const readable = /\.(?:docx|docm|doc|wps|txt|md|markdown|pdf)$/iu;

/**
 * What a word names that is no unit: a file, or the papers of a folder and those below by name. Hidden files and folders, the
 * history of a shelf among them, are left alone.
 * @param path the word as an absolute path
 * @param without a folder that is left out, wherever it lies
 * @returns null for a word that may name a unit
 */
export async function papersAt(
  word: string,
  path: string,
  without: string | undefined,
  env: Env,
): Promise<Outcome<NamedPapers | null>> {
  const kind = await env.files.kindOf(path);
  if (kind === "file" && !isProfileName(basename(path))) return succeed({ papers: [{ path, within: dirname(path) }], left: [] });
  if (kind === "folder") {
    const found: { papers: NamedPaper[]; left: string[] } = { papers: [], left: [] };
    const listed = await gather(path, path, without, found, env);
    return listed.ok ? succeed(found) : listed;
  }
  return kind === null && /[.\\/]/u.test(word) && !isProfileName(word) ? fail(problem("file/missing", { path })) : succeed(null);
}

async function gather(
  folder: string,
  within: string,
  without: string | undefined,
  found: { papers: NamedPaper[]; left: string[] },
  env: Env,
): Promise<Outcome<void>> {
  const entries = await env.files.list(folder);
  if (!entries.ok) return entries;
  for (const { name, kind, link } of entries.value.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name);
    if (name.startsWith(".") || link || (without !== undefined && isWithin(path, without))) continue;
    if (kind === "folder") {
      const inside = await gather(path, within, without, found, env);
      if (!inside.ok) return inside;
    } else if (name.startsWith("~$")) found.left.push(path);
    else if (readable.test(name)) found.papers.push({ path, within });
  }
  return succeed(undefined);
}

/** The Word files of a unit's shelf as they stand. @param folder of the unit */
export async function papersOfShelf(folder: string, env: Env): Promise<Outcome<NamedPapers>> {
  const history = await readHistory(folder, env.files);
  if (!history.ok) return history;
  const papers: NamedPaper[] = [];
  for (const { path: name } of history.value.flatMap((one) => currentFiles(one).filter(({ format }) => format === "docx")))
    if ((await env.files.kindOf(join(folder, name))) === "file") papers.push({ path: join(folder, name), within: folder });
  return succeed({ papers, left: [] });
}

/** Where the copy of a paper goes below a folder, as a Word file. */
export const copyIn = ({ path, within }: NamedPaper, folder: string): string =>
  `${join(folder, relative(within, path).replace(/\.[^.\\/]*$/u, ""))}.docx`;
