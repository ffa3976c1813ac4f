import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether Redis can be started here (Debian: `redis-server`). Tests that need it say that they were skipped. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis) process.stderr.write("redis-server is not installed: tests of the queue are skipped.\n");

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it at once, as a power cut would, or in order. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A Redis of its own on a free port, which keeps what it is given in a temporary folder. @param more settings, as redis.conf has them */
export async function redisServer(...more: readonly string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-redis-"));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const settings = ["--port", String(port), "--dir", folder, "--appendonly", "yes", "--save", "", ...more];
    child = spawn("redis-server", settings, { stdio: "ignore" });
    for (let wait = 0; spawnSync("redis-cli", ["-p", String(port), "ping"]).status !== 0; wait++) {
      if (wait > 100) throw new Error("redis-server does not start");
      await later(50);
    }
  };
  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
    const ended = new Promise((done) => child?.once("exit", done) ?? done(null));
    child?.kill(signal);
    await ended;
    child = undefined;
  };
  await start();
  const remove = async (): Promise<void> => {
    if (child !== undefined) await stop("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, port, start, stop, remove };
}

export const later = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
