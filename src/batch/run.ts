import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { BatchCommand, Done, Job } from "./job.js";
import type { Pool } from "./pool.js";

/** A unit of a batch: its id and the path of its profile. */
export interface BatchUnit {
  readonly id: string;
  readonly path: string;
}
/** How far a batch is. */
export interface Progress {
  readonly unit: string;
  readonly done: number;
  readonly count: number;
}
export interface BatchRun<C extends BatchCommand, Row> {
  readonly command: C;
  readonly asked: Job<C>["asked"];
  readonly units: readonly BatchUnit[];
  /** What is kept of a unit, so that memory does not grow with what was made. */
  readonly rowOf: (unit: BatchUnit, done: Done<C>) => Row;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked before each unit: whether the run is to stop. */
  readonly stopped?: () => boolean;
}
export interface BatchResult<Row> {
  /** In the order of the units. */
  readonly rows: readonly Row[];
  /** Warnings and errors, each once: what many units have in common is told once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Units that were not begun because the run was stopped. */
  readonly left: number;
}

/**
 * Carries a command out over many units, as many at a time as the pool takes. One that fails stops no other; one that is killed with
 * its thread is told as a fault. A run that was stopped or killed goes on where it is called again: units that are done have nothing
 * to do.
 */
export async function runBatch<C extends BatchCommand, Row>(
  { command, asked, units, rowOf, onProgress, stopped }: BatchRun<C, Row>,
  pool: Pool,
): Promise<BatchResult<Row>> {
  const rows: (Row | undefined)[] = [];
  const told = new Map<string, Diagnostic>();
  let next = 0;
  let done = 0;
  const turn = async (): Promise<void> => {
    while (next < units.length && stopped?.() !== true) {
      const index = next;
      next += 1;
      const unit = units[index]!;
      onProgress?.({ unit: unit.id, done, count: units.length });
      const one = await performed({ command, asked, profile: unit.path }, unit, pool);
      for (const said of one.diagnostics) if (said.severity !== "info") told.set(JSON.stringify(said), said);
      rows[index] = rowOf(unit, one);
      done += 1;
      onProgress?.({ unit: unit.id, done, count: units.length });
    }
  };
  await Promise.all(Array.from({ length: pool.size }, turn));
  return { rows: rows.filter((row) => row !== undefined), diagnostics: [...told.values()], left: units.length - done };
}

async function performed<C extends BatchCommand>(job: Job<C>, { id }: BatchUnit, pool: Pool): Promise<Done<C>> {
  try {
    return (await pool.perform(job)) as Done<C>;
  } catch (thrown) {
    // A thread that ran out of memory, or a fault of ours with this unit.
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, diagnostics: [problem("units/thread", { unit: id, detail })] };
  }
}
