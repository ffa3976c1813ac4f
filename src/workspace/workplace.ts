import { dirname, isAbsolute, join } from "node:path";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { deadLink } from "../env/stamp.js";
import type { Env } from "../env/types.js";

/** Where a command works: the workspace with the user's files, and the program's own data. Absolute paths. */
export interface Workplace {
  readonly root: string;
  readonly program: string;
  /** False where no data/units was found: only profiles given by their path can be used. */
  readonly isWorkspace: boolean;
}

export const unitsFolder = ({ root }: Pick<Workplace, "root">): string => join(root, "data", "units");
/** Where an import keeps the papers as it found them, a folder a unit. */
export const originalsFolder = ({ root }: Pick<Workplace, "root">): string => join(root, "data", "originals");
export const outFolder = ({ root }: Workplace): string => join(root, "out");

/** Why the workspace's own templates cannot be read: they are a link that leads to no folder. null where they can, or there are none. */
export async function templatesFault({ root }: Pick<Workplace, "root">, { files }: Env): Promise<Diagnostic | null> {
  const path = join(root, "templates");
  if ((await files.kindOf(path)) === "folder") return null;
  const [stamp = null] = await files.stamp([path]);
  if (stamp === null) return null;
  if (stamp === deadLink) return problem("file/link-dead", { path });
  const read = await files.read(path);
  const isLoop = !read.ok && read.diagnostics.some(({ code }) => code === "file/link-loop");
  return isLoop ? problem("file/link-loop", { path }) : null;
}

/** The library's folders: the built-in one, then the workspace's own, which replaces files of the same name. */
export async function templateRoots({ root, program }: Workplace, env: Env): Promise<readonly string[]> {
  const own = join(root, "templates");
  const builtIn = join(program, "templates");
  return own !== builtIn && (await env.files.kindOf(own)) === "folder" ? [builtIn, own] : [builtIn];
}

/**
 * The workspace that a folder lies in: the nearest folder, itself or above it, that has data/units.
 * @param from a folder: where a command was called
 */
export async function workplaceOf(from: string, program: string, env: Env): Promise<Workplace> {
  for (let root = from, above = ""; root !== above; above = root, root = dirname(root))
    if ((await env.files.kindOf(unitsFolder({ root }))) === "folder") return { root, program, isWorkspace: true };
  return { root: from, program, isWorkspace: false };
}

/** A file or a recorded version as somebody named it: their words, and the absolute path they are where they name a file. */
export interface Named {
  readonly word: string;
  readonly path: string;
}

export const isProfileName = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith(".");
/** Whether a profile is named by its path: with a separator or an ending; an id has neither. */
export const isProfilePath = (word: string): boolean => /[/\\]/.test(word) || isAbsolute(word) || isProfileName(word);
