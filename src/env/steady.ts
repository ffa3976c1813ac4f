import type { Env } from "./types.js";
import { isWithin } from "./within.js";

/**
 * A world in which the files of some folders, and the fonts, are looked at once: a run over many units asks for the same templates
 * with each of them, and is to be of one library.
 * @param folders absolute
 */
export function steady(env: Env, folders: readonly string[]): Env {
  const known = new Map<string, string | null>();
  const below = new Map<string, Promise<string | null>>();
  let fonts: Promise<string> | undefined;
  const isSteady = (path: string): boolean => folders.some((folder) => isWithin(path, folder));
  return {
    ...env,
    files: {
      ...env.files,
      stamp: async (paths) => {
        const asked = paths.filter((path) => !known.has(path));
        const stamps = await env.files.stamp(asked);
        const now = new Map(asked.map((path, i) => [path, stamps[i] ?? null]));
        for (const [path, stamp] of now) if (isSteady(path)) known.set(path, stamp);
        return paths.map((path) => now.get(path) ?? known.get(path) ?? null);
      },
      stampBelow: (folder) => {
        const stamp = below.get(folder) ?? env.files.stampBelow(folder);
        if (isSteady(folder)) below.set(folder, stamp);
        return stamp;
      },
    },
    fonts: {
      ...env.fonts,
      stamp: () => {
        fonts ??= env.fonts.stamp();
        return fonts;
      },
    },
  };
}
