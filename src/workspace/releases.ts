import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { everybody, releaseStages } from "../library/releases.js";
import { sameName } from "../text/same-name.js";
import { unitsOfGroup } from "./group-members.js";
import { meant, shownList } from "./library.js";
import { listProfiles } from "./list-profiles.js";
import type { NamedGroup } from "./named-groups.js";
import type { Workplace } from "./workplace.js";

/** The group that somebody names by its id or its name; `all` is everybody. */
export function targetOf(word: string, groups: readonly NamedGroup[], place: Workplace): Outcome<string> {
  if (word === everybody) return succeed(everybody);
  const found = groups.find(({ id }) => id === word) ?? groups.find(({ name }) => name !== null && sameName(name, word));
  if (found !== undefined) return succeed(found.id);
  const known = groups.map(({ id }) => id);
  const path = join(place.root, "data", "groups", `${word}.yaml`);
  return fail(problem("group/unknown", { group: word, nearest: meant(word, known), known: shownList(known), path }));
}

/** Paths of the profiles of all units of some groups. */
export async function unitsIn(targets: readonly string[], place: Workplace, env: Env): Promise<readonly string[]> {
  const present = await listProfiles(place, env);
  if (!present.ok) return [];
  if (targets.includes(everybody)) return present.value;
  const found = await Promise.all(targets.map((group) => unitsOfGroup(group, present.value, place, env)));
  return [...new Set(found.flatMap((paths) => paths ?? []))];
}

/** Changes the file of a clause's stages. @param next its new text; it is given "" where there is no file */
export async function putStages(
  place: Workplace,
  id: string,
  next: (before: string) => string,
  env: Env,
): Promise<Outcome<void>> {
  const path = join(place.root, "templates", releaseStages(id));
  const before = (await env.files.kindOf(path)) === null ? null : await env.files.read(path);
  if (before !== null && !before.ok) return before;
  const text = next(before === null ? "" : new TextDecoder().decode(before.value));
  return env.files.writeAtomic(path, new TextEncoder().encode(text));
}

/** Two commands that change releases at once would lose a step. */
export async function aloneWithReleases<T>({ root }: Workplace, env: Env, act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const path = join(root, "templates", "releases", ".lock");
  const lock = await env.files.lock(path);
  if (!lock.ok) return lock;
  if (lock.value === null) return fail(problem("library/release-busy", { path }));
  try {
    return await act();
  } finally {
    await lock.value.release();
  }
}
