import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Entry, Env } from "../env/types.js";
import { isWithin, leadsWithin } from "../env/within.js";
import { limits } from "../tree/limits.js";
import { assemble, isLook } from "./assemble.js";
import type { KeptSource, KnownParts, Standing } from "./kept-library.js";
import type { Part } from "./part.js";
import { ofRelease } from "./releases.js";
import type { Library } from "./types.js";
import { ofUnit } from "./unit-clauses.js";

/** A file of the library: its path below the templates folder, and where it really is. */
interface Source {
  readonly name: string;
  readonly file: string;
  /** null: not read, for what it says is known. */
  readonly text: string | null;
  /** See `keyOf`. */
  readonly key: string;
  readonly look?: unknown;
  readonly overlay: boolean;
  /** The built-in file an overlay stands for. */
  readonly replaces?: Source;
}

/**
 * Reads the whole library.
 * @param roots templates folders: the built-in one, then overlays; a file of a later root replaces one of the same name
 * @param known what files say that need not be parsed
 * @param standing the built-in folder, where it is as it was when its files were kept with what they say
 * @returns the library, or every fault of all its files at once
 */
export async function readLibrary(
  roots: readonly string[],
  env: Env,
  known: KnownParts = {},
  standing: Standing | null = null,
): Promise<Outcome<Library>> {
  const sources = await readSources(roots, env, standing?.sources ?? null);
  if (!sources.ok) return sources;
  const parts = await partsOf(sources.value, known);
  const overlays = sources.value
    .filter(({ name, replaces }) => replaces !== undefined && ofUnit(name) === null && ofRelease(name) === null)
    .map(({ name, file }) => problem("library/overlay", { id: name }, inFile(file)));
  const diagnostics = [...overlays, ...parts.diagnostics];
  if (!parts.ok) return { ok: false, diagnostics };
  for (const [i, source] of sources.value.entries())
    if (source.replaces !== undefined) diagnostics.push(...(await staleOverlay(source, parts.value[i] ?? null, env)));
  const fits = standing?.fits === true && !sources.value.some(({ overlay }) => overlay);
  const library = assemble(sources.value, parts.value, fits);
  return { ...library, diagnostics: [...diagnostics, ...library.diagnostics] };
}

/** An overlay made from a built-in clause that has had another text since. One that does not say what it was made from cannot be judged. */
async function staleOverlay({ file, replaces }: Source, part: Part | null, env: Env): Promise<readonly Diagnostic[]> {
  if (replaces === undefined || part?.is !== "clause" || part.data.original === undefined) return [];
  const text = replaces.text ?? (await readText(replaces.file, env));
  const now = typeof text === "string" ? /^text-hash:\s*"?([0-9a-f-]+)"?\s*$/m.exec(text)?.[1] : undefined;
  const { id, original: made } = part.data;
  return now === undefined || now === made ? [] : [problem("library/stale-overlay", { id, made, now }, inFile(file, 1))];
}

/** Reads a library's files to keep them: see `KeptLibrary`. */
export async function readParts(
  roots: readonly string[],
  env: Env,
): Promise<Outcome<{ readonly parts: KnownParts; readonly sources: readonly KeptSource[] }>> {
  const sources = await readSources(roots, env, null);
  if (!sources.ok) return sources;
  const parts = await partsOf(sources.value, {});
  if (!parts.ok) return parts;
  return succeed({
    parts: Object.fromEntries(sources.value.map(({ key }, i) => [key, parts.value[i]!])),
    // Looks are no parts: their own room reads them.
    sources: sources.value.map(({ name, key, text }) => ({ name, key, ...(isLook(name) && text !== null && { text }) })),
  });
}

async function readSources(
  roots: readonly string[],
  env: Env,
  standing: readonly KeptSource[] | null,
): Promise<Outcome<readonly Source[]>> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, Source>();
  for (const [depth, root] of roots.entries()) {
    const kept = depth === 0 ? standing?.map((one) => succeed({ text: null, ...one, file: `${root}/${one.name}` })) : undefined;
    for (const found of kept ?? (await readRoot(root, depth > 0, env))) {
      if (!found.ok) diagnostics.push(...found.diagnostics);
      else {
        const replaces = sources.get(found.value.name);
        sources.set(found.value.name, { ...found.value, overlay: depth > 0, ...(replaces !== undefined && { replaces }) });
      }
    }
  }
  const sorted = [...sources.values()].map((one) => inPlaceOf(one, sources)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const faults = [...diagnostics, ...sorted.flatMap(textFaults)];
  return faults.length > 0 ? fail(...faults) : succeed(sorted);
}

