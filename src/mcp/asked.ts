import { isAbsolute, relative, resolve } from "node:path";
import { z } from "zod";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin, leadsWithin } from "../env/within.js";
import { isProfilePath, type Workplace } from "../workspace/workplace.js";

/** The id of a unit; a path is none, so that no profile outside the workspace is read. */
export const unit = z.string().refine((word) => word !== "" && !isProfilePath(word) && !word.includes("\0"));
/** ISO day; the use cases say what is wrong with one. */
export const day = z.string();

/** An absolute path for one a client names, from the workspace on; a fault for what lies outside, links followed. */
export const insideOf =
  ({ root }: Workplace, { files }: Env) =>
  async (path: string): Promise<Outcome<string>> => {
    const absolute = resolve(root, path);
    const fits = !path.includes("\0") && isWithin(absolute, root) && (await leadsWithin(absolute, root, files));
    return fits ? succeed(absolute) : fail(problem("web/outside", { path }));
  };

/** A path as clients see and name it: from the workspace on, with /. */
export const shownIn = ({ root }: Workplace, path: string): string =>
  isAbsolute(path) && path !== root && isWithin(path, root) ? relative(root, path).replaceAll("\\", "/") : path;

type Given<T> = { readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};
/** The same object without what was left out, as requests of use cases want it. */
export const given = <T extends object>(asked: T): Given<T> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Given<T>;
