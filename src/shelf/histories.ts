import { join } from "node:path";
import { readHistory } from "../archive/history.js";
import { places, safeName } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

export interface HistoryRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  readonly document?: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}
interface Found {
  readonly folder: string;
  readonly histories: readonly DocumentHistory[];
}

/** A unit's folder and its histories, or the one of a document; an unknown unit or document is a fault. */
export async function findHistories(request: HistoryRequest, env: Env): Promise<Outcome<Found>> {
  const unit = await unitFolder(request, env);
  if (!unit.ok) return unit;
  const { id, root, folder } = unit.value;
  const { document } = request;
  const read = await readHistory(folder, env.files);
  if (!read.ok) return read;
  if (read.value.length === 0) return fail(problem("archive/no-history", { unit: id, path: root }));
  const histories = document === undefined ? read.value : read.value.filter((h) => h.document === document);
  return histories.length === 0
    ? fail(problem("archive/no-document", { unit: id, document: document ?? "" }))
    : succeed({ folder, histories });
}

/** Where a unit's files and history lie. */
export async function unitFolder(
  { place, unit, out }: HistoryRequest,
  env: Env,
): Promise<Outcome<{ readonly id: string; readonly root: string; readonly folder: string }>> {
  const root = out ?? outFolder(place);
  const id = await unitId(unit, root, place, env);
  return id.ok ? succeed({ id: id.value, root, folder: places.unit(root, id.value) }) : id;
}

/** A unit that has a history needs no profile any more: its folder's name is enough. */
async function unitId(word: string, root: string, place: Workplace, env: Env): Promise<Outcome<string>> {
  if (safeName(word) && (await env.files.kindOf(places.history(join(root, word)))) === "folder") return succeed(word);
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, library.value, env);
  return units.ok ? succeed(units.value[0]!.loaded.profile.unit.id) : units;
}
