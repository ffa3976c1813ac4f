import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { appendFile, link, open, rename, rm, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { fail, type Phrase, succeed } from "../diag/types.js";
import type { Entry, Files } from "../env/types.js";
import { errorCode, fileFault } from "./faults.js";
import { makeFolder } from "./folders.js";
import { sweepOnce, temporaryIn } from "./leftovers.js";
import { takeLock } from "./lock.js";
import { stampBelow, stampOf } from "./stamps.js";

const defaultLimit = 64 * 1024 * 1024;

/** The disk of this machine. */
export const diskFiles: Files = {
  async read(path, limit = defaultLimit) {
    try {
      // Asked first: reading a pipe or a device could wait for ever or never end.
      const found = statSync(path);
      if (found.isDirectory()) return fail(problem("file/is-folder", { path }));
      if (!found.isFile()) return fail(problem("file/failed", { path, detail: phrase("disk.no-file") }));
      if (found.size > limit)
        return fail(problem("file/failed", { path, detail: phrase("disk.too-large", { size: sizePhrase(limit) }) }));
      return succeed(readWhole(path, found.size));
    } catch (error) {
      return fail(fileFault(error, path));
    }
  },

  async list(folder) {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      const listed = await Promise.all(
        entries.map(async (e): Promise<Entry> => {
          const isFolder = e.isDirectory() || (e.isSymbolicLink() && (await diskFiles.kindOf(join(folder, e.name))) === "folder");
          return { name: e.name, kind: isFolder ? "folder" : "file", ...(e.isSymbolicLink() && { link: true as const }) };
        }),
      );
      return succeed(listed.sort((a, b) => (a.name < b.name ? -1 : 1)));
    } catch (error) {
      return errorCode(error) === "ENOENT" ? succeed([]) : fail(fileFault(error, folder));
    }
  },

  async kindOf(path) {
    try {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? null : found.isDirectory() ? "folder" : "file";
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return null;
    }
  },

  stamp: async (paths) => paths.map(stampOf),
  stampBelow: async (folder) => stampBelow(folder),

  async realPath(path) {
    try {
      return realpathSync.native(path);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return null;
    }
  },

  async writeAtomic(path, bytes) {
    const folder = dirname(path);
    const made = await makeFolder(folder);
    if (!made.ok) return made;
    await sweepOnce(folder);
    const temporary = await temporaryIn(folder);
    try {
      await writeSynced(temporary, bytes);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      return fail(fileFault(error, path, "write"));
    }
    const moved = await diskFiles.rename(temporary, path);
    if (!moved.ok) await rm(temporary, { force: true }).catch(() => undefined);
    return moved;
  },

  async writeStaged(path, bytes) {
    const made = await makeFolder(dirname(path));
    if (!made.ok) return made;
    try {
      await writeSynced(path, bytes);
      return succeed(undefined);
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      return fail(fileFault(error, path, "write"));
    }
  },

  async append(path, bytes) {
    const made = await makeFolder(dirname(path));
    if (!made.ok) return made;
    try {
      const isNew = (await diskFiles.kindOf(path)) === null;
      await appendFile(path, bytes, { flush: true });
      if (isNew) await syncFolder(dirname(path));
      return succeed(undefined);
    } catch (error) {
      return fail(fileFault(error, path, "write"));
    }
  },

  async rename(from, to) {
    const made = await makeFolder(dirname(to));
    if (!made.ok) return made;
    try {
      await renamePatiently(from, to);
      await syncFolder(dirname(to));
      return succeed(undefined);
    } catch (error) {
      return fail(fileFault(error, to, "rename"));
    }
  },

  async moveNew(from, to) {
    const made = await makeFolder(dirname(to));
    if (!made.ok) return made;
    try {
      const linked = await linkNew(from, to);
      if (linked) await unlink(from);
      else if ((await diskFiles.kindOf(to)) !== null) return fail(problem("file/exists", { path: to }));
      else await renamePatiently(from, to);
      await syncFolder(dirname(to));
      return succeed(undefined);
    } catch (error) {
      return fail(errorCode(error) === "EEXIST" ? problem("file/exists", { path: to }) : fileFault(error, to, "rename"));
    }
  },

  async remove(path) {
    try {
      await rm(path, { recursive: true, force: true });
      return succeed(undefined);
    } catch (error) {
      // On a path through a file there is nothing to remove.
      return errorCode(error) === "ENOTDIR" ? succeed(undefined) : fail(fileFault(error, path, "rename"));
    }
  },

  lock: takeLock,
};

const sizePhrase = (bytes: number): Phrase =>
  bytes >= 1 << 20
    ? phrase("size.MB", { n: bytes >> 20 })
    : bytes >= 1024
      ? phrase("size.KB", { n: bytes >> 10 })
      : phrase("size.bytes", { n: bytes });

/**
 * Reads at most the size that was checked, so that a file growing under us stays within the limit. Not in the background: a command
 * reads hundreds of small files, and each would wait for its turn four times.
 */
function readWhole(path: string, size: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const count = readSync(file, bytes, filled, size - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Virus scanners on Windows hold a fresh file for some milliseconds; three short waits outlast them. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of [20, 60, 150]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!["EPERM", "EBUSY", "EACCES"].includes(errorCode(error) ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await rename(from, to);
}

/** A second name fails where there is a file, in one step; false where the disk has no second names (memory sticks, some network drives). */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP", "EMLINK"].includes(errorCode(error) ?? "")) throw error;
    return false;
  }
}

/** A new name lasts through a power cut only when its folder is synced too. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems refuse to sync a folder.
    if (!["EINVAL", "ENOTSUP", "EBADF", "EPERM"].includes(errorCode(error) ?? "")) throw error;
  } finally {
    await handle.close();
  }
}
