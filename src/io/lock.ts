import { link, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { errorCode, fileFault } from "./faults.js";
import { makeFolder } from "./folders.js";
import { sweep } from "./leftovers.js";
import { isAlive, isTaken, type Process, thisProcess } from "./processes.js";

interface Held {
  readonly release: () => Promise<void>;
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
    const own = JSON.stringify(await thisProcess());
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await create(path, own)) {
        await clearDrafts(path);
        return succeed({ release: () => release(path, own) });
      }
      const found = await contentOf(path);
      if (found !== null && (await alive(found))) return succeed(null);
      if (found !== null && !(await clearAway(path, found))) return succeed(null);
    }
    return succeed(null);
  } catch (error) {
    return fail(fileFault(error, path, "write"));
  }
}

/** Removes what processes that were killed while they took this lock, or wrote beside it, left there. */
async function clearDrafts(path: string): Promise<void> {
  await sweep(dirname(path));
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    const [, pid] = name.startsWith(start) ? (/^(\d+)(?:\.old)?$/.exec(name.slice(start.length)) ?? []) : [];
    if (pid !== undefined && !isTaken(Number(pid))) await rm(join(dirname(path), name), { force: true }).catch(() => undefined);
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
  // Our own calls wait for each other: what names us was left by an earlier process of our number.
  return holder !== null && !(holder.host === hostname() && holder.pid === process.pid) && (await isAlive(holder));
}

function parseHolder(content: string): Process | null {
  try {
    const { pid, host, started } = JSON.parse(content) as Partial<Process>;
    return typeof pid === "number" && Number.isInteger(pid) && pid > 0 && typeof host === "string" && typeof started === "string"
      ? { pid, host, started }
      : null;
  } catch {
    return null;
  }
}

async function release(path: string, own: string): Promise<void> {
  if ((await contentOf(path)) === own) await rm(path, { force: true });
}
