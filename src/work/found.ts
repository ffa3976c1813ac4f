import { randomBytes } from "node:crypto";
import { relative, sep } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin } from "../env/within.js";
import { batchUnits } from "../use/batch-units.js";
import { factsHash, makerHere } from "../use/decided-by.js";
import { unitsFolder, type Workplace } from "../workspace/workplace.js";
import {
  foundingLock,
  hashOf,
  keyOf,
  type Plan,
  type QueueCommand,
  type RunFile,
  type RunUnit,
  readRun,
  writeRun,
} from "./run-file.js";
import { endRun, findRun, keepRun, queueOf, type RunRecord } from "./runs.js";
import type { Server } from "./server.js";

export interface Wished {
  readonly place: Workplace;
  readonly command: QueueCommand;
  readonly asked: RunFile["asked"];
  readonly units: readonly string[] | "all";
  /** Only units that have papers. */
  readonly drafted: boolean;
}

/** What is to be done, with what decides it as it is now. Units whose profile cannot be read are told, and are in no queue. */
export async function planOf({ place, command, asked, units, drafted }: Wished, env: Env): Promise<Outcome<Plan>> {
  const found = await batchUnits({ place, units, ...(drafted && { drafted }) }, env);
  if (!found.ok) return found;
  const maker = await makerHere(place, env)();
  if (!maker.ok) return maker;
  const plan = { command, asked, day: env.today(), maker: maker.value };
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const planned: RunUnit[] = [];
  for (const { id, path } of found.value) {
    if (!isWithin(path, place.root)) return fail(problem("queue/outside", { path, folder: unitsFolder(place) }));
    const facts = await factsHash(path, env);
    if (!facts.ok) diagnostics.push(...facts.diagnostics);
    else {
      const profile = relative(place.root, path).split(sep).join("/");
      planned.push({ unit: id, profile, facts: facts.value, key: keyOf(plan, id, facts.value) });
    }
  }
  if (planned.length === 0) return fail(...diagnostics);
  return succeed({ ...plan, units: planned }, diagnostics);
}

/** A run as its submitter holds it. */
export interface Founded {
  readonly record: RunRecord;
  readonly run: RunFile;
  /** Somebody else submitted the same and waits for it too, or did and left. */
  readonly joined: boolean;
}

/** Founds the run of a plan, or joins it where it is under way: nothing of it is done twice. */
export async function foundRun(plan: Plan, place: Workplace, server: Server, env: Env): Promise<Outcome<Founded>> {
  const lock = await lockSoon(foundingLock(place), env);
  if (!lock.ok) return lock;
  try {
    const hash = hashOf(plan);
    const before = await readRun(place, hash, env);
    const earlier = before === null ? null : await findRun(server, before.id);
    if (before !== null && earlier !== null && earlier.over === undefined) {
      if (await isUnderWay(server, earlier)) {
        await enqueue(server, before);
        return succeed({ record: earlier, run: before, joined: true });
      }
      await endRun(server, earlier, "done");
    }
    const run: RunFile = { format: 1, id: randomBytes(16).toString("hex"), ...plan };
    const record: RunRecord = { id: run.id, hash, command: run.command, count: run.units.length, maker: run.maker };
    // The file first: whoever sees the run in the queue finds what it is.
    const written = await writeRun(place, hash, run, env);
    if (!written.ok) return written;
    await register(server, record, run);
    return succeed({ record, run, joined: false });
  } finally {
    await lock.value.release();
  }
}

/** Puts a run into the queue; where it is there already, what is lacking of it. */
export async function register(server: Server, record: RunRecord, run: RunFile): Promise<void> {
  await keepRun(server, record);
  await enqueue(server, run);
}

/** So many tries, with waits of 1, 2, 4, 8 and 16 seconds between them. */
const attempts = 6;
const atOnce = 1000;

async function enqueue(server: Server, { id, units }: RunFile): Promise<void> {
  const queue = queueOf(server, id);
  // A job that is there already, whatever became of it, is left as it is.
  for (let i = 0; i < units.length; i += atOnce)
    await queue.addBulk(
      units.slice(i, i + atOnce).map(({ unit, key }) => ({
        name: unit,
        data: {},
        opts: { jobId: key, attempts, backoff: { type: "exponential", delay: 1000 } },
      })),
    );
  await queue.close();
}

async function isUnderWay(server: Server, { id, count }: RunRecord): Promise<boolean> {
  const queue = queueOf(server, id);
  const { completed = 0, failed = 0 } = await queue.getJobCounts("completed", "failed");
  await queue.close();
  return completed + failed < count;
}

/** Founding takes seconds: another submitter is waited for. */
async function lockSoon(path: string, { files }: Env): Promise<Outcome<{ readonly release: () => Promise<void> }>> {
  for (let wait = 0; wait < 60; wait++) {
    const lock = await files.lock(path);
    if (!lock.ok) return lock;
    if (lock.value !== null) return succeed(lock.value);
    await new Promise((go) => setTimeout(go, 500));
  }
  return fail(problem("queue/founding", { lock: path }));
}
