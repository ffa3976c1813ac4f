import { dirname, join } from "node:path";
import type { Env } from "../env/types.js";
import { isProfileName } from "./workplace.js";

/** Where the groups of a profile's units stand: data/groups beside its data/units. */
export const groupsFolder = (profile: string): string => join(dirname(profile), "..", "groups");

/** Paths of the groups' files in a folder, by name. */
export async function groupFiles(folder: string, env: Env): Promise<readonly string[]> {
  if ((await env.files.kindOf(folder)) !== "folder") return [];
  const listing = await env.files.list(folder);
  if (!listing.ok) return [];
  return listing.value.filter(({ kind, name }) => kind === "file" && isProfileName(name)).map(({ name }) => join(folder, name));
}
