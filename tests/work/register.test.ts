import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endRun, findRun, keepRun, listRuns, queueOf, type RunRecord, sweepRuns } from "../../src/work/runs.js";
import type { Server } from "../../src/work/server.js";
import { differing, listWorkers, signIn, signOut } from "../../src/work/workers.js";
import { hasRedis, type RedisServer, redisServer } from "../support/redis.js";

const hex = (letter: string) => letter.repeat(64);
const maker = { program: "0.1.0", library: hex("a"), fonts: hex("b") };
const run: RunRecord = { id: "1".repeat(32), hash: hex("c"), command: "draft", count: 3, maker };

describe.skipIf(!hasRedis)("what Redis knows", () => {
  let own: RedisServer;
  let server: Server;
  let ahead = 0;
  beforeAll(async () => {
    own = await redisServer();
    const redis = new Redis(own.url, { maxRetriesPerRequest: null });
    const time = async () => Number((await redis.time())[0]) * 1000 + ahead;
    server = { redis, shown: own.url, time, close: () => redis.disconnect() };
  });
  afterAll(async () => {
    server?.close();
    await own?.remove();
  });

  test("a run is found until it has been over for a while", async () => {
    await keepRun(server, run);
    expect(await findRun(server, run.id)).toEqual(run);
    await endRun(server, run, "cancelled");
    await endRun(server, run, "done");
    expect((await findRun(server, run.id))?.over?.how).toBe("cancelled");
    await sweepRuns(server);
    expect(await findRun(server, run.id)).not.toBeNull();
    const queue = queueOf(server, run.id);
    await queue.add("x", {}, { jobId: "ab" });
    ahead = 11 * 60_000;
    await sweepRuns(server);
    ahead = 0;
    expect(await findRun(server, run.id)).toBeNull();
    expect(await server.redis.keys("tiaoli:*")).toEqual([]);
    await queue.close();
  });

  test.each([
    ["words", "hello"],
    ["another form", JSON.stringify({ ...run, command: "undo" })],
    ["more than there is", JSON.stringify({ ...run, path: "/etc" })],
  ])("%s under our name are a fault", async (_, text) => {
    await server.redis.hset("tiaoli:runs", "x", text);
    const listed = await listRuns(server);
    expect(listed.diagnostics.map(({ code }) => code)).toEqual(["queue/foreign"]);
    await server.redis.del("tiaoli:runs");
  });
  test("so is a key of another kind", async () => {
    await server.redis.set("tiaoli:runs", "x");
    expect((await listRuns(server)).diagnostics.map(({ code }) => code)).toEqual(["queue/foreign"]);
    await server.redis.del("tiaoli:runs");
  });

  test("who has said nothing for a while works no more", async () => {
    const card = { id: "a", host: "a", from: "10.0.0.1", maker, slots: 2, busy: 1, done: 5 };
    await signIn(server, { ...card, at: await server.time() });
    await signIn(server, { ...card, id: "b", at: (await server.time()) - 60_000 });
    await server.redis.hset("tiaoli:workers", "c", "{");
    expect((await listWorkers(server)).map(({ id }) => id)).toEqual(["a"]);
    expect((await server.redis.hkeys("tiaoli:workers")).sort()).toEqual(["a", "b"]);
    await signOut(server, "a");
    expect(await listWorkers(server)).toEqual([]);
  });
});

test("two makers differ in what would make other bytes", () => {
  expect(differing(maker, maker)).toEqual([]);
  expect(differing(maker, { ...maker, fonts: hex("c"), program: "0.2.0" })).toEqual(["program", "fonts"]);
});
