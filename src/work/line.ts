import { type Job, Worker } from "bullmq";
import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Maker } from "../use/decided-by.js";
import type { Workplace } from "../workspace/workplace.js";
import { type RunFile, type RunUnit, readRun, runPath } from "./run-file.js";
import { prefix, type RunRecord } from "./runs.js";
import type { Server } from "./server.js";
import { differing } from "./workers.js";

/** A run that this machine takes units of. */
export interface Line {
  readonly run: RunFile;
  readonly hash: string;
  /** By key, which is the id of its job. */
  readonly units: ReadonlyMap<string, RunUnit>;
  readonly take: (token: string) => Promise<Job | undefined>;
  readonly close: () => Promise<void>;
}

/** Why a run is left to others. */
export type LeftFor =
  | { readonly why: "differs"; readonly parts: readonly (keyof Maker)[]; readonly wanted: Maker }
  /** Its file is not here: it is of another workspace, or the shared folder is away. */
  | { readonly why: "elsewhere" };

/** A unit whose workers died so often is set aside: it may be what they die of. */
const mostDeaths = 10;

/** Looks at a run before anything of it is taken: whether it is of this workspace, and would come to the same bytes here. */
export async function lineOf(record: RunRecord, desk: Desk, lease: number): Promise<Line | LeftFor> {
  const { place, env, server } = desk;
  const run = await readRun(place, record.hash, env);
  if (run === null || run.id !== record.id) return { why: "elsewhere" };
  const maker = await desk.maker();
  if (!maker.ok) throw new FaultHere(maker);
  const parts = differing(run.maker, maker.value);
  if (parts.length > 0) return { why: "differs", parts, wanted: run.maker };
  const worker = new Worker(run.id, null, {
    ...{ connection: server.redis, prefix, autorun: false, skipVersionCheck: true },
    ...{ lockDuration: lease, stalledInterval: lease, maxStalledCount: mostDeaths },
  });
  worker.on("error", () => undefined);
  await worker.waitUntilReady();
  await worker.startStalledCheckTimer();
  return {
    run,
    hash: record.hash,
    units: new Map(run.units.map((unit) => [unit.key, unit])),
    take: (token) => worker.getNextJob(token, { block: false }),
    close: () => worker.close(true),
  };
}

export interface Desk {
  readonly place: Workplace;
  readonly env: Env;
  readonly server: Server;
  readonly maker: () => Promise<Outcome<Maker>>;
}

/** This machine cannot work: its library has faults. */
export class FaultHere extends Error {
  constructor(readonly outcome: Outcome<unknown>) {
    super("library");
  }
}

/** Whether a run may still be served: the workspace is there with its file, and the program still makes the same of it. */
export async function stillFits({ run, hash }: Line, { place, env, maker }: Desk): Promise<boolean> {
  if ((await env.files.kindOf(runPath(place, hash))) !== "file") return false;
  const now = await maker();
  return now.ok && differing(run.maker, now.value).length === 0;
}
