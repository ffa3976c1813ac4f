import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { takeLock } from "../../src/io/lock.js";

const statOf = async (pid: number): Promise<readonly string[]> => {
  const line = await readFile(`/proc/${pid}/stat`, "utf8");
  return line.slice(line.lastIndexOf(")") + 2).split(" ");
};

it.runIf(process.platform === "linux")("takes the lock of a killed process nobody has asked after yet", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    const started = (await statOf(pid))[19] ?? "";
    const path = join(folder, ".lock");
    await writeFile(path, JSON.stringify({ pid, host: hostname(), started }));
    while ((await statOf(pid))[0] !== "Z") await new Promise((next) => setTimeout(next, 20));

    const taken = await takeLock(path);
    expect(taken.ok && taken.value !== null).toBe(true);
    if (taken.ok) await taken.value?.release();
  } finally {
    parent.kill("SIGKILL");
    await rm(folder, { recursive: true });
  }
});

it("makes the next call of this process wait until the first has let go", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  try {
    const path = join(folder, ".lock");
    const done: string[] = [];
    const use = async (name: string): Promise<void> => {
      const taken = await takeLock(path);
      expect(taken.ok && taken.value !== null, name).toBe(true);
      done.push(`${name} has it`);
      await new Promise((next) => setTimeout(next, 5));
      done.push(`${name} lets go`);
      if (taken.ok) await taken.value?.release();
    };
    await Promise.all(["one", "two", "three"].map(use));
    expect(done).toEqual(["one", "two", "three"].flatMap((name) => [`${name} has it`, `${name} lets go`]));
  } finally {
    await rm(folder, { recursive: true });
  }
});

it.runIf(process.platform === "linux")("says that another living process holds it, to every call", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  try {
    const path = join(folder, ".lock");
    const started = (await statOf(process.ppid))[19] ?? "";
    await writeFile(path, JSON.stringify({ pid: process.ppid, host: hostname(), started }));
    for (const taken of await Promise.all([takeLock(path), takeLock(path)]))
      expect(taken).toMatchObject({ ok: true, value: null });
  } finally {
    await rm(folder, { recursive: true });
  }
});
