import { join, resolve } from "node:path";
import { readVersion } from "../archive/entry.js";
import { damageReport } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { restoreIds } from "../readers/ids.js";
import { readDocument } from "../readers/index.js";
import type { Doc, NodeId } from "../tree/types.js";
import { findHistories } from "./history.js";
import type { Workplace } from "./workplace.js";

/** One side of a comparison. */
export interface LoadedSide {
  readonly doc: Doc;
  /** The file it was read from; null for a recorded version. */
  readonly path: string | null;
}
const recorded = /^(.+)\/([^/@]+)@([1-9]\d{0,8}|current)$/;

/**
 * A document by what the user wrote: `unit/document@2` is a recorded version, `unit/document@current` its Word file as it
 * is now, everything else a path. A file of such a name comes first.
 */
export async function loadSide(
  word: string,
  place: Workplace,
  cwd: string,
  out: string | undefined,
  env: Env,
): Promise<Outcome<LoadedSide>> {
  const named = recorded.exec(word);
  const path = resolve(cwd, word);
  if (named === null || (await env.files.kindOf(path)) === "file") return readSide(path, env);
  const [, unit, document, which] = named as unknown as readonly [string, string, string, string];
  const found = await findHistories({ place, cwd, unit, document, ...(out !== undefined && { out }) }, env);
  if (!found.ok) return found;
  const history = found.value.histories[0]!;
  return which === "current"
    ? currentSide(history, found.value.folder, unit, env)
    : versionSide(history, unit, Number(which), env);
}

async function readSide(path: string, env: Env): Promise<Outcome<LoadedSide>> {
  const bytes = await env.files.read(path);
  if (!bytes.ok) return bytes;
  const read = await readDocument(bytes.value, path);
  return read.ok ? succeed({ doc: read.value.doc, path }, [...read.diagnostics, ...read.value.notes]) : read;
}

async function versionSide(history: DocumentHistory, unit: string, number: number, env: Env): Promise<Outcome<LoadedSide>> {
  const { document } = history;
  const entry = history.entries.find((one) => one.number === number);
  if (entry === undefined) return fail(problem("archive/no-version", { unit, document, number }));
  const version = await readVersion(entry, env.files);
  if (version !== null) return succeed({ doc: version.doc, path: null });
  return fail(...(await damageReport(entry, env.files)).map((one): Diagnostic => ({ ...one, severity: "error" })));
}

/** The published Word file with whatever a person did to it. What it was composed from is known from its recorded version. */
async function currentSide(history: DocumentHistory, folder: string, unit: string, env: Env): Promise<Outcome<LoadedSide>> {
  const name = currentFiles(history).find(({ format }) => format === "docx")?.path;
  const path = join(folder, name ?? "");
  if (name === undefined || (await env.files.kindOf(path)) !== "file")
    return fail(problem("report/no-current", { document: history.document, path, unit }));
  const read = await readSide(path, env);
  if (!read.ok) return read;
  const { doc } = read.value;
  const entry = history.entries.findLast(({ head }) => head?.version === doc.meta.version) ?? history.entries.at(-1);
  const origin = entry === undefined ? null : await readVersion(entry, env.files);
  if (origin === null) return read;
  const meta = { ...origin.doc.meta, title: doc.meta.title };
  return { ...read, value: { doc: { ...restoreIds(doc, idsOf(origin.doc)), meta }, path } };
}

const idsOf = (doc: Doc): readonly NodeId[] =>
  doc.children.flatMap((block) => [block.id, ...(block.type === "table" ? block.rows.map(({ id }) => id) : [])]);
