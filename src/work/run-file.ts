import { join } from "node:path";
import { z } from "zod";
import { bytesOf, sha256, textOf } from "../archive/places.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import type { Workplace } from "../workspace/workplace.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const words = z.array(z.string().max(200)).max(200);
const maker = z.strictObject({ program: z.string().max(200), library: hash, fonts: hash });
/** What may be asked of a queue: never a folder. What is wrong in it the command itself says. */
const asked = z.strictObject({
  ...{ kinds: words.optional(), topics: words.optional(), formats: words.optional() },
  ...{ shelf: z.string().max(200).optional(), look: z.string().max(200).optional() },
  layout: z.enum(["plain", "masthead", "letter", "minutes"]).optional(),
  ...{ seal: z.boolean().optional(), bind: z.boolean().optional(), back: z.boolean().optional() },
  ...{ all: z.boolean().optional(), asOf: z.string().max(20).optional(), reason: z.string().max(2000).optional() },
});
const unit = z.strictObject({
  unit: z.string().regex(/^[^/\\\p{C}]{1,200}$/u),
  /** Path of its profile from the workspace, with `/`. */
  profile: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{C}]{1,500}\.ya?ml$/iu),
  /** Of the profile with its groups, as they were when the run was submitted. */
  facts: hash,
  key: hash,
});

/** Commands that a queue carries out. */
export const queueCommands = ["draft", "regenerate", "check"] as const;
export type QueueCommand = (typeof queueCommands)[number];
export const runId = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * A run as it stands in the workspace, which only those can write who may change the papers. In Redis there are no more than ids and
 * hashes of it: who can write there, and not here, can have nothing done that was not asked here.
 */
const runFile = z.strictObject({
  format: z.literal(1),
  id: runId,
  command: z.enum(queueCommands),
  asked,
  /** Today, for every machine. */
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  maker,
  units: z.array(unit).max(2_000_000),
});
export type RunFile = z.infer<typeof runFile>;
export type RunUnit = z.infer<typeof unit>;

/** What is asked of a queue, without who is asked: two submitters of it mean the same run. */
export type Plan = Omit<RunFile, "format" | "id">;

/** What decides a unit's papers: a job of this key done twice is done once. */
export const keyOf = ({ command, asked, day, maker }: Omit<Plan, "units">, unit: string, facts: string): string =>
  sha256(JSON.stringify([maker.program, maker.library, maker.fonts, command, day, sorted(asked), unit, facts]));
export const hashOf = (plan: Plan): string => sha256(JSON.stringify(plan.units.map(({ key }) => key)));
const sorted = (data: object): unknown => Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));

const folderIn = ({ root }: Workplace): string => join(root, ".tiaoli", "queue");
export const runPath = (place: Workplace, hash: string): string => join(folderIn(place), `${hash}.json`);
/** Held while a run is founded, so that of two submitters the second joins. */
export const foundingLock = (place: Workplace): string => join(folderIn(place), "founding.lock");

/** A run's file; null where there is none, or none that can be used. */
export async function readRun(place: Workplace, hash: string, { files }: Env): Promise<RunFile | null> {
  const path = runPath(place, hash);
  if ((await files.kindOf(path)) !== "file" || !(await leadsWithin(path, place.root, files))) return null;
  const read = await files.read(path, 2 ** 30);
  if (!read.ok) return null;
  try {
    const parsed = runFile.safeParse(JSON.parse(textOf(read.value)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export async function writeRun(place: Workplace, hash: string, run: RunFile, { files }: Env): Promise<Outcome<void>> {
  const parsed = runFile.safeParse(run);
  if (!parsed.success) return fail(problem("queue/asked", { detail: parsed.error.issues[0]?.path.join(".") ?? "" }));
  const folder = folderIn(place);
  if (!(await leadsWithin(folder, place.root, files))) return fail(problem("file/link-outside", { path: folder }));
  const written = await files.writeAtomic(runPath(place, hash), bytesOf(JSON.stringify(run)));
  return written.ok ? succeed(undefined) : written;
}

/** Removes a run's file, unless another run of the same has taken its place. */
export async function forgetRun(place: Workplace, { id, hash }: { readonly id: string; readonly hash: string }, env: Env) {
  const run = await readRun(place, hash, env);
  if (run?.id === id) await env.files.remove(runPath(place, hash));
}
