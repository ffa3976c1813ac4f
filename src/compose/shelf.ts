import type { Library } from "../library/types.js";
import type { Profile } from "../profile/types.js";
import { sizeOf } from "./size.js";

/** The papers a unit issues: entries `<kind>` or `<kind>.<topic>`; its own choice, else what is usual for its type and size. */
export function shelfOf(profile: Profile, library: Pick<Library, "sizes" | "unitTypes">): readonly string[] {
  const size = sizeOf(profile, library);
  return profile.shelf ?? library.unitTypes.get(profile.unit.type)?.shelf[size] ?? library.sizes.get(size)?.shelf ?? [];
}

/** Whether a shelf holds a kind on a topic. */
export const isIssued = (shelf: readonly string[], kind: string, topic: string): boolean =>
  shelf.includes(kind) || shelf.includes(`${kind}.${topic}`);
