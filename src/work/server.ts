import type { Redis, RedisOptions } from "ioredis";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { type Address, addressOf } from "./address.js";
import { probe } from "./probe.js";

/** A Redis that was looked at and may be used. */
export interface Server {
  readonly redis: Redis;
  /** As it may be shown. */
  readonly shown: string;
  /** The server's own time, ms since 1970: clocks of machines differ. */
  readonly time: () => Promise<number>;
  readonly close: () => void;
}
export interface Wanted {
  readonly queue: string;
  readonly password?: string;
  /** A Redis on another machine that asks nobody for a password may be used all the same. */
  readonly trustOpen?: boolean;
}

/** The scripts of the queue need commands that older ones do not have. */
const oldest = [6, 2] as const;
/** What waits and what is given up is told by clocks; ms. */
const clocksApart = 5 * 60_000;

/** Opens the queue's Redis; all that would make work on it fail or unsafe is told before. */
export async function openServer({ queue, password, trustOpen }: Wanted): Promise<Outcome<Server>> {
  const parsed = addressOf(queue, password);
  if (!parsed.ok) return parsed;
  const address = parsed.value;
  const found = await probe(address);
  if (!found.ok) return found;
  if (found.value === "open" && !address.isLocal && !trustOpen) return fail(problem("queue/open", { address: address.shown }));
  const opened = await client(address, found.value === "closed");
  if (!opened.ok) return opened;
  const redis = opened.value;
  const checked = await looked(redis, address);
  if (!checked.ok) {
    redis.disconnect();
    return checked;
  }
  const close = (): void => redis.disconnect();
  return succeed({ redis, shown: address.shown, time: () => timeOf(redis), close }, checked.diagnostics);
}

async function client(
  { host, port, tls, username, password, database, shown }: Address,
  closed: boolean,
): Promise<Outcome<Redis>> {
  if (closed && password === undefined) return fail(problem("queue/no-password", { address: shown }));
  const { Redis } = await import("ioredis");
  const options: RedisOptions = {
    host,
    port,
    db: database,
    lazyConnect: true,
    // As the queue wants it: while the server is away, everybody waits for it.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(200 * times, 3000),
    ...(tls && { tls: { servername: host } }),
    ...(closed && password !== undefined && { password, ...(username !== undefined && { username }) }),
  };
  const redis = new Redis(options);
  // Without a listener the library prints; what a connection failed of it tells here alone.
  let fault = "";
  redis.on("error", (error) => {
    fault = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    return succeed(redis);
  } catch (error) {
    redis.disconnect();
    const detail = fault || (error instanceof Error ? error.message : String(error));
    const refused = /NOAUTH|WRONGPASS|NOPERM|invalid password/i.test(detail);
    return fail(refused ? problem("queue/password", { address: shown }) : problem("queue/away", { address: shown, detail }));
  }
}

const timeOf = async (redis: Redis): Promise<number> => {
  const [seconds, micro] = await redis.time();
  return Number(seconds) * 1000 + Math.floor(Number(micro) / 1000);
};

/** Version, clock, and whether it keeps what it is given. */
async function looked(redis: Redis, { shown }: Address): Promise<Outcome<void>> {
  const info = new Map(
    (await redis.info())
      .split(/\r?\n/)
      .filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
  );
  const version = info.get("redis_version") ?? "";
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    return fail(problem("queue/old-redis", { address: shown, version: version || "?", least: oldest.join(".") }));
  const apart = Date.now() - (await timeOf(redis));
  if (Math.abs(apart) > clocksApart) return fail(problem("queue/clock", { minutes: Math.round(Math.abs(apart) / 60_000) }));
  const notes: Diagnostic[] = [];
  const policy = info.get("maxmemory_policy") ?? "noeviction";
  if (policy !== "noeviction" && Number(info.get("maxmemory") ?? 0) > 0) notes.push(problem("queue/evicts", { policy }));
  if (info.get("aof_enabled") === "0") notes.push(problem("queue/not-kept", { address: shown }));
  return succeed(undefined, notes);
}
