import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { listProfiles } from "../workspace/list-profiles.js";
import { idOf } from "../workspace/profile-names.js";
import { textAt } from "../workspace/profile-text.js";
import type { Workplace } from "../workspace/workplace.js";

/** Paths of all profiles of a workspace by the ids in them; none where data/units is empty. Of two with one id the first counts. */
export async function profilesById(place: Workplace, env: Env): Promise<Outcome<ReadonlyMap<string, string>>> {
  const paths = await listProfiles(place, env);
  if (!paths.ok) return fail(...paths.diagnostics);
  const found = new Map<string, string>();
  for (const path of paths.value) {
    const text = await textAt(path, env);
    const id = text.ok ? idIn(text.value) : null;
    const key = id ?? idOf(path);
    if (!found.has(key)) found.set(key, path);
  }
  return succeed(found);
}

/** The id in a profile's text: read off where it is written as everybody writes it, since parsing thousands of files takes long. */
export function idIn(text: string): string | null {
  const plain = /^unit:[^\n{]*\n(?:[ \t]*#.*\n)*[ \t]+id:[ \t]*["']?([a-z0-9-]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(text)?.[1];
  if (plain !== undefined) return plain;
  const id = get(get(rawProfile(text), "unit"), "id");
  return typeof id === "string" ? id : null;
}
