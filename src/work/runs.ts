import { Queue } from "bullmq";
import { z } from "zod";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { queueCommands, runId } from "./run-file.js";
import type { Server } from "./server.js";

export const prefix = "tiaoli";
const runsKey = `${prefix}:runs`;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A run as Redis tells of it. */
const record = z.strictObject({
  id: runId,
  /** Of its file in the workspace. */
  hash,
  command: z.enum(queueCommands),
  count: z.number().int().nonnegative(),
  maker: z.strictObject({ program: z.string().max(200), library: hash, fonts: hash }),
  /** Nothing more is done for it: it came to its end, or was cancelled. */
  over: z.strictObject({ how: z.enum(["done", "cancelled"]), at: z.number() }).optional(),
});
export type RunRecord = z.infer<typeof record>;

/** All runs this Redis knows of, in the order of their ids; what others wrote under our name is a fault. */
export async function listRuns({ redis, shown }: Server): Promise<Outcome<readonly RunRecord[]>> {
  try {
    const all = await redis.hgetall(runsKey);
    const read = Object.values(all).map((text) => record.safeParse(JSON.parse(text)));
    const good = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
    if (good.length < read.length) return fail(problem("queue/foreign", { address: shown, key: runsKey }));
    return succeed(good.sort((a, b) => (a.id < b.id ? -1 : 1)));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.message.startsWith("WRONGTYPE")))
      return fail(problem("queue/foreign", { address: shown, key: runsKey }));
    throw error;
  }
}

export async function findRun({ redis }: Server, id: string): Promise<RunRecord | null> {
  const text = await redis.hget(runsKey, id);
  return text === null ? null : (record.safeParse(JSON.parse(text)).data ?? null);
}

export const keepRun = ({ redis }: Server, run: RunRecord): Promise<unknown> => redis.hset(runsKey, run.id, JSON.stringify(run));

/** So long what a run told is kept for others who wait for it, ms. */
const keptFor = 10 * 60_000;

/** Marks a run as over. */
export async function endRun(server: Server, run: RunRecord, how: "done" | "cancelled"): Promise<void> {
  if ((await findRun(server, run.id))?.over === undefined)
    await keepRun(server, { ...run, over: { how, at: await server.time() } });
}

/** Removes runs that have been over for a while. */
export async function sweepRuns(server: Server): Promise<void> {
  const listed = await listRuns(server);
  if (!listed.ok) return;
  const now = await server.time();
  for (const { id, over } of listed.value) {
    if (over === undefined || now - over.at < keptFor) continue;
    const queue = queueOf(server, id);
    await queue.obliterate({ force: true });
    await queue.close();
    await server.redis.hdel(runsKey, id);
  }
}

export function queueOf({ redis }: Server, id: string): Queue {
  const queue = new Queue(id, { connection: redis, prefix, skipVersionCheck: true });
  // Told where it matters; without a listener it would end the process.
  queue.on("error", () => undefined);
  return queue;
}
