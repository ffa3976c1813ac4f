import { join } from "node:path";
import { steady } from "../env/steady.js";
import type { Env } from "../env/types.js";
import { realEnv } from "../io/env.js";
import { type Job, perform } from "./job.js";

let world: { readonly root: string; readonly env: Env } | undefined;

/** What a thread of a batch does with each job it is sent. */
export function work(job: Job) {
  const { place } = job.asked;
  if (world?.root !== place.root) world = { root: place.root, env: worldOf(place) };
  return perform(job, world.env);
}

/** Templates and groups are looked at once in a run. */
export const worldOf = ({ root, program }: Job["asked"]["place"], env: Env = realEnv(root)): Env =>
  steady(env, [join(program, "templates"), join(root, "templates"), join(root, "data", "groups")]);
