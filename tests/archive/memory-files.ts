import { problem } from "../../src/diag/problem.js";
import { fail, succeed } from "../../src/diag/types.js";
import type { Entry, Files } from "../../src/env/types.js";

/** A disk in memory: files by absolute path; folders are there as long as they hold something. */
export function memoryFiles(
  content: Map<string, Uint8Array> = new Map(),
  locks = new Set<string>(),
): Files & { readonly content: Map<string, Uint8Array> } {
  const below = (folder: string): string[] => [...content.keys()].filter((path) => path.startsWith(`${folder}/`));
  return {
    content,
    async read(path) {
      const bytes = content.get(path);
      return bytes === undefined ? fail(problem("file/missing", { path })) : succeed(bytes);
    },
    async list(folder) {
      const names = new Map(
        below(folder)
          .map((path) => path.slice(folder.length + 1).split("/"))
          .map((parts): [string, Entry["kind"]] => [parts[0]!, parts.length > 1 ? "folder" : "file"]),
      );
      return succeed([...names].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    kindOf: async (path) => (content.has(path) ? "file" : below(path).length > 0 ? "folder" : null),
    stampBelow: () => Promise.reject(new Error("nothing is remembered of this disk")),
    stamp: () => Promise.reject(new Error("nothing is remembered of this disk")),
    realPath: async (path) => path,
    async writeAtomic(path, bytes) {
      content.set(path, bytes);
      return succeed(undefined);
    },
    async writeStaged(path, bytes) {
      content.set(path, bytes);
      return succeed(undefined);
    },
    async append(path, bytes) {
      content.set(path, Buffer.concat([content.get(path) ?? new Uint8Array(), bytes]));
      return succeed(undefined);
    },
    async rename(from, to) {
      for (const path of [from, ...below(from)].filter((p) => content.has(p))) {
        const bytes = content.get(path)!;
        content.delete(path);
        content.set(to + path.slice(from.length), bytes);
      }
      return succeed(undefined);
    },
    async moveNew(from, to) {
      if (content.has(to)) return fail(problem("file/exists", { path: to }));
      content.set(to, content.get(from)!);
      content.delete(from);
      return succeed(undefined);
    },
    async remove(path) {
      for (const each of [path, ...below(path)]) content.delete(each);
      return succeed(undefined);
    },
    async lock(path) {
      if (locks.has(path)) return succeed(null);
      locks.add(path);
      return succeed({ release: async () => void locks.delete(path) });
    },
  };
}

/** Every file of a disk in memory with its text, in order of the paths. */
export const memoryShelf = ({
  content,
}: {
  readonly content: ReadonlyMap<string, Uint8Array>;
}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...content].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
