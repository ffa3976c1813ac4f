import { readdir, readFile } from "node:fs/promises";
import { succeed } from "../../src/diag/types.js";
import type { Env } from "../../src/env/types.js";
import { stampBelow, stampOf } from "../../src/io/stamps.js";
import { memoryEnv } from "./memory-env.js";

/** Reads the real disk, writes nothing. */
export const diskEnv: Env = {
  ...memoryEnv({}),
  files: {
    ...memoryEnv({}).files,
    stamp: async (paths) => paths.map(stampOf),
    stampBelow: async (folder) => stampBelow(folder),
    read: async (path) => succeed(new Uint8Array(await readFile(path))),
    list: async (folder) =>
      succeed(
        (await readdir(folder, { withFileTypes: true }))
          .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? ("folder" as const) : ("file" as const) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ),
  },
};
