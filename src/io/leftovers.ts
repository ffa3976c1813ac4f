import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { isAlive, type Process, thisProcess } from "./processes.js";

/** Threads of one process, which a batch has several of, write into one folder. */
let count = threadId * 2 ** 32;
let own: Promise<Process> | undefined;
const machine = (host: string): string => createHash("sha256").update(host).digest("hex").slice(0, 8);

/** A new name in a folder for a file that is renamed once it is whole. It says whose it is: what its process leaves behind is swept. */
export async function temporaryIn(folder: string): Promise<string> {
  own ??= thisProcess();
  return join(folder, temporaryName(await own, ++count));
}

/** The n-th such name of a process. */
export const temporaryName = ({ host, pid, started }: Process, n: number): string =>
  `.tiaoli-${machine(host)}-${pid}-${started || "0"}-${n}.tmp`;
const form = /^\.tiaoli-([0-9a-f]{8})-(\d+)-(\d+)-\d+\.tmp$/;

/** Removes what processes of this machine that are no more had begun to write in a folder. What cannot be removed stays. */
export async function sweep(folder: string): Promise<void> {
  for (const name of namesIn(folder)) {
    const [, host, pid, started = ""] = form.exec(name) ?? [];
    if (host !== machine(hostname()) || pid === undefined) continue;
    const writer = { host: hostname(), pid: Number(pid), started: started === "0" ? "" : started };
    if (!(await isAlive(writer))) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

const swept = new Set<string>();
/** The same, once in each process: a run writes hundreds of files side by side. */
export async function sweepOnce(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  await sweep(folder);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