/** One unit's words stand for those of all units, which stay; so does the last text that is released in stages. */
function inPlaceOf(source: Source, sources: ReadonlyMap<string, Source>): Source {
  const released = ofRelease(source.name);
  const own = ofUnit(source.name) ?? (released?.version == null || isEarlier(released, sources) ? null : released);
  const replaces = own === null ? undefined : sources.get(own.rest);
  return replaces === undefined ? source : { ...source, replaces };
}

const isEarlier = ({ clause, version }: { clause: string; version: number | null }, sources: ReadonlyMap<string, Source>) =>
  [...sources.keys()].map(ofRelease).some((one) => one?.clause === clause && (one.version ?? 0) > (version ?? 0));

type Read = readonly Outcome<Omit<Source, "overlay" | "replaces">>[];
/** Where links in a templates folder may lead: into the workspace, but to no folder a second time. */
interface Reach {
  readonly workspace: string;
  /** Real paths of folders that are read. */
  readonly taken: Set<string>;
}

/** @param isOwn a workspace's folder, which may itself be a link */
async function readRoot(root: string, isOwn: boolean, env: Env): Promise<Read> {
  const workspace = dirname(root);
  if (isOwn && !(await leadsWithin(root, workspace, env.files))) return [fail(problem("file/link-outside", { path: root }))];
  const real = await env.files.realPath(root);
  return readFolder(root, "", { workspace, taken: new Set(real === null ? [] : [real]) }, env);
}

async function readFolder(root: string, below: string, reach: Reach, env: Env): Promise<Read> {
  const entries = await env.files.list(`${root}/${below}`);
  if (!entries.ok) return [entries];
  const found = await Promise.all(
    entries.value.map(async ({ name, kind, link }): Promise<Read> => {
      const file = `${root}/${below}${name}`;
      if (kind === "file" && !/\.(yaml|hbs)$/.test(name)) return [];
      const fault = link ? await linkFault(file, kind, reach, env) : null;
      if (fault !== null) return [fail(fault)];
      if (kind === "folder") return readFolder(root, `${below}${name}/`, reach, env);
      const text = await readText(file, env);
      if (typeof text !== "string") return [text];
      return [succeed({ name: below + name, file, text, key: keyOf(below + name, text) })];
    }),
  );
  return found.flat();
}

async function readText(file: string, { files }: Env) {
  const read = await files.read(file, limits.template);
  return read.ok ? new TextDecoder().decode(read.value).replace(/\r\n/g, "\n") : read;
}

/** What is wrong with a link; null for one that leads to something new in the workspace. */
async function linkFault(path: string, kind: Entry["kind"], { workspace, taken }: Reach, env: Env): Promise<Diagnostic | null> {
  if (!(await leadsWithin(path, workspace, env.files))) return problem("file/link-outside", { path });
  const real = await env.files.realPath(path);
  if (kind === "file" || real === null) return null;
  if ([...taken].some((one) => isWithin(one, real) || isWithin(real, one))) return problem("file/link-again", { path });
  taken.add(real);
  return null;
}

/** Private-use characters are the composer's own marks; a control character has no place in a text either. */
function textFaults({ text, file }: Source): readonly Diagnostic[] {
  const found = text === null ? null : /[\uE000-\uF8FF\u0000-\u0008\u000B-\u001F\u007F\uFFFD]/.exec(text);
  if (text === null || found === null) return [];
  const before = text.slice(0, found.index).split("\n");
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return [problem("library/private-characters", { code }, inFile(file, before.length, before.at(-1)!.length + 1))];
}

/** Sound parts by key: a process that reads a file again parses it once. */
const parsed = new Map<string, Part | null>();

/** The parts of all files, or every fault of every file. Code that parses is loaded only for files that are not known. */
async function partsOf(sources: readonly Source[], known: KnownParts): Promise<Outcome<readonly (Part | null)[]>> {
  const knownPart = (key: string) => (Object.hasOwn(known, key) ? known[key] : parsed.get(key));
  const reader = sources.every(({ key }) => knownPart(key) !== undefined) ? undefined : await import("./part.js");
  return all(
    sources.map(({ name, text, file, key }) => {
      const part = knownPart(key);
      if (part !== undefined) return succeed(part);
      // Only files whose parts are known are not read.
      const read = reader!.readPart(name, text!, file);
      if (read.ok) parsed.set(key, read.value);
      return read;
    }),
  );
}

/** What a file's part is kept by; all of them together are the library's hash. */
const keyOf = (name: string, text: string): string => createHash("sha256").update(`${name}\n${text}`).digest("hex").slice(0, 32);
