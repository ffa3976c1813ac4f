import { dirname, join } from "node:path";
import { type Undone, undoLast } from "../archive/record.js";
import { usualReasons } from "../archive/usual-reasons.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin } from "../env/within.js";
import { remaker } from "../papers/remake.js";
import { recordsFolder } from "../shelf/folders.js";
import { unitFolder } from "../shelf/histories.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";

export interface UndoRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}

export interface UndoneRun extends Undone {
  /** Folders of reports that tell of the run; they stay as a record. Absolute. */
  readonly reports: readonly string[];
}

/** Takes the last run over a unit's shelf back; see `undoLast`. The profile stays as it is, but for a run that wrote it. */
export async function undo({ place, unit, out }: UndoRequest, env: Env): Promise<Outcome<UndoneRun>> {
  const found = await unitFolder({ place, unit, ...(out !== undefined && { out }) }, env);
  if (!found.ok) return found;
  const { root, id, folder } = found.value;
  const records = join(folder, recordsFolder);
  const asideOf = (run: number): string => join(records, `撤销第${run}次前改过的文件`);
  const besides = { workspace: place.root, asideOf };
  const undone = await undoLast(root, id, usualReasons.undo, env.files, { remake: remaker(place, env), besides });
  if (!undone.ok) return undone;
  const listed = await env.files.list(records);
  const removed = undone.value.removed.map((path) => dirname(path)).filter((path) => path !== folder);
  const emptied = [...removed, records].flatMap((path) => (isWithin(path, folder) ? [path] : upTo(path, place.root)));
  // Without it no command would take the folder for a workspace.
  const units = unitsFolder(place);
  for (const path of [...new Set(emptied)].filter((one) => one !== units).sort((a, b) => b.length - a.length))
    await removeEmpty(path, env);
  const reports = (listed.ok ? listed.value : []).filter(({ name }) => name.startsWith(`第${undone.value.run.number}次 `));
  return succeed({ ...undone.value, reports: reports.map(({ name }) => join(records, name)) }, undone.diagnostics);
}

/** A folder of the workspace and those it lies in. */
const upTo = (path: string, root: string): readonly string[] =>
  path !== root && isWithin(path, root) ? [path, ...upTo(dirname(path), root)] : [];

/** A folder that an earlier run had made for files which are gone again. */
async function removeEmpty(path: string, { files }: Env): Promise<void> {
  const listed = await files.list(path);
  if ((await files.kindOf(path)) === "folder" && listed.ok && listed.value.length === 0) await files.remove(path);
}

/** What the history says about the versions an undo makes. */
