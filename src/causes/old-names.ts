import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { shown } from "../profile/fault.js";
import { type Mention, mentions } from "../profile/named.js";
import { rawProfile } from "../profile/raw.js";
import { replaceName } from "../profile/rename.js";
import type { Profile } from "../profile/types.js";
import { nameKey, sameName } from "../text/same-name.js";
import type { Unit } from "../workspace/units.js";
import type { HolderChange } from "./holders.js";

/** A name that was right and is so no longer; `now` is "" where nothing took its place. */
export interface OldName {
  readonly says: string;
  readonly now: string;
}

/** Names that text typed by a person may still use: of holders, people, posts, departments, the unit, its organ and its superiors. */
export function oldNames(then: Profile, now: Profile, holders: readonly HolderChange[]): readonly OldName[] {
  const [before, after] = [namesOf(then), namesOf(now)];
  const renamed = [...before].flatMap(([key, says]) => {
    const to = after.get(key) ?? "";
    return sameName(to, says) ? [] : [{ says, now: to }];
  });
  const left = holders.flatMap(({ from, to }) => (from === "" ? [] : [{ says: from, now: to }]));
  const still = new Set(after.values());
  const all = [...renamed, ...left.filter(({ says, now: to }) => !sameName(says, to))];
  // A name that something else bears now (two departments swapped theirs) says nothing wrong by itself.
  const wrong = all.filter(({ says }) => says.length > 1 && (!still.has(says) || left.some((one) => one.says === says)));
  return [...new Map(wrong.map((one) => [one.says, one])).values()];
}

/** Places of the profile that still say an old name: a title, the name of an organ or a medium that nobody changed along. */
export function stillSaying({ loaded, text }: Unit, names: readonly OldName[]): readonly Diagnostic[] {
  const data = rawProfile(text);
  const { unit, organ } = loaded.profile;
  const own = [unit["full-name"], unit["short-name"], organ.name, organ.short];
  return names.flatMap(({ says, now }) => {
    const isVariant = (value: string, stays: Mention["stays"]): boolean =>
      stays === "written" && nameKey(value.replaceAll(now, "")).includes(nameKey(says));
    return mentions(data, says, [])
      .filter(
        ({ value, stays }) =>
          now !== "" && (isVariant(value, stays) || (stays === null && replaceName(value, says, now, own) !== value)),
      )
      .map(({ path, value }) =>
        problem("rename/still-says", { from: says, to: now, value: shown(value) }, { origin: loaded.placeOf(path) }),
      );
  });
}

function namesOf(profile: Profile): ReadonlyMap<string, string> {
  const { unit, organ, superiors, people, posts, departments } = profile;
  const listed: readonly (readonly [string, string | undefined])[] = [
    ["unit.full-name", unit["full-name"]],
    ["unit.short-name", unit["short-name"]],
    ["organ.name", organ.name],
    ["organ.short", organ.short],
    ...Object.entries(superiors).map(([key, name]) => [`superiors.${key}`, name] as const),
    ...people.map(({ id, name }) => [`people.${id}`, name] as const),
    ...Object.entries(posts).map(([key, { title }]) => [`posts.${key}`, title] as const),
    ...Object.entries(departments).map(([key, { name }]) => [`departments.${key}`, name] as const),
    ...profile.media.map(({ kind, name }, i) => [`media.${profile.media.length}.${i}.${kind}`, name] as const),
    ...profile.venues.map(({ kind, name }, i) => [`venues.${profile.venues.length}.${i}.${kind}`, name] as const),
    ...(profile["sub-units"]?.list ?? []).map(({ id, name }) => [`sub-units.${id}`, name] as const),
  ];
  return new Map(listed.flatMap(([key, name]) => (name === undefined ? [] : [[key, name] as const])));
}
