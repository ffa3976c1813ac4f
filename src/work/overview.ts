import type { Outcome } from "../diag/types.js";
import { succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Workplace } from "../workspace/workplace.js";
import { forgetRun, type QueueCommand, readRun } from "./run-file.js";
import { listRuns, queueOf } from "./runs.js";
import type { Server } from "./server.js";
import { type Aside, cancelRun, collected } from "./submit.js";
import { listWorkers, type WorkerCard } from "./workers.js";

/** A run of this workspace that nobody has seen the end of. */
export interface OpenRun {
  readonly run: string;
  readonly command: QueueCommand;
  readonly count: number;
  readonly done: number;
  readonly failed: number;
  readonly inHand: number;
  /** Units that were set aside, and why. */
  readonly aside: readonly Aside[];
}
export interface Overview {
  readonly runs: readonly OpenRun[];
  /** How many runs there are of other workspaces. */
  readonly elsewhere: number;
  readonly workers: readonly WorkerCard[];
}

/** What is under way at a queue. @param cancel takes back what nobody has begun of this workspace's runs */
export async function overviewOf(place: Workplace, server: Server, env: Env, cancel = false): Promise<Outcome<Overview>> {
  const listed = await listRuns(server);
  if (!listed.ok) return listed;
  const runs: OpenRun[] = [];
  let elsewhere = 0;
  for (const record of listed.value.filter(({ over }) => over === undefined)) {
    const run = await readRun(place, record.hash, env);
    if (run === null || run.id !== record.id) {
      elsewhere += 1;
      continue;
    }
    const queue = queueOf(server, record.id);
    if (cancel) {
      await cancelRun(queue, { record }, server);
      await forgetRun(place, record, env);
    }
    const { completed = 0, failed = 0, active = 0 } = await queue.getJobCounts("completed", "failed", "active");
    const told = await collected(queue, { run });
    await queue.close();
    const counts = { count: record.count, done: completed, failed, inHand: active };
    runs.push({ run: record.id, command: record.command, ...counts, aside: told.aside });
  }
  return succeed({ runs, elsewhere, workers: await listWorkers(server) });
}
