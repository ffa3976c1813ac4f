import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { fileFault } from "./faults.js";

/** A folder that nobody but the user of this process can look into. */
export interface PrivateFolder {
  readonly path: string;
  /** null where there is no such file. */
  readonly read: (name: string) => Promise<string | null>;
  readonly write: (name: string, text: string) => Promise<Outcome<void>>;
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
  write: async (name, text) => {
    const path = join(folder, name);
    const draft = `${path}.${randomBytes(6).toString("hex")}`;
    try {
      await writeFile(draft, text, { flag: "wx", mode: 0o600 });
      await rename(draft, path);
      return succeed(undefined);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      return fail(fileFault(error, path, "write"));
    }
  },
  remove: (name) => rm(join(folder, name), { force: true }).catch(() => undefined),
});

/** A new folder of the user's own for files that go with this process. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "tiaoli-page-"));
  await chmod(path, 0o700);
  return { path, remove: () => rm(path, { recursive: true, force: true }).catch(() => undefined) };
}
