import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { sameName } from "../text/same-name.js";
import { namedGroups, saidIn } from "./named-groups.js";
import { profileNamed } from "./named-unit.js";
import type { Workplace } from "./workplace.js";

/** The units a word means: those of the group of that name or id, where no unit is called so; else the word as it is. */
export async function unitsMeant(
  word: string,
  present: readonly string[],
  place: Workplace,
  env: Env,
): Promise<Outcome<readonly string[]>> {
  const members = await unitsOfGroup(word, present, place, env);
  if (members === null) return succeed([word]);
  const unit = await profileNamed(word, present, env);
  if (!unit.ok || unit.value !== null) return succeed([word]);
  return members.length > 0 ? succeed(members) : fail(problem("group/no-units", { group: word }));
}

/**
 * Paths of the profiles of a group's units, those of the groups below it among them; null where no group has the name.
 * @param present paths of all profiles of the workspace
 */
export async function unitsOfGroup(
  word: string,
  present: readonly string[],
  place: Pick<Workplace, "root">,
  env: Env,
): Promise<readonly string[] | null> {
  const groups = await namedGroups(place, env);
  const wanted = groups.find(({ id }) => id === word) ?? groups.find(({ name }) => name !== null && sameName(name, word));
  if (wanted === undefined) return null;
  const within = new Set([wanted.id]);
  for (let size = 0; size < within.size; ) {
    size = within.size;
    for (const { id, above } of groups) if (above !== null && within.has(above)) within.add(id);
  }
  const units = await Promise.all(present.map(async (path) => ({ path, ...(await saidIn(path, env)) })));
  return units.flatMap(({ path, above }) => (above !== null && within.has(above) ? [path] : []));
}
