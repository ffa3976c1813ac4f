import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasRedis, later, type RedisServer, redisServer } from "../support/redis.js";
import { asked, copyOf, desk, type Ended, otherProgram, type Running, shelves, start, told } from "./desk.js";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let redis: RedisServer;
/** One machine by itself, which everything is held against. */
let alone: string;
const count = 8;
const submit = ["submit", "draft", "--all", "--json", ...asked];
const quick = ["--lease", "2", "--jobs", "1", "--json"];

describe.skipIf(!hasRedis)("a queue on Redis", () => {
  const running = new Set<Running>();
  const started = (words: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}, main?: string): Running => {
    const one = start(words, cwd, { TIAOLI_QUEUE: redis.url, ...more }, main);
    running.add(one);
    void one.ended.then(() => running.delete(one));
    return one;
  };
  const worker = (cwd: string, more: NodeJS.ProcessEnv = {}): Running => started(["work", ...quick], cwd, more);
  const end = async (...workers: readonly Running[]): Promise<readonly Ended[]> => {
    for (const { child } of workers) child.kill("SIGTERM");
    return Promise.all(workers.map(({ ended }) => ended));
  };
  const isWhole = (root: string, ended: Ended): void => {
    const { how, left, units, aside } = told(ended);
    expect({ how, left, aside, count: units.length }).toEqual({ how: "done", left: 0, aside: [], count });
    expect(units.map(({ papers }) => papers)).toEqual(units.map(() => 2));
    expect(shelves(root)).toEqual(shelves(alone));
  };

  beforeAll(async () => {
    redis = await redisServer();
    alone = desk(count);
    const done = await start(["draft", "--all", "--jobs", "2", ...asked], alone).ended;
    if (done.code !== 0) throw new Error(done.err);
  });
  afterAll(async () => {
    for (const { child } of running) child.kill("SIGKILL");
    await redis?.remove();
  });

  test("several workers come to the same bytes as one machine, and two submitters of the same to one run", async () => {
    const root = copyOf(alone);
    const workers = [worker(root), worker(root)];
    const [a, b] = await Promise.all([started(submit, root).ended, started(submit, root).ended]);
    isWhole(root, a);
    isWhole(root, b);
    expect([a.code, b.code]).toEqual([0, 0]);
    expect(told(a)).toEqual(told(b));
    const ended = await end(...workers);
    const done = ended.flatMap(({ out }) => out.split("\n").filter((line) => line.includes('"how":"done"')));
    expect(done).toHaveLength(count);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  });

  test("what was done is not made again, and a unit that fails is set aside with its reason", async () => {
    const root = copyOf(alone);
    const one = worker(root);
    isWhole(root, await started(submit, root).ended);
    const named = ["submit", "draft", "school-2", join("data", "units", "school-5.yaml"), "--json", ...asked];
    expect(told(await started(named, root).ended).units.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      "school-2 same",
      "school-5 same",
    ]);
    writeFileSync(join(root, "data", "units", "school-3.yaml"), "unit:\n  id: school-3\n  type: [\n");
    const again = await started(submit, root).ended;
    expect(again.code).toBe(1);
    const { units, aside } = told(again);
    expect(units.filter(({ state }) => state === "same")).toHaveLength(count - 1);
    expect(aside.map(({ unit }) => unit)).toEqual(["school-3"]);
    expect(aside[0]?.diagnostics.map(({ code }) => code)).toContain("profile/yaml-bracket");
    expect(shelves(root)).toEqual(shelves(alone));
    await end(one);
  });

  test("ten kills at different moments lose nothing, and publish nothing by halves", async () => {
    const root = copyOf(alone);
    let workers = [worker(root), worker(root)];
    const submitted = started(submit, root);
    for (let kill = 0; kill < 10; kill++) {
      await workers[kill % 2]!.said('"event":"ready"');
      // The first while it starts to work, the later ones further on.
      await later(120 * kill);
      workers[kill % 2]!.child.kill("SIGKILL");
      workers = workers.map((one, i) => (i === kill % 2 ? worker(root) : one));
    }
    isWhole(root, await submitted.ended);
    await end(...workers);
  });

  test("Redis may be killed and started again while work is under way", async () => {
    const root = copyOf(alone);
    const workers = [worker(root), worker(root)];
    const submitted = started(submit, root);
    await Promise.race(workers.map(({ said }) => said('"how":"done"')));
    await redis.stop("SIGKILL");
    await later(1500);
    await redis.start();
    isWhole(root, await submitted.ended);
    await end(...workers);
  });

  test("a worker whose disk is full pauses, and the others do its units", async () => {
    const root = copyOf(alone);
    const full = join(root, "full.mjs");
    // Every third file of a shelf that is written whole finds no room.
    writeFileSync(
      full,
      `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
const { open } = fs.promises; let count = 0;
fs.promises.open = async (path, flags, ...more) => {
  if (flags === "w" && String(path).includes("out") && ++count % 3 === 0)
    throw Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "open" });
  return open(path, flags, ...more);
};
syncBuiltinESMExports();`,
    );
    const bad = worker(root, { NODE_OPTIONS: `--import ${full}` });
    const submitted = started(submit, root);
    await bad.said('"event":"paused"');
    const good = worker(root);
    isWhole(root, await submitted.ended);
    const [ended] = await end(bad, good);
    expect(ended?.out).toContain("file/full");
  });

  test("a worker whose clock is wrong takes nothing, and says so", async () => {
    const root = copyOf(alone);
    const clock = join(root, "clock.mjs");
    writeFileSync(clock, "const now = Date.now; Date.now = () => now() + 2 * 86_400_000;");
    const { code, err } = await worker(root, { NODE_OPTIONS: `--import ${clock}` }).ended;
    expect(code).toBe(2);
    expect(err).toContain("queue/clock");
    expect(err).toContain("2880");
  });

  test("a worker with another library leaves the run to those that have the same, and says so", async () => {
    const root = copyOf(alone);
    const older = started(["work", ...quick], root, {}, otherProgram());
    await older.said('"event":"ready"');
    const submitted = started(submit, root);
    await older.said('"why":"differs"');
    const good = worker(root);
    isWhole(root, await submitted.ended);
    const [ended] = await end(older, good);
    expect(ended?.out).toContain('"parts":["library"]');
    expect(ended?.out).not.toContain('"how"');
  });

  test("a run of another workspace is left alone", async () => {
    const [root, other] = [copyOf(alone), copyOf(alone)];
    const elsewhere = worker(other);
    const submitted = started(submit, root);
    await elsewhere.said('"why":"elsewhere"');
    const here = worker(root);
    isWhole(root, await submitted.ended);
    const [ended] = await end(elsewhere, here);
    expect(ended?.out).not.toContain('"how"');
  });

  test("an interruption leaves the run to the workers; cancelling takes back what nobody has begun", async () => {
    const root = copyOf(alone);
    const watched = submit.filter((word) => word !== "--json");
    const first = started(watched, root);
    await first.said("已进队列");
    first.child.kill("SIGINT");
    const left = await first.ended;
    expect([left.code, left.err]).toEqual([1, expect.stringContaining("queue/left")]);
    const status = await started(["submit", "status", "--json"], root).ended;
    expect(JSON.parse(status.out)).toMatchObject({ runs: [{ command: "draft", count, done: 0 }] });
    const second = started(watched, root);
    await second.said("接着看它的进度");
    const cancel = await started(["submit", "cancel"], root).ended;
    expect(cancel.code).toBe(0);
    const stopped = await second.ended;
    expect([stopped.code, stopped.err]).toEqual([1, expect.stringContaining("units/stopped")]);
    const after = await started(["submit", "status", "--json"], root).ended;
    expect(JSON.parse(after.out)).toMatchObject({ runs: [] });
  });
});
