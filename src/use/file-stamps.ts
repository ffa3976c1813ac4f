import { basename, dirname, join } from "node:path";
import { readHistory } from "../archive/history.js";
import { currentFiles } from "../archive/manifest.js";
import { ownerNames } from "../archive/open-elsewhere.js";
import { sha256 } from "../archive/places.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type HistoryRequest, unitFolder } from "../shelf/histories.js";
import { leftBy } from "../shelf/left-by.js";

/** A published Word file, with what shows whether somebody has saved it since. */
export interface FileStamp {
  readonly document: string;
  readonly title: string;
  /** Absolute. */
  readonly path: string;
  /** Another one than before: it was written. null: it is not there. */
  readonly stamp: string | null;
  /** Somebody changed it after it was made: a stamp alone would also tell of what we wrote. */
  readonly edited: boolean;
  /** A word processor has it open. */
  readonly inUse: boolean;
}

/** The stamps of a unit's Word files. Cheap enough to be asked every few seconds: none of them is touched. */
export async function fileStamps(request: HistoryRequest, env: Env): Promise<Outcome<readonly FileStamp[]>> {
  const found = await unitFolder(request, env);
  if (!found.ok) return found;
  const { folder } = found.value;
  const history = await readHistory(folder, env.files);
  if (!history.ok) return history;
  const words = history.value.flatMap((one) => {
    const file = currentFiles(one).find(({ format }) => format === "docx");
    const title = one.entries.findLast(({ head }) => head !== null)?.head?.title ?? one.document;
    return file === undefined ? [] : [{ history: one, document: one.document, title, path: join(folder, file.path) }];
  });
  const stamps = await env.files.stamp(words.map(({ path }) => path));
  const beside = new Map<string, ReadonlySet<string>>();
  for (const path of new Set(words.map((one) => dirname(one.path)))) {
    const listed = await env.files.list(path);
    beside.set(path, new Set(listed.ok ? listed.value.map(({ name }) => name) : []));
  }
  const isHeld = (path: string) => ownerNames(basename(path)).some((name) => beside.get(dirname(path))!.has(name));
  const told = words.map(async ({ history: made, ...one }, i) => {
    const bytes = await env.files.read(one.path);
    const edited = bytes.ok && leftBy(made, sha256(bytes.value)) === "edited";
    return { ...one, stamp: stamps[i] ?? null, edited, inUse: isHeld(one.path) };
  });
  return succeed(await Promise.all(told));
}
