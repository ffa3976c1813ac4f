import type { Job } from "bullmq";
import type { Maker } from "../use/decided-by.js";
import type { WorkEvent } from "./events.js";
import { type Desk, FaultHere, type Line, lineOf, stillFits } from "./line.js";
import { listRuns, queueOf, type RunRecord, sweepRuns } from "./runs.js";

/** The runs that this machine takes units of. */
export interface Served {
  /** Joins runs that fit, leaves those that no longer do. @returns what decides here now */
  readonly look: () => Promise<Maker>;
  /** The next unit of the run that was joined first; null where none waits. */
  readonly next: (token: string) => Promise<{ readonly job: Job; readonly line: Line } | null>;
  /** Whether nothing waits, is in hand anywhere, or will be tried again. */
  readonly isEmpty: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** @param lease see `WorkRequest` */
export function serve(desk: Desk, lease: number, onEvent: (event: WorkEvent) => void): Served {
  const { server } = desk;
  const lines = new Map<string, Line>();
  /** What was said of runs that are left to others: said again only when it changes. */
  const passed = new Map<string, string>();

  const join = async (run: RunRecord, here: Maker): Promise<void> => {
    const found = await lineOf(run, desk, lease);
    if ("why" in found) {
      const said = JSON.stringify([found, here]);
      if (passed.get(run.id) !== said) onEvent({ event: "passed", run: run.id, why: found, here });
      passed.set(run.id, said);
      return;
    }
    lines.set(run.id, found);
    passed.delete(run.id);
    onEvent({ event: "joined", run: run.id });
  };

  return {
    look: async () => {
      const here = await desk.maker();
      if (!here.ok) throw new FaultHere(here);
      const runs = await listRuns(server);
      if (!runs.ok) throw new FaultHere(runs);
      const open = runs.value.filter(({ over }) => over === undefined);
      for (const [run, line] of lines)
        if (!open.some(({ id }) => id === run) || !(await stillFits(line, desk))) {
          lines.delete(run);
          await line.close();
          onEvent({ event: "left", run });
        }
      for (const run of open) if (!lines.has(run.id)) await join(run, here.value);
      if (runs.value.length > open.length) await sweepRuns(server);
      return here.value;
    },
    next: async (token) => {
      for (const line of lines.values()) {
        const job = await line.take(token);
        if (job !== undefined) return { job, line };
      }
      return null;
    },
    isEmpty: async () => {
      for (const id of lines.keys()) {
        const queue = queueOf(server, id);
        const counts = await queue.getJobCounts("waiting", "active", "delayed");
        await queue.close();
        if (Object.values(counts).some((count) => count > 0)) return false;
      }
      return true;
    },
    close: async () => {
      for (const line of lines.values()) await line.close();
    },
  };
}
