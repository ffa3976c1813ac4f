import { currentFiles } from "../archive/manifest.js";
import { type DocumentHistory, dayOf } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { findHistories, unitFolder } from "../shelf/histories.js";
import { wordFile } from "../shelf/word-file.js";
import { wrongAsked } from "../workspace/asked.js";
import type { Named, Workplace } from "../workspace/workplace.js";
import { isReportFormat } from "../writers/reports/index.js";
import { isShelfReport } from "../writers/reports/shelf/index.js";
import type { CompareRequest } from "./request.js";
import { currentSide, type LoadedSide, versionSide } from "./side.js";

/** All papers of a unit as they stood at the end of a day, or as they are now. */
export interface ShelfAsked {
  readonly unit: string;
  /** ISO day, or `current`. */
  readonly on: string;
}
export interface LoadedShelf extends ShelfAsked {
  /** By the id of the document. */
  readonly papers: ReadonlyMap<string, LoadedSide>;
}
const asked = /^([^/\\@.]+)(?:@([^/\\@]*))?$/;

/**
 * The shelves that both words of a comparison name: `unit`, `unit@current`, `unit@2026-03-01`; null where neither does. A file
 * of such a name comes first, and a word without @ must be a unit's.
 */
export async function shelvesAsked(
  { a, b, place, from }: CompareRequest,
  env: Env,
): Promise<Outcome<{ readonly a: ShelfAsked; readonly b: ShelfAsked } | null>> {
  const named = async ({ word, path }: Named): Promise<ShelfAsked | null> => {
    const found = asked.exec(word);
    if (found === null || (await env.files.kindOf(path)) === "file") return null;
    const unit = found[1]!;
    if (found[2] === undefined && !(await unitFolder({ place, unit, ...(from && { out: from }) }, env)).ok) return null;
    return { unit, on: found[2] ?? "current" };
  };
  const [old, now] = [await named(a), await named(b)];
  if (old !== null && now !== null) return succeed({ a: old, b: now });
  const shelf = old ?? now;
  return shelf === null
    ? succeed(null)
    : fail(problem("report/one-shelf", { shelf: shelf.unit, other: (old === null ? a : b).word }));
}

/** The papers of a unit. Of each the version that was made last on or before the day; papers that came later are not among them. */
export async function loadShelf(
  { unit, on }: ShelfAsked,
  place: Workplace,
  out: string | undefined,
  env: Env,
): Promise<Outcome<LoadedShelf>> {
  const found = await findHistories({ place, unit, ...(out !== undefined && { out }) }, env);
  if (!found.ok) return found;
  const { folder, histories } = found.value;
  const papers = new Map<string, LoadedSide>();
  const said: Diagnostic[] = [];
  const faults: Diagnostic[] = [];
  for (const history of histories) {
    const side = await (on === "current" ? nowOf(history, folder, unit, env) : thenOf(history, on, unit, env));
    if (side === null) continue;
    (side.ok ? said : faults).push(...side.diagnostics);
    if (side.ok) papers.set(history.document, side.value);
  }
  if (faults.length > 0) return fail(...faults);
  return papers.size === 0 ? fail(problem("report/empty-shelf", { unit, day: on })) : succeed({ unit, on, papers }, said);
}

/** A file that was moved away counts as gone; what was taken back is on the shelf no more. */
async function nowOf(history: DocumentHistory, folder: string, unit: string, env: Env): Promise<Outcome<LoadedSide> | null> {
  const word = await wordFile(history, folder, env);
  return word === null || word.is === "gone" ? null : currentSide(history, folder, unit, env);
}

async function thenOf(history: DocumentHistory, day: string, unit: string, env: Env): Promise<Outcome<LoadedSide> | null> {
  const entry = history.entries.findLast(({ head }) => head !== null && dayOf(head) <= day);
  if (entry === undefined) return null;
  // Taken from the shelf, and nothing came after it.
  const isLast = entry === history.entries.at(-1) || entry.head?.signed !== undefined;
  return isLast && currentFiles(history).length === 0 ? null : versionSide(history, unit, entry.number, env);
}

/** What is wrong with a comparison of shelves before any file is read. */
export function wrongShelves({ format, pins }: CompareRequest, shelves: readonly ShelfAsked[]): readonly Diagnostic[] {
  const days = shelves.filter(({ on }) => on !== "current" && wrongAsked({ days: [on] }).length > 0);
  const single = [
    ...(isReportFormat(format) && !isShelfReport(format) ? [format] : []),
    ...(pins === undefined ? [] : ["--pins"]),
  ];
  return [
    ...days.map(({ unit, on }) => problem("report/shelf-day", { word: `${unit}@${on}`, unit, on })),
    ...single.map((what) => problem("report/paper-by-paper", { what })),
  ];
}
