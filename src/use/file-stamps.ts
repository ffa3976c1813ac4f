import { basename, dirname, join } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { ownerNames } from "../archive/open-elsewhere.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type HistoryRequest, unitFolder } from "../shelf/histories.js";

/** A published Word file, with what shows whether somebody has saved it since. */
export interface FileStamp {
  readonly document: string;
  readonly title: string;
  /** Absolute. */
  readonly path: string;
  /** Another one than before: it was written. null: it is not there. */
  readonly stamp: string | null;
  /** A word processor has it open. */
  readonly inUse: boolean;
}

/** The stamps of a unit's Word files. Cheap enough to be asked every few seconds: none of them is read, or touched. */
export async function fileStamps(request: HistoryRequest, env: Env): Promise<Outcome<readonly FileStamp[]>> {
  const found = await unitFolder(request, env);
  if (!found.ok) return found;
  const { folder } = found.value;
  const history = await readHistory(folder, env.files);
  if (!history.ok) return history;
  const words = history.value.flatMap((one) => {
    const file = currentFiles(one).find(({ format }) => format === "docx");
    const title = one.entries.findLast(({ head }) => head !== null)?.head?.title ?? one.document;
    return file === undefined ? [] : [{ document: one.document, title, path: join(folder, file.path) }];
  });
  const stamps = await env.files.stamp(words.map(({ path }) => path));
  const beside = new Map<string, ReadonlySet<string>>();
  for (const path of new Set(words.map((one) => dirname(one.path)))) {
    const listed = await env.files.list(path);
    beside.set(path, new Set(listed.ok ? listed.value.map(({ name }) => name) : []));
  }
  const isHeld = (path: string) => ownerNames(basename(path)).some((name) => beside.get(dirname(path))!.has(name));
  return succeed(words.map((one, i) => ({ ...one, stamp: stamps[i] ?? null, inUse: isHeld(one.path) })));
}
