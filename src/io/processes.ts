import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { errorCode } from "./faults.js";

/** A process that can be told from every other one. */
export interface Process {
  readonly pid: number;
  readonly host: string;
  /** When it started, where the system tells it, because process ids come round again; else "". */
  readonly started: string;
}

export const thisProcess = async (): Promise<Process> => ({
  pid: process.pid,
  host: hostname(),
  started: await startOf(process.pid),
});

/** Whether another process still runs. One on another machine (a shared drive) counts as alive: nobody here can tell. */
export async function isAlive({ pid, host, started }: Process): Promise<boolean> {
  return host !== hostname() || (isTaken(pid) && started === (await startOf(pid)));
}

/** Whether any process of this machine has a number. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  return true;
}

/**
 * Linux tells when a process started (field 22 of its stat line, counted after the name in brackets); elsewhere "".
 * One that is dead but that its parent has not asked after yet still has its line: it is told apart by its state.
 */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return /[ZX]/i.test(state) ? "ended" : (fields[18] ?? "");
  } catch {
    return "";
  }
}
