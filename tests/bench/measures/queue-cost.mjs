import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { cli } from "../child.mjs";
import { day, draftAll, provinceInto, units } from "../province.mjs";

export const name = `draft --all of ${units} units by four workers at a queue on Redis against one machine with two jobs`;
export const limit = 1.1;

const has = (command) => spawnSync(command, ["--version"]).status === 0;
const port = 16_000 + (process.pid % 1000);
const ended = (child) => new Promise((done) => child.once("close", done));

/** Workers stand ready before the time is taken, as they do in an office; the single machine starts its threads in its time. */
export async function run() {
  if (!has("redis-server")) return { skipped: "redis-server is not installed" };
  const folders = ["tiaoli-province-", "tiaoli-province-", "tiaoli-redis-"].map((start) => mkdtempSync(join(tmpdir(), start)));
  const [alone, shared, kept] = folders;
  const env = { ...process.env, TIAOLI_QUEUE: `redis://127.0.0.1:${port}`, TIAOLI_BENCH_COST: "" };
  const tiaoli = (words, cwd) => spawn(process.execPath, [cli, ...words], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  const redis = spawn("redis-server", ["--port", String(port), "--dir", kept, "--appendonly", "yes", "--save", ""], {
    stdio: "ignore",
  });
  const workers = [];
  try {
    for (const folder of [alone, shared]) provinceInto(folder, units);
    let start = performance.now();
    const one = tiaoli(draftAll(2), alone);
    one.stdout.resume();
    if ((await ended(one)) > 1) throw new Error("the draft failed");
    const single = performance.now() - start;
    for (let i = 0; i < 4; i++) {
      const worker = tiaoli(["work", "--jobs", "1", "--json"], shared);
      await new Promise((ready) => worker.stdout.once("data", ready));
      worker.stdout.resume();
      workers.push(worker);
    }
    start = performance.now();
    const submit = tiaoli(["submit", "draft", "--all", "--format", "docx,pdf", "--as-of", day], shared);
    submit.stdout.resume();
    if ((await ended(submit)) > 1) throw new Error("the run failed");
    const queue = performance.now() - start;
    const same = spawnSync("diff", ["-rq", "--exclude=.runs", join(alone, "out"), join(shared, "out")], { encoding: "utf8" });
    if (same.stdout !== "") throw new Error(`other bytes: ${same.stdout.slice(0, 500)}`);
    const used = spawnSync("redis-cli", ["-p", String(port), "info", "memory"], { encoding: "utf8" }).stdout;
    const peak = Number(/used_memory_peak:(\d+)/.exec(used)?.[1] ?? 0) / 2 ** 20;
    return { value: queue / single, unit: "×", ms: { "one machine": single, queue }, mb: { redis: peak }, note: "same bytes" };
  } finally {
    const ends = workers.map(ended);
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(ends);
    redis.kill();
    await ended(redis);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}
