import { basename, join } from "node:path";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed, type Value } from "../diag/types.js";
import { paperOf } from "../drift/index.js";
import type { Env } from "../env/types.js";
import { readDocument } from "../readers/index.js";
import { limits } from "../tree/limits.js";
import type { DrawerPaper } from "./types.js";

/** A drawer as it was read: its papers, and what could not be read with the reason and the way out. */
export interface Drawer {
  readonly papers: readonly DrawerPaper[];
  /** Warnings, a file each. */
  readonly unread: readonly Diagnostic[];
}
/** A file of the drawer: where it lies, and how it is called. */
export interface DrawerFile {
  /** Absolute. */
  readonly path: string;
  readonly file: string;
}

/** What lies in folders of any office and is no paper: left alone without a word. */
const noPaper = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;
const picture = /\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp)$/iu;
const readable = /\.(?:docx|doc|txt|text|md|markdown|pdf)$/iu;

/**
 * Reads the files and folders of a drawer, those below included. A file that cannot be read stops no other.
 * @param given absolute paths, or files with the names somebody knows them by
 * @param onFile called before each file is read
 * @returns a fault only where a path leads to nothing, or there is no paper at all
 */
export async function readDrawer(
  given: readonly (string | DrawerFile)[],
  env: Env,
  onFile: (file: string, index: number, count: number) => void = () => undefined,
): Promise<Outcome<Drawer>> {
  const found: DrawerFile[] = [];
  const links = new Map<string, string>();
  const missing: Diagnostic[] = [];
  for (const one of given) {
    if (typeof one !== "string") {
      found.push(one);
      continue;
    }
    const path = one;
    const kind = await env.files.kindOf(path);
    if (kind === null) missing.push(problem("file/missing", { path }));
    else if (kind === "file") found.push({ path, file: basename(path) });
    else found.push(...(await filesIn(path, "", links, env)));
  }
  if (missing.length > 0) return fail(...missing);
  const all = named([...new Map(found.map((one) => [one.path, one])).values()]);
  const [pictures, files] = [all.filter(({ file }) => picture.test(file)), all.filter(({ file }) => !picture.test(file))];
  const papers: DrawerPaper[] = [];
  const unread: Diagnostic[] = [
    ...(pictures.length > 0
      ? [problem("import/picture", { count: pictures.length, names: shortList(pictures.map(({ file }) => file)) })]
      : []),
    ...(links.size > 0 ? [problem("import/link", { count: links.size, names: shortList([...links.values()]) })] : []),
  ].map(asWarning);
  for (const [i, { path, file }] of files.entries()) {
    onFile(file, i, files.length);
    const read = await readOne(path, file, env);
    if (read.ok) papers.push(read.value);
    else unread.push(...read.diagnostics.map(asWarning));
  }
  if (papers.length > 0) return succeed({ papers, unread });
  const nothing = problem("import/no-papers", { path: given.map((one) => (typeof one === "string" ? one : one.file)).join(" ") });
  return fail(...unread.map((one) => ({ ...one, severity: "error" as const })), ...(unread.length === 0 ? [nothing] : []));
}

async function readOne(path: string, file: string, env: Env): Promise<Outcome<DrawerPaper>> {
  if (!readable.test(file)) return fail(problem("reader/unknown-format", { name: file }));
  const bytes = await env.files.read(path, limits.file);
  if (!bytes.ok) return isTooLarge(bytes.diagnostics) ? fail(problem("reader/too-large", { name: file })) : bytes;
  const read = await readDocument(bytes.value, file);
  if (!read.ok) return read;
  if (read.value.doc.children.length === 0) return fail(problem("reader/no-text", { name: file }));
  return succeed({ file, bytes: bytes.value, read: read.value, lines: paperOf(file, read.value.doc).lines });
}

const asWarning = (one: Diagnostic): Diagnostic => ({ ...one, severity: "warning" });
const isTooLarge = (faults: readonly Diagnostic[]): boolean =>
  faults.some(({ data: { detail } }) => typeof detail === "object" && "say" in detail && detail.say === "disk.too-large");

/** So many names are told of what is left alone in numbers. */
const mostNames = 3;
const shortList = (names: readonly string[]): Value =>
  names.length > mostNames ? phrase("import.and-more", { names: listed(names.slice(0, mostNames)) }) : listed(names);

/** The files of a folder and those below, by name. @param links gets the links among them by their paths; they are not followed */
async function filesIn(folder: string, below: string, links: Map<string, string>, env: Env): Promise<readonly DrawerFile[]> {
  const entries = await env.files.list(join(folder, below));
  if (!entries.ok) return [];
  const found: DrawerFile[] = [];
  for (const { name, kind, link } of [...entries.value].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (noPaper.test(name)) continue;
    const file = below === "" ? name : `${below}/${name}`;
    if (link) links.set(join(folder, file), file);
    else if (kind === "folder") found.push(...(await filesIn(folder, file, links, env)));
    else found.push({ path: join(folder, file), file });
  }
  return found;
}

/** Names that two files share get the folder before them. */
function named(files: readonly DrawerFile[]): readonly DrawerFile[] {
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  return files.map(({ path, file }) => {
    if ((counts.get(file) ?? 0) < 2) return { path, file };
    const parts = path.split(/[\\/]/u);
    return { path, file: parts.slice(-file.split("/").length - 1).join("/") };
  });
}
