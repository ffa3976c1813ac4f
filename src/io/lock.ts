import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { errorCode, fileFault } from "./faults.js";
import { makeFolder } from "./folders.js";

interface Held {
  readonly release: () => Promise<void>;
}
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Start of the process where the system tells it, because process ids come round again. */
  readonly started: string;
}

/**
 * The end of the last of our own calls on a lock, by its path: a second call of this process waits for it. Whose file it is
 * could not be told by the process id, and a file with our own id that no call holds was left by a dead process.
 */
const mine = new Map<string, Promise<void>>();

/** See `Files.lock`. A holder on another machine (a shared drive) counts as alive: nobody here can tell. */
export async function takeLock(path: string): Promise<Outcome<Held | null>> {
  const before = mine.get(path);
  let end = (): void => undefined;
  const turn = new Promise<void>((done) => {
    end = done;
  });
  mine.set(path, turn);
  const over = (): void => {
    if (mine.get(path) === turn) mine.delete(path);
    end();
  };
  await before;
  const taken = await takeFile(path);
  if (!taken.ok || taken.value === null) {
    over();
    return taken;
  }
  const { release } = taken.value;
  return succeed({ release: () => release().finally(over) });
}

async function takeFile(path: string): Promise<Outcome<Held | null>> {
  const folder = await makeFolder(dirname(path));
  if (!folder.ok) return folder;
  try {
    const own = JSON.stringify({ pid: process.pid, host: hostname(), started: await startOf(process.pid) } satisfies Holder);
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await create(path, own)) return succeed({ release: () => release(path, own) });
      const found = await contentOf(path);
      if (found !== null && (await alive(found))) return succeed(null);
      if (found !== null && !(await clearAway(path, found))) return succeed(null);
    }
    return succeed(null);
  } catch (error) {
    return fail(fileFault(error, path, "write"));
  }
}

/** Creates the lock with its content in one step; false when there is one already. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${process.pid}`;
  try {
    await writeFile(draft, content);
    await link(draft, path);
    return true;
  } catch (error) {
    const code = errorCode(error);
    // ENOENT: the holder of the lock has just tidied our draft away.
    if (code === "EEXIST" || code === "ENOENT") return false;
    // Memory sticks and some network drives have no links.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS" || code === "EOPNOTSUPP") return createPlain(path, content);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function createPlain(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Moves a dead holder's lock away. If another process was quicker and the moved file is its new lock, it is put back. */
async function clearAway(path: string, seen: string): Promise<boolean> {
  const aside = `${path}.${process.pid}.old`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return true;
    throw error;
  }
  const moved = await contentOf(aside);
  if (moved !== seen) await rename(aside, path);
  else await rm(aside, { force: true });
  return moved === seen;
}

async function alive(content: string): Promise<boolean> {
  const holder = parseHolder(content);
  if (holder === null) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return false;
  }
  return holder.started === (await startOf(holder.pid));
}

function parseHolder(content: string): Holder | null {
  try {
    const { pid, host, started } = JSON.parse(content) as Partial<Holder>;
    return typeof pid === "number" && Number.isInteger(pid) && pid > 0 && typeof host === "string" && typeof started === "string"
      ? { pid, host, started }
      : null;
  } catch {
    return null;
  }
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

async function release(path: string, own: string): Promise<void> {
  if ((await contentOf(path)) === own) await rm(path, { force: true });
}
