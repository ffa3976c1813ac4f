import { dirname } from "node:path";
import { succeed } from "../diag/types.js";
import { unknownStamp } from "./stamp.js";
import type { Entry, Env } from "./types.js";

/**
 * The outside world as it will be once some files are written: they are read as if they were there. Writing goes to the real one.
 * @param added bytes by absolute path
 */
export function withFilesOver(env: Env, added: ReadonlyMap<string, Uint8Array>): Env {
  const folders = new Map<string, Map<string, Entry>>();
  for (const path of added.keys())
    for (let at = path, kind: Entry["kind"] = "file"; dirname(at) !== at; at = dirname(at), kind = "folder") {
      const entries = folders.get(dirname(at)) ?? new Map<string, Entry>();
      folders.set(dirname(at), entries.set(nameOf(at), { name: nameOf(at), kind }));
    }
  const { files } = env;
  const bare = (folder: string): string => folder.replace(/(?<=.)[/\\]+$/, "");
  return {
    ...env,
    files: {
      ...files,
      read: async (path, limit) => {
        const own = added.get(path);
        return own === undefined ? files.read(path, limit) : succeed(own);
      },
      list: async (folder) => {
        const listed = await files.list(folder);
        const own = folders.get(bare(folder));
        if (!listed.ok || own === undefined) return listed;
        const there = new Set(listed.value.map(({ name }) => name));
        const more = [...own.values()].filter(({ name }) => !there.has(name));
        return succeed([...listed.value, ...more].sort((a, b) => (a.name < b.name ? -1 : 1)));
      },
      kindOf: async (path) => (added.has(path) ? "file" : folders.has(bare(path)) ? "folder" : files.kindOf(path)),
      // What is only here has no stamp: whoever asks for one looks at it.
      stamp: async (paths) => {
        const stamps = await files.stamp(paths);
        return paths.map((path, i) => (added.has(path) || folders.has(bare(path)) ? unknownStamp : (stamps[i] ?? null)));
      },
      stampBelow: async (folder) => (folders.has(bare(folder)) ? null : files.stampBelow(folder)),
      realPath: async (path) => (added.has(path) || folders.has(bare(path)) ? bare(path) : files.realPath(path)),
    },
  };
}

const nameOf = (path: string): string => path.slice(dirname(path).length).replace(/^[/\\]/, "");
