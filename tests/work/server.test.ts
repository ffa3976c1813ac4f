import { createServer, type Server, type Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openServer, type Wanted } from "../../src/work/server.js";
import { freePort, hasRedis, type RedisServer, redisServer } from "../support/redis.js";
import { printDiagnostics } from "../support/said.js";

vi.setConfig({ testTimeout: 30_000 });

const servers: Server[] = [];
const redises: RedisServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const redis of redises.splice(0)) await redis.remove();
  vi.restoreAllMocks();
});

/** Something that answers each request as told. */
function answering(answer: (request: string, socket: Socket) => string): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.on("data", (bytes) => socket.write(answer(bytes.toString(), socket)));
    }).listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`redis://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
    });
    servers.push(server);
  });
}
async function codes(wanted: Wanted): Promise<readonly string[]> {
  const opened = await openServer(wanted);
  if (opened.ok) opened.value.close();
  // Every one of them has words.
  if (opened.diagnostics.length > 0) expect(printDiagnostics(opened.diagnostics)).not.toContain("{");
  return [opened.ok ? "opened" : "refused", ...opened.diagnostics.map(({ code }) => code)];
}

describe("what is no queue is told apart", () => {
  test("nobody answers", async () => {
    expect(await codes({ queue: `redis://127.0.0.1:${await freePort()}` })).toEqual(["refused", "queue/away"]);
  });
  test("a web server", async () => {
    const queue = await answering(() => "HTTP/1.1 400 Bad Request\r\n\r\n");
    expect(await codes({ queue })).toEqual(["refused", "queue/not-redis"]);
  });
  test("a Redis that is loading, and one that lets nobody in from elsewhere", async () => {
    expect(await codes({ queue: await answering(() => "-LOADING Redis is loading\r\n") })).toEqual(["refused", "queue/loading"]);
    expect(await codes({ queue: await answering(() => "-DENIED protected mode\r\n") })).toEqual(["refused", "queue/protected"]);
  });
  test("an old Redis", async () => {
    const info = "redis_version:3.0.504\r\nloading:0\r\n";
    const queue = await answering((request) =>
      /info/i.test(request) ? `$${info.length}\r\n${info}\r\n` : /select|client/i.test(request) ? "+OK\r\n" : "+PONG\r\n",
    );
    expect(await codes({ queue })).toEqual(["refused", "queue/old-redis"]);
  });
});

describe.skipIf(!hasRedis)("a Redis", () => {
  const started = async (...more: readonly string[]): Promise<RedisServer> => {
    const redis = await redisServer(...more);
    redises.push(redis);
    return redis;
  };
  test("on this machine is used, with what it does not keep told", async () => {
    expect(await codes({ queue: (await started()).url })).toEqual(["opened"]);
    expect(await codes({ queue: (await started("--appendonly", "no")).url })).toEqual(["opened", "queue/not-kept"]);
    const evicting = await started("--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru");
    expect(await codes({ queue: evicting.url })).toEqual(["opened", "queue/evicts"]);
  });
  test("on another machine is used without a password only where somebody says so", async () => {
    const foreign = Object.values(networkInterfaces())
      .flat()
      .find((one) => one !== undefined && one.family === "IPv4" && !one.internal)?.address;
    if (foreign === undefined) throw new Error("this machine has no address but its own");
    const { port } = await started("--protected-mode", "no");
    const queue = `redis://${foreign}:${port}`;
    expect(await codes({ queue })).toEqual(["refused", "queue/open"]);
    expect(await codes({ queue, password: "x" })).toEqual(["refused", "queue/open"]);
    expect(await codes({ queue, trustOpen: true })).toEqual(["opened"]);
    const closed = await started("--protected-mode", "yes");
    expect(await codes({ queue: `redis://${foreign}:${closed.port}` })).toEqual(["refused", "queue/protected"]);
  });
  test("with a password asks for it, and for the right one", async () => {
    const redis = await redisServer();
    redises.push(redis);
    const { Redis } = await import("ioredis");
    const admin = new Redis(redis.url);
    await admin.config("SET", "requirepass", "secret");
    admin.disconnect();
    const queue = redis.url;
    expect(await codes({ queue })).toEqual(["refused", "queue/no-password"]);
    expect(await codes({ queue, password: "wrong" })).toEqual(["refused", "queue/password"]);
    expect(await codes({ queue, password: "secret" })).toEqual(["opened"]);
    expect(await codes({ queue: queue.replace("//", "//:secret@") })).toEqual(["opened"]);
  });
  test("whose clock is another is refused: what waits is told by clocks", async () => {
    const { url } = await started();
    const now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now - 10 * 60_000);
    expect(await codes({ queue: url })).toEqual(["refused", "queue/clock"]);
  });
});
