import { z } from "zod";
import { type Maker, makerParts } from "../use/decided-by.js";
import { prefix } from "./runs.js";
import type { Server } from "./server.js";

const workersKey = `${prefix}:workers`;
/** Who has said nothing for so long is gone, ms. */
const silent = 30_000;

const card = z.strictObject({
  id: z.string().max(300),
  host: z.string().max(300),
  /** The address it comes to Redis from: two machines may have one name. */
  from: z.string().max(100),
  maker: z.strictObject({ program: z.string(), library: z.string(), fonts: z.string() }),
  slots: z.number(),
  busy: z.number(),
  done: z.number(),
  /** A code of `codes`: why it takes nothing now. */
  trouble: z.string().max(100).optional(),
  at: z.number(),
});
export type WorkerCard = z.infer<typeof card>;

export const signIn = ({ redis }: Server, worker: WorkerCard): Promise<unknown> =>
  redis.hset(workersKey, worker.id, JSON.stringify(worker));
export const signOut = ({ redis }: Server, id: string): Promise<unknown> => redis.hdel(workersKey, id);

/** The address this machine comes to Redis from. */
export async function ownAddress({ redis }: Server): Promise<string> {
  const told = String(await redis.call("CLIENT", "INFO"));
  return /\baddr=(\S+):\d+/.exec(told)?.[1] ?? "";
}

/** Who works at this queue now. */
export async function listWorkers(server: Server): Promise<readonly WorkerCard[]> {
  const [all, now] = await Promise.all([server.redis.hgetall(workersKey), server.time()]);
  const known = Object.entries(all).map(([id, text]) => ({ id, read: card.safeParse(parsed(text)) }));
  const gone = known.filter(({ read }) => !read.success || now - read.data.at > silent * 20);
  if (gone.length > 0) await server.redis.hdel(workersKey, ...gone.map(({ id }) => id));
  return known.flatMap(({ read }) => (read.success && now - read.data.at <= silent ? [read.data] : []));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** In what two makers differ. */
export const differing = (a: Maker, b: Maker): readonly (keyof Maker)[] => makerParts.filter((part) => a[part] !== b[part]);
