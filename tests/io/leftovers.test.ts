import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { diskFiles } from "../../src/io/files.js";
import { temporaryName } from "../../src/io/leftovers.js";
import { takeLock } from "../../src/io/lock.js";
import { thisProcess } from "../../src/io/processes.js";

const dead = { pid: spawnSync(process.execPath, ["-e", ""]).pid, host: hostname(), started: "1" };
async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "leftovers-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of names) await writeFile(join(folder, name), "half");
  return folder;
}
const living = async () => temporaryName(await thisProcess(), 99_999);

it("sweeps what a dead process had begun to write when something is written beside it", async () => {
  const kept = [await living(), temporaryName({ ...dead, host: "elsewhere" }, 1), ".tiaoli-notes.tmp", "unit.yaml"];
  const folder = await folderWith(temporaryName(dead, 1), temporaryName({ ...dead, started: "" }, 2), ...kept);
  expect(await diskFiles.writeAtomic(join(folder, "other.yaml"), new Uint8Array([1]))).toMatchObject({ ok: true });
  expect((await readdir(folder)).sort()).toEqual([...kept, "other.yaml"].sort());
});

it("sweeps it, and drafts of the lock, when the lock beside it is taken", async () => {
  const kept = [await living(), `.lock.${process.pid}0.note`];
  const folder = await folderWith(temporaryName(dead, 1), `.lock.${dead.pid}`, `.lock.${dead.pid}.old`, ...kept);
  const lock = await takeLock(join(folder, ".lock"));
  expect((await readdir(folder)).sort()).toEqual([".lock", ...kept].sort());
  if (lock.ok) await lock.value?.release();
  expect((await readdir(folder)).sort()).toEqual([...kept].sort());
});

it("takes a process whose number came round again for another one", async () => {
  const folder = await folderWith(temporaryName({ ...(await thisProcess()), started: "12" }, 1));
  const lock = await takeLock(join(folder, ".lock"));
  expect(await readdir(folder)).toEqual(process.platform === "linux" ? [".lock"] : expect.anything());
  if (lock.ok) await lock.value?.release();
});
