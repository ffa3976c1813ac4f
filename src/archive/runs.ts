import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { jsonBytes, jsonObject, places, safeName, sha256, shelfPath, textOf, workspacePath } from "./places.js";
import type { Run, RunBeside, RunDocument } from "./run-types.js";
import type { RecordedOutput } from "./types.js";

/** So many runs can be taken back one after the other; of older ones the replaced files are no longer kept. */
export const keptRuns = 5;

export interface Runs {
  /** Finished runs, oldest first; a damaged one is left out and reported. */
  readonly done: readonly Run[];
  /** A run that was killed before its end. */
  readonly open: Run | null;
  /** Numbers of runs whose record is damaged. */
  readonly damaged: readonly number[];
  /** The number the next run gets. */
  readonly next: number;
}

/** Every run over a unit's shelf. */
export async function readRuns(folder: string, files: Files): Promise<Outcome<Runs>> {
  const listed = await files.list(places.runs(folder));
  if (!listed.ok) return listed;
  const numbers = listed.value.filter((e) => e.kind === "folder" && /^[1-9]\d{0,8}$/.test(e.name)).map((e) => Number(e.name));
  const read = await Promise.all(
    numbers.sort((a, b) => a - b).map(async (number) => ({ number, run: await readRun(places.run(folder, number), files) })),
  );
  const damaged = read.flatMap(({ number, run }) => (run?.number === number ? [] : [number]));
  const done = read.flatMap(({ number, run }) => (run?.number === number ? [run] : []));
  const open = await readRun(places.openRun(folder), files);
  const reports = damaged.map((number) => problem("archive/damaged-run", { path: places.run(folder, number) }));
  return succeed({ done, open, damaged, next: (numbers.at(-1) ?? 0) + 1 }, reports);
}

/** The runs that have not been taken back, oldest first. */
export function standingRuns(runs: readonly Run[]): readonly Run[] {
  const standing: Run[] = [];
  for (const run of runs) {
    if (run.kind !== "undo") standing.push(run);
    else if (standing.at(-1)?.number === run.of) standing.pop();
  }
  return standing;
}

/** The last run that has not been taken back; null when there is none. */
export const lastStanding = (runs: readonly Run[]): Run | null => standingRuns(runs).at(-1) ?? null;

export const runFile = "run.json";
/** The bytes of a replaced file, in the folder of the run that replaced it. */
export const keptFile = (runFolder: string, hash: string): string => join(runFolder, "before", hash);

export const runBytes = (run: Run): Uint8Array => jsonBytes({ ...run, seal: seal(run) });
const seal = (run: unknown): string => sha256(JSON.stringify(run));

async function readRun(folder: string, files: Files): Promise<Run | null> {
  const read = await files.read(join(folder, runFile));
  const value = read.ok ? jsonObject(textOf(read.value)) : null;
  if (value === null) return null;
  const { seal: sealed, ...rest } = value;
  return sealed === seal(rest) && isRun(rest) ? rest : null;
}

/** The seal proves that nothing was damaged; this, that paths stay in the unit's folder whoever wrote the file. */
function isRun(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Run {
  const { number, kind, documents } = value;
  if (!Number.isInteger(number) || typeof kind !== "string" || !Array.isArray(documents)) return false;
  const isOutput = (o: Partial<RecordedOutput>) =>
    typeof o.path === "string" && shelfPath(o.path) && typeof o.format === "string" && /^[0-9a-f]{64}$/.test(String(o.sha256));
  const { beside = [] } = value as { readonly beside?: unknown };
  if (!Array.isArray(beside) || !(beside as readonly Partial<RunBeside>[]).every((one) => workspacePath(String(one.path))))
    return false;
  return (documents as readonly Partial<RunDocument>[]).every(
    ({ document, before, after }) =>
      typeof document === "string" && safeName(document) && [...(before ?? []), ...(after ?? [])].every(isOutput),
  );
}
