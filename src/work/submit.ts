import type { Queue } from "bullmq";
import type { UnitRow } from "../batch/rows.js";
import type { Diagnostic } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Maker } from "../use/decided-by.js";
import type { Workplace } from "../workspace/workplace.js";
import { type Founded, register } from "./found.js";
import { forgetRun, runPath } from "./run-file.js";
import { endRun, findRun, queueOf } from "./runs.js";
import type { Server } from "./server.js";
import { type Told, toldBy, toldOfFailure } from "./told.js";
import { differing, listWorkers, type WorkerCard } from "./workers.js";

/** How far a run is. */
export interface Standing {
  readonly done: number;
  readonly failed: number;
  readonly inHand: number;
  readonly count: number;
  /** Machines that take units of it. */
  readonly workers: number;
}
export interface Watching {
  readonly onStanding: (standing: Standing) => void;
  /** Nobody takes units of it: who is there, and what differs. */
  readonly onNobody: (others: readonly { readonly worker: WorkerCard; readonly parts: readonly (keyof Maker)[] }[]) => void;
  /** A machine has a fault and pauses. */
  readonly onTrouble: (worker: WorkerCard) => void;
  /** The queue lost units that were not done, and they were submitted again. */
  readonly onLost: () => void;
  /** Asked again and again: whether to go on watching, or leave the run to itself, or cancel it. */
  readonly wish: () => "watch" | "leave" | "cancel";
}
export interface Where {
  readonly place: Workplace;
  readonly server: Server;
  readonly env: Env;
}
export interface Aside {
  readonly unit: string;
  readonly diagnostics: readonly Diagnostic[];
}
export interface Submitted {
  readonly how: "done" | "left" | "cancelled";
  readonly rows: readonly UnitRow[];
  /** Units that were set aside, each with its reason. */
  readonly aside: readonly Aside[];
  readonly diagnostics: readonly Diagnostic[];
  /** Units that nobody did. */
  readonly left: number;
}

const lookEvery = 500;
/** Machines need so long to be seen, ms. */
const patience = 10_000;

/** Watches a run to its end, and tells what became of each unit. */
export async function watchRun(founded: Founded, desk: Where, watching: Watching): Promise<Submitted> {
  const { server, env, place } = desk;
  const { run, record } = founded;
  const queue = queueOf(server, run.id);
  const people = lookout(watching, record.maker);
  let lacking = 0;
  try {
    for (;;) {
      const wish = watching.wish();
      if (wish === "leave") return { how: "left", ...(await collected(queue, founded)) };
      const known = await findRun(server, run.id);
      // Another who waits for the same has seen its end.
      if (known?.over?.how === "done") break;
      const isHere = (await env.files.kindOf(runPath(place, record.hash))) === "file";
      if (wish === "cancel" || known?.over !== undefined || !isHere) return await cancelled(queue, founded, desk);
      const counts = await queue.getJobCounts("waiting", "active", "delayed", "completed", "failed");
      const { waiting = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = counts;
      const there = waiting + active + delayed + completed + failed;
      const workers = await people(server, active > 0);
      watching.onStanding({ done: completed, failed, inHand: active, count: record.count, workers });
      if (completed + failed >= record.count) break;
      // Between two counts a job may move from one to the next: only what lacks for a while is lost.
      lacking = known === null || there < record.count ? lacking + 1 : 0;
      if (lacking >= 4) {
        lacking = 0;
        watching.onLost();
        await register(server, record, run);
      }
      await new Promise((go) => setTimeout(go, lookEvery));
    }
    const all = await collected(queue, founded);
    await endRun(server, record, "done");
    await forgetRun(place, record, env);
    return { how: "done", ...all };
  } finally {
    await queue.close();
  }
}

/** Takes out what nobody has begun, and waits for what is in hand. */
async function cancelled(queue: Queue, founded: Founded, { server, env, place }: Where): Promise<Submitted> {
  await cancelRun(queue, founded, server);
  for (let wait = 0; wait < 120 && (await queue.getActiveCount()) > 0; wait++)
    await new Promise((go) => setTimeout(go, lookEvery));
  const all = await collected(queue, founded);
  await forgetRun(place, founded.record, env);
  return { how: "cancelled", ...all };
}

export async function cancelRun(queue: Queue, { record }: Pick<Founded, "record">, server: Server): Promise<void> {
  await endRun(server, record, "cancelled");
  await queue.drain(true);
}

/** Looks at who works, now and then; tells each trouble once, and once that nobody is there. */
function lookout({ onNobody, onTrouble }: Watching, maker: Maker): (server: Server, isBusy: boolean) => Promise<number> {
  const begin = performance.now();
  let [looked, told, fitting] = [Number.NEGATIVE_INFINITY, false, 0];
  const troubles = new Set<string>();
  return async (server, isBusy) => {
    if (performance.now() - looked < 2000) return fitting;
    looked = performance.now();
    const workers = await listWorkers(server);
    const each = workers.map((worker) => ({ worker, parts: differing(maker, worker.maker) }));
    fitting = each.filter(({ parts }) => parts.length === 0).length;
    if (fitting > 0 || isBusy) told = false;
    else if (!told && performance.now() - begin > patience) {
      told = true;
      onNobody(each);
    }
    for (const worker of workers) {
      const key = `${worker.id} ${worker.trouble}`;
      if (worker.trouble !== undefined && !troubles.has(key)) onTrouble(worker);
      troubles.add(key);
    }
    return fitting;
  };
}

const page = 500;

/** What the queue has been told of each unit, in the order of the run. */
export async function collected(queue: Queue, { run }: Pick<Founded, "run">): Promise<Omit<Submitted, "how">> {
  const units = new Map(run.units.map(({ key, unit }) => [key, unit]));
  const told = new Map<string, Told>();
  for (const state of ["completed", "failed"] as const)
    for (let start = 0; ; start += page) {
      const jobs = await queue.getJobs([state], start, start + page - 1, true);
      for (const job of jobs) {
        const unit = units.get(job?.id ?? "");
        if (unit === undefined || told.has(unit)) continue;
        told.set(unit, state === "completed" ? toldBy(unit, job.returnvalue) : toldOfFailure(unit, job.failedReason ?? ""));
      }
      if (jobs.length < page) break;
    }
  const all = run.units.flatMap(({ unit }) => told.get(unit) ?? []);
  const said = new Map(all.flatMap(({ diagnostics }) => diagnostics).map((one) => [JSON.stringify(one), one]));
  const aside = all.flatMap(({ row, diagnostics }) => (row.state === "failed" ? [{ unit: row.unit, diagnostics }] : []));
  return {
    rows: all.map(({ row }) => row),
    aside,
    diagnostics: [...said.values()],
    left: run.units.length - all.length,
  };
}
