import { join } from "node:path";
import { all, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { groupFiles, groupsFolder } from "./group-files.js";
import { listProfiles } from "./list-profiles.js";
import { isProfilePath, unitsFolder, type Workplace } from "./workplace.js";

/**
 * What the user wrote, with the units of each group in the place of its name or id; a unit of the name comes first. Only for commands
 * that take several units. Where there are no groups nothing is read.
 */
export async function withoutGroups(
  words: readonly string[] | "all",
  place: Workplace,
  env: Env,
): Promise<Outcome<readonly string[] | "all">> {
  if (words === "all" || words.every(isProfilePath)) return succeed(words);
  const present = await listProfiles(place, env);
  if (!present.ok) return present;
  if ((await groupFiles(groupsFolder(join(unitsFolder(place), "any")), env)).length === 0) return succeed([...new Set(words)]);
  const { unitsMeant } = await import("./group-members.js");
  const each = all(
    await Promise.all(words.map((word) => (isProfilePath(word) ? succeed([word]) : unitsMeant(word, present.value, place, env)))),
  );
  return each.ok ? succeed([...new Set(each.value.flat())]) : each;
}
