import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { leadsWithin } from "../env/within.js";
import { isProfileName, unitsFolder, type Workplace } from "./workplace.js";

/** Paths of all profiles of the workspace, by name; of one that is a link the file it leads to, which is the one to change. */
export async function listProfiles(place: Workplace, env: Env): Promise<Outcome<readonly string[]>> {
  if (!place.isWorkspace) return fail(problem("cli/no-workspace", { path: place.root }));
  const folder = unitsFolder(place);
  if (!(await leadsWithin(folder, place.root, env.files))) return fail(problem("file/link-outside", { path: folder }));
  const listed = await env.files.list(folder);
  if (!listed.ok) return listed;
  const profiles = listed.value.filter(({ kind, name }) => kind === "file" && isProfileName(name));
  return all(
    await Promise.all(
      profiles.map(async ({ name, link }): Promise<Outcome<string>> => {
        const path = join(folder, name);
        if (link !== true) return succeed(path);
        if (!(await leadsWithin(path, place.root, env.files))) return fail(problem("file/link-outside", { path }));
        return succeed((await env.files.realPath(path)) ?? path);
      }),
    ),
  );
}
