import { problem } from "../../src/diag/problem.js";
import { fail, succeed } from "../../src/diag/types.js";
import type { Env } from "../../src/env/types.js";

/** A read-only world of a few files, by absolute path. */
export function memoryEnv(files: Readonly<Record<string, string>>): Env {
  const names = Object.keys(files);
  const children = (folder: string) => {
    const prefix = `${folder.replace(/\/$/, "")}/`;
    const below = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    const found = new Map(
      below.map((rest) => [rest.split("/")[0]!, rest.includes("/") ? ("folder" as const) : ("file" as const)]),
    );
    return [...found].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  const refuse = async (path: string) => fail(problem("file/denied", { path }));
  return {
    today: () => "2026-03-05",
    fonts: { find: async () => null, load: async () => new Uint8Array(), stamp: async () => "" },
    program: "test",
    files: {
      read: async (path) =>
        Object.hasOwn(files, path) ? succeed(new TextEncoder().encode(files[path])) : fail(problem("file/missing", { path })),
      list: async (folder) => succeed(children(folder)),
      kindOf: async (path) => (Object.hasOwn(files, path) ? "file" : children(path).length > 0 ? "folder" : null),
      // Nothing is remembered of this disk.
      stampBelow: async () => null,
      stamp: async (paths) => paths.map((path) => (Object.hasOwn(files, path) || children(path).length > 0 ? "?" : null)),
      realPath: async (path) => path,
      writeAtomic: refuse,
      writeStaged: refuse,
      append: refuse,
      rename: refuse,
      moveNew: refuse,
      remove: refuse,
      lock: async (path) => fail(problem("file/denied", { path })),
    },
  };
}
