import { dirname, join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, succeed } from "../diag/types.js";
import type { Entry, Env, Files } from "./types.js";
import { isWithin } from "./within.js";

/** What a trial would have done to a file. */
export interface TriedFile {
  readonly path: string;
  /** null: removed. */
  readonly bytes: Uint8Array | null;
  readonly isNew: boolean;
}
export interface Trial {
  readonly env: Env;
  /** The files that would be others than they are, by path. */
  readonly changes: () => Promise<readonly TriedFile[]>;
}

/**
 * A world in which anything can be done and nothing is: what is written is remembered and read back, the real one stays as it is.
 * A use case that runs in it tells exactly what it would do. Locks are free in it, for nobody else is there.
 */
export function trialOf({ files, ...env }: Env): Trial {
  const changed = new Map<string, Uint8Array | null>();
  const goneFolders = new Set<string>();
  let writes = 0;

  const holds = (folder: string): boolean =>
    [...changed].some(([path, bytes]) => bytes !== null && path !== folder && isWithin(path, folder));
  const isGone = (path: string): boolean =>
    goneFolders.has(path) || (dirname(path) !== path && goneFolders.size > 0 && isGone(dirname(path)));
  const put = (path: string, bytes: Uint8Array | null): void => {
    writes += 1;
    changed.set(path, bytes);
  };

  const kindOf: Files["kindOf"] = async (path) => {
    const own = changed.get(path);
    if (own) return "file";
    if (holds(path)) return "folder";
    return own === null || isGone(path) ? null : files.kindOf(path);
  };
  const read: Files["read"] = async (path, limit) => {
    const own = changed.get(path);
    if (own) return succeed(own);
    return own === null || (await kindOf(path)) === null ? fail(problem("file/missing", { path })) : files.read(path, limit);
  };
  const list: Files["list"] = async (folder) => {
    const listed = isGone(folder) ? succeed([]) : await files.list(folder);
    // A folder that only the trial has cannot be listed on the disk.
    if (!listed.ok && !holds(folder)) return listed;
    const entries = new Map<string, Entry>((listed.ok ? listed.value : []).map((entry) => [entry.name, entry]));
    for (const name of entries.keys()) if ((await kindOf(join(folder, name))) === null) entries.delete(name);
    for (const [path, bytes] of changed)
      for (let at = path; bytes !== null && dirname(at) !== at; at = dirname(at))
        if (dirname(at) === folder) {
          const name = at.slice(join(folder, "x").length - 1);
          if (!entries.has(name)) entries.set(name, { name, kind: at === path ? "file" : "folder" });
        }
    return succeed([...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  };
  const below = async (path: string): Promise<readonly string[]> => {
    if ((await kindOf(path)) !== "folder") return [path];
    const listed = await list(path);
    return listed.ok ? (await Promise.all(listed.value.map(({ name }) => below(join(path, name))))).flat() : [];
  };
  const remove: Files["remove"] = async (path) => {
    const kind = await kindOf(path);
    if (kind !== null) for (const one of await below(path)) put(one, null);
    if (kind === "folder") goneFolders.add(path);
    return succeed(undefined);
  };
  const move: Files["rename"] = async (from, to) => {
    if ((await kindOf(from)) === null) return fail(problem("file/missing", { path: from }));
    for (const one of await below(from)) {
      const bytes = await read(one);
      if (!bytes.ok) return bytes;
      put(to + one.slice(from.length), bytes.value);
    }
    return remove(from);
  };
  const tried: Files = {
    ...{ read, list, kindOf, remove },
    stamp: async (paths) => {
      const real = await files.stamp(paths);
      return Promise.all(
        paths.map(async (path, i) => {
          const touched = [...changed.keys()].some((one) => isWithin(one, path));
          return touched || isGone(path) ? ((await kindOf(path)) === null ? null : `trial ${writes}`) : (real[i] ?? null);
        }),
      );
    },
    stampBelow: async (folder) =>
      isGone(folder) || [...changed.keys()].some((one) => isWithin(one, folder)) ? null : files.stampBelow(folder),
    realPath: async (path) => {
      const kind = await kindOf(path);
      return kind === null ? null : ((await files.realPath(path)) ?? path);
    },
    writeAtomic: async (path, bytes) => succeed(put(path, bytes)),
    writeStaged: async (path, bytes) => succeed(put(path, bytes)),
    append: async (path, bytes) => {
      const before = await read(path);
      return succeed(put(path, joined(before.ok ? before.value : new Uint8Array(), bytes)));
    },
    // To its own name: asks whether another program holds it, and changes nothing.
    rename: async (from, to) => (from === to ? files.rename(from, to) : move(from, to)),
    moveNew: async (from, to) => ((await kindOf(to)) === null ? move(from, to) : fail(problem("file/exists", { path: to }))),
    lock: async () => succeed({ release: async () => undefined }),
  };

  const changes = async (): Promise<readonly TriedFile[]> => {
    const found: TriedFile[] = [];
    for (const [path, bytes] of [...changed].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const real = (await files.kindOf(path)) === "file" ? await files.read(path) : null;
      if (real === null ? bytes === null : real.ok && bytes !== null && sameBytes(real.value, bytes)) continue;
      found.push({ path, bytes, isNew: real === null });
    }
    return found;
  };
  return { env: { ...env, files: tried }, changes };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
