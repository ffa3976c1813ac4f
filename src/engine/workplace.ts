import { join } from "node:path";
import type { Env } from "../env/types.js";

/** Where a command works: the workspace with the user's files, and the program's own data. Absolute paths. */
export interface Workplace {
  readonly root: string;
  readonly program: string;
}

export const unitsFolder = ({ root }: Workplace): string => join(root, "data", "units");
export const outFolder = ({ root }: Workplace): string => join(root, "out");

/** The library's folders: the built-in one, then the workspace's own, which replaces files of the same name. */
export async function templateRoots({ root, program }: Workplace, env: Env): Promise<readonly string[]> {
  const own = join(root, "templates");
  const builtIn = join(program, "templates");
  return own !== builtIn && (await env.files.kindOf(own)) === "folder" ? [builtIn, own] : [builtIn];
}

/**
 * The workspace of a folder: itself when it has data/units, else the program's own clone when the folder lies in it; null otherwise.
 * @param cwd where the command was called
 */
export async function findWorkspace(cwd: string, program: string, env: Env): Promise<string | null> {
  if ((await env.files.kindOf(join(cwd, "data", "units"))) === "folder") return cwd;
  const inside = cwd === program || cwd.startsWith(`${program}/`) || cwd.startsWith(`${program}\\`);
  return inside && (await env.files.kindOf(join(program, "data", "units"))) === "folder" ? program : null;
}
