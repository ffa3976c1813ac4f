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

it("waits for a living holder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  try {
    const path = join(folder, ".lock");
    const first = await takeLock(path);
    expect(first.ok && first.value !== null).toBe(true);
    expect(await takeLock(path)).toMatchObject({ ok: true, value: null });
    if (first.ok) await first.value?.release();
    const again = await takeLock(path);
    expect(again.ok && again.value !== null).toBe(true);
    if (again.ok) await again.value?.release();
  } finally {
    await rm(folder, { recursive: true });
  }
});
