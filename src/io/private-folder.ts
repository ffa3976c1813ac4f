import { randomBytes } from "node:crypto";
import { chmod, link, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { fileFault } from "./faults.js";

/** A folder that nobody but the user of this process can look into. */
export interface PrivateFolder {
  readonly path: string;
  /** null where there is no such file. */
  readonly read: (name: string) => Promise<string | null>;
  readonly write: (name: string, text: string) => Promise<Outcome<void>>;
  /** Writes a file that is not there yet. @returns false where it is: of two who try at once only one may */
  readonly claim: (name: string, text: string) => Promise<Outcome<boolean>>;
  readonly remove: (name: string) => Promise<void>;
}

/**
 * The user's folder for what lasts as long as a session: XDG_RUNTIME_DIR where the system has one, else a folder of the user's own
 * among the temporary files. One that others may enter, or that somebody else has put there, is refused.
 */
export async function privateFolder(): Promise<Outcome<PrivateFolder>> {
  const runtime = process.env["XDG_RUNTIME_DIR"];
  const path = runtime ? join(runtime, "tiaoli") : join(tmpdir(), `tiaoli-${process.getuid?.() ?? userInfo().username}`);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const found = await lstat(path);
    if (!found.isDirectory() || !isOwn(found)) return fail(problem("web/not-private", { path }));
  } catch (error) {
    return fail(fileFault(error, path, "write"));
  }
  return succeed({ path, ...filesIn(path) });
}

/** Windows gives each user temporary files of their own and knows no such bits. */
const isOwn = ({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);

const filesIn = (folder: string): Omit<PrivateFolder, "path"> => ({
  read: (name) => readFile(join(folder, name), "utf8").catch(() => null),
  write: (name, text) =>
    drafted(join(folder, name), text, async (draft, path) => {
      await rename(draft, path);
    }),
  claim: (name, text) =>
    drafted(join(folder, name), text, (draft, path) =>
      link(draft, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return false;
          throw error;
        },
      ),
    ),
  remove: (name) => rm(join(folder, name), { force: true }).catch(() => undefined),
});

/** Writes a file beside its place, and puts it there whole. */
async function drafted<T>(path: string, text: string, put: (draft: string, path: string) => Promise<T>): Promise<Outcome<T>> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, text, { flag: "wx", mode: 0o600 });
    return succeed(await put(draft, path));
  } catch (error) {
    return fail(fileFault(error, path, "write"));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

const temporaryName = "tiaoli-page-";

/** A new folder of the user's own for files that go with this process. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), temporaryName));
  await chmod(path, 0o700);
  return { path, remove: () => rm(path, { recursive: true, force: true }).catch(() => undefined) };
}

/** Whether a process of this number runs; it may be another one by now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Takes away the folder that a process left which was killed. @param path as `temporaryFolder` gave it; others are left alone */
export async function removeTemporary(path: string): Promise<void> {
  const isOurs = dirname(path) === tmpdir() && basename(path).startsWith(temporaryName);
  const found = isOurs ? await lstat(path).catch(() => null) : null;
  if (found?.isDirectory() && isOwn(found)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
