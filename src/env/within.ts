import { sep } from "node:path";
import type { Files } from "./types.js";

/** Whether a path is a folder or lies below it. Both absolute, no links followed. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Whether a path still lies in a folder when every link on both is followed; a path to nothing leads nowhere else. */
export async function leadsWithin(path: string, folder: string, files: Files): Promise<boolean> {
  const [real, home] = [await files.realPath(path), await files.realPath(folder)];
  return real === null || home === null || isWithin(real, home);
}
