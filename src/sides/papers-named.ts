import { basename, dirname, extname, join, relative } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
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
  /** Files of other formats, and links: nothing looks into them. */
  readonly skipped: readonly string[];
  /** Why folders below were not looked into. */
  readonly unread: readonly Diagnostic[];
}

const readable = /\.(?:docx|docm|dotx|dotm|doc|dot|wps|wpt|txt|md|markdown|pdf)$/iu;
/** Formats that a paper may be in although nothing here reads them. */
const paperLike = /\.(?:rtf|odt|ott|fodt|ofd|ceb|cebx|gd|gw|htm|html|mht|mhtml|pages|uof|uot|xml|caj|zip|rar|7z)$/iu;
/** What a system keeps in every folder. */
const ofSystem = /^(?:thumbs\.db|desktop\.ini)$/iu;
export const mayBePaper = (path: string): boolean => paperLike.test(path);

/** Formats of Word's packages: a copy of one keeps its own, or Word refuses to open it. */
const packages = [".docx", ".docm", ".dotx", ".dotm"];
/** What a copy of a paper is: the same where it is one of Word's packages, else a .docx laid out anew. */
export const extensionOfCopy = (path: string): string => packages.find((one) => one === extname(path).toLowerCase()) ?? ".docx";

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
  if (kind === "file" && !isProfileName(basename(path)))
    return succeed({ papers: [{ path, within: dirname(path) }], left: [], skipped: [], unread: [] });
  if (kind === "folder") {
    const found: Gathered = { papers: [], left: [], skipped: [], unread: [] };
    const listed = await gather(path, path, without, found, env);
    return listed.ok ? succeed(found) : listed;
  }
  return kind === null && /[.\\/]/u.test(word) && !isProfileName(word) ? fail(problem("file/missing", { path })) : succeed(null);
}

interface Gathered {
  readonly papers: NamedPaper[];
  readonly left: string[];
  readonly skipped: string[];
  readonly unread: Diagnostic[];
}

async function gather(
  folder: string,
  within: string,
  without: string | undefined,
  found: Gathered,
  env: Env,
): Promise<Outcome<void>> {
  const entries = await env.files.list(folder);
  if (!entries.ok) return entries;
  for (const { name, kind, link } of entries.value.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name);
    if (name.startsWith(".") || (without !== undefined && isWithin(path, without))) continue;
    if (link) found.skipped.push(path);
    else if (kind === "folder") {
      const inside = await gather(path, within, without, found, env);
      // One closed folder keeps nobody from the others.
      if (!inside.ok) found.unread.push(...inside.diagnostics.map((one) => ({ ...one, severity: "warning" as const })));
    } else if (name.startsWith("~$")) found.left.push(path);
    else if (readable.test(name)) found.papers.push({ path, within });
    else if (!ofSystem.test(name)) found.skipped.push(path);
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
  return succeed({ papers, left: [], skipped: [], unread: [] });
}

/** Where the copy of a paper goes below a folder. */
export const copyIn = ({ path, within }: NamedPaper, folder: string): string =>
  `${join(folder, relative(within, path).replace(/\.[^.\\/]*$/u, ""))}${extensionOfCopy(path)}`;
