import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Where the page of this user worked last: a double click names no folder. */
export interface LastWorkspace {
  /** Absolute; null where none is known. Whether it is still there nobody has looked. */
  readonly read: () => Promise<string | null>;
  readonly write: (root: string) => Promise<void>;
}

/** The file is the user's own and lasts, unlike what a running server leaves. It only saves choosing the folder again. */
export function lastWorkspace(): LastWorkspace {
  const path = join(lastingFolder(), "tiaoli", "workspace");
  return {
    read: async () => (await readFile(path, "utf8").catch(() => "")).trim() || null,
    write: async (root) => {
      const draft = `${path}.${process.pid}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(draft, `${root}\n`);
        await rename(draft, path);
      } catch {
        // Next time the person chooses the folder again.
      }
    },
  };
}

function lastingFolder(): string {
  if (process.platform === "win32") return process.env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  return process.env["XDG_STATE_HOME"] ?? join(homedir(), ".local", "state");
}
