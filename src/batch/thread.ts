import { join } from "node:path";
import { steady } from "../env/steady.js";
import type { Env } from "../env/types.js";
import { realEnv } from "../io/env.js";
import { type Job, perform } from "./job.js";

/** The run of a queue that a job belongs to: it is one day in all of it, on every machine. */
export interface OfRun {
  readonly id: string;
  readonly day: string;
}
let world: { readonly key: string; readonly env: Env } | undefined;

/** What a thread of a batch does with each job it is sent. */
export function work({ run, ...job }: Job & { readonly run?: OfRun }) {
  const { place } = job.asked;
  const key = JSON.stringify([place.root, run]);
  if (world?.key !== key) world = { key, env: { ...worldOf(place, worldOn(place.root, run)), oneCore: true } };
  return perform(job, world.env);
}

const worldOn = (root: string, run: OfRun | undefined): Env => {
  const env = realEnv(root);
  return run === undefined ? env : { ...env, today: () => run.day };
};

/** Templates and groups are looked at once in a run. */
export const worldOf = ({ root, program }: Job["asked"]["place"], env: Env = realEnv(root)): Env =>
  steady(env, [join(program, "templates"), join(root, "templates"), join(root, "data", "groups")]);
