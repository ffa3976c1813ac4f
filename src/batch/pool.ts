import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildId } from "../io/build-id.js";
import { packageRoot } from "../io/package-root.js";
import type { Done, Job } from "./job.js";

/** Whoever carries jobs out, several at a time. */
export interface Pool {
  /** So many jobs are taken at once. */
  readonly size: number;
  readonly perform: (job: Job) => Promise<Done>;
  readonly close: () => Promise<void>;
}

/** A thread may hold so much before it is ended, MB: its unit is told as a fault, and the others go on. */
export const memoryOfThread = 360;
/**
 * Room for new things in a thread, MB: what a paper is made of lives shortly, and with the 48 that V8 would take more of it is copied
 * before it is let go.
 */
const newOfThread = 96;
/** Starting threads takes longer than a few units do. */
const fewUnits = 3;

/** Threads of this process; null where one thread does as well, or where the program was not built. */
export async function threadPool(jobs: number | undefined, units: number): Promise<Pool | null> {
  const size = Math.min(jobs ?? availableParallelism(), units);
  if (size < 2 || units <= fewUnits || buildId === "") return null;
  return threads(size);
}

/** So many threads of this process, which must have been built. */
export async function threads(size: number): Promise<Pool> {
  const filename = join(packageRoot, "dist", "start", "thread.js");
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename,
    minThreads: size,
    maxThreads: size,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: memoryOfThread, maxYoungGenerationSizeMb: newOfThread },
  });
  return { size, perform: (job) => pool.run(job), close: () => pool.destroy() };
}
