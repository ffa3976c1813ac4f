import { join } from "node:path";
import { type Job as QueueJob, UnrecoverableError } from "bullmq";
import type { Done, Job } from "../batch/job.js";
import type { Pool } from "../batch/pool.js";
import { isNone, rowOf } from "../batch/rows.js";
import type { OfRun } from "../batch/thread.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail } from "../diag/types.js";
import { leadsWithin } from "../env/within.js";
import { factsHash } from "../use/decided-by.js";
import type { Desk, Line } from "./line.js";
import type { QueueCommand, RunUnit } from "./run-file.js";
import { reasonOf, type Told, tell } from "./told.js";

/** What became of a job: done, to be tried again later, or set aside. */
export interface Carried {
  readonly unit: string;
  readonly how: "done" | "again" | "aside";
  readonly diagnostics: readonly Diagnostic[];
  readonly told?: Told;
}

/** What may be otherwise in a moment, or on another machine. */
const passing: ReadonlySet<string> = new Set([
  ...["archive/locked", "archive/open", "archive/held", "archive/overtaken", "units/thread"],
  ...["file/busy", "file/full", "file/denied", "file/unreadable", "file/failed"],
]);
/** What is wrong with the machine more likely than with the unit: it pauses. */
const ofMachine: ReadonlySet<string> = new Set(["file/full", "file/denied", "file/unreadable", "file/failed"]);

export const machineFault = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics.find(({ code, severity }) => severity === "error" && ofMachine.has(code));

/** Carries a job out as far as the papers go; nothing of it is believed but its id, by which the run's own file tells the unit. */
export async function carry(job: QueueJob, line: Line, desk: Desk, pool: Pool): Promise<Carried> {
  const unit = line.units.get(job.id ?? "");
  if (unit === undefined)
    return { unit: "?", how: "aside", diagnostics: [problem("queue/strange-job", { job: (job.id ?? "?").slice(0, 80) })] };
  const done = await doneOf(unit, line, desk, pool);
  const { command } = line.run;
  if (done.ok || isNone(done.diagnostics)) {
    const told = tell(rowOf<QueueCommand>(command)({ id: unit.unit, path: unit.profile }, done), done.ok ? done.diagnostics : []);
    return { unit: unit.unit, how: "done", diagnostics: done.diagnostics, told };
  }
  const again = done.diagnostics.some(({ code }) => passing.has(code));
  return { unit: unit.unit, how: again ? "again" : "aside", diagnostics: done.diagnostics };
}

async function doneOf(
  { unit, profile, facts }: RunUnit,
  { run }: Line,
  { place, env }: Desk,
  pool: Pool,
): Promise<Done<QueueCommand>> {
  const path = join(place.root, ...profile.split("/"));
  if (!(await leadsWithin(path, place.root, env.files))) return fail(problem("file/link-outside", { path }));
  const now = await factsHash(path, env);
  if (!now.ok) return now;
  if (now.value !== facts) return fail(problem("queue/changed-since", { unit, path }));
  const job = { command: run.command, asked: { ...run.asked, place }, profile: path } as unknown as Job;
  const ofRun: OfRun = { id: run.id, day: run.day };
  try {
    return (await pool.perform({ ...job, run: ofRun } as Job)) as Done<QueueCommand>;
  } catch (thrown) {
    // A thread that ran out of memory, or a fault of ours with this unit.
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return fail(problem("units/thread", { unit, detail }));
  }
}

/** Tells the queue. A job that meanwhile was given to another machine is theirs to tell of: whoever is later finds it done. */
export async function settle(job: QueueJob, { how, diagnostics, told }: Carried, token: string): Promise<boolean> {
  const reason = reasonOf(diagnostics.filter(({ severity }) => severity === "error"));
  try {
    if (how === "done") await job.moveToCompleted(told, token, false);
    else await job.moveToFailed(how === "again" ? new Error(reason) : new UnrecoverableError(reason), token, false);
    return true;
  } catch (error) {
    if (error instanceof Error && /lock|not in the active state|missing key/i.test(error.message)) return false;
    throw error;
  }
}
