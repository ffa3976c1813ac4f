import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { holderOn } from "../profile/as-of.js";
import type { Profile } from "../profile/types.js";

/** Posts that change hands between the day the papers are made for and the new date: a paper would name who has left by then. */
export function heldOtherwise(
  { date, asOf }: { readonly date?: string; readonly asOf?: string },
  profile: Profile,
  today: string,
): readonly Diagnostic[] {
  const day = asOf ?? today;
  if (date === undefined || date <= day) return [];
  const moved = Object.entries(profile.posts).flatMap(([key, { title }]) =>
    holderOn(profile, key, day)?.person === holderOn(profile, key, date)?.person ? [] : [title],
  );
  return moved.length === 0 ? [] : [problem("merge/held-otherwise", { date, day, posts: listed([...new Set(moved)]) })];
}
