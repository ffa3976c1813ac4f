import { holderOn } from "../../profile/as-of.js";
import type { Profile, Self } from "../../profile/types.js";
import type { NameSort } from "./whole-word.js";

/** A fact of a profile as it is printed, to be found in a text. */
export interface OwnName {
  /** Path in the profile, as the template helper `fact` takes it. */
  readonly path: string;
  readonly value: string;
  readonly sort: NameSort;
}

/**
 * Every name of a profile that own text may follow, longest first. What two paths share is left out but for the post that comes
 * first in rank: a name that could be either is nobody's.
 * @param asOf ISO day on which holders are looked up
 */
export function ownNames(profile: Profile, self: Self, asOf: string): readonly OwnName[] {
  const { unit, organ, superiors, posts, departments } = profile;
  const name = (path: string, value: unknown, sort: NameSort): readonly OwnName[] =>
    typeof value === "string" && [...value.trim()].length >= 2 ? [{ path, value, sort }] : [];
  const fronts = (of: "media" | "venues") =>
    profile[of].flatMap(({ kind, name: called }) => name(`${of}.${kind}.name`, called, "front"));
  const all = [
    ...name("unit.full-name", unit["full-name"], "unit"),
    ...name("unit.short-name", unit["short-name"], "unit"),
    ...name("organ.name", organ.name, "superior"),
    ...name("organ.short", organ.short, "organ"),
    ...(["mine", "whole", "this"] as const).flatMap((key) => name(`unit.self.${key}`, self[key], "self")),
    ...Object.entries(superiors).flatMap(([key, value]) => name(`superiors.${key}`, value, "superior")),
    ...Object.entries(posts).flatMap(([key, post]) => name(`posts.${key}.title`, post.title, "title")),
    ...Object.entries(departments).flatMap(([key, one]) => name(`departments.${key}.name`, one.name, "department")),
    ...(profile["sub-units"]?.list ?? []).flatMap((one) => name(`sub-units.list.${one.id}.name`, one.name, "superior")),
    ...(profile.group?.name === undefined ? [] : name("group.name", profile.group.name, "superior")),
    ...fronts("media"),
    ...fronts("venues"),
    ...Object.keys(posts).flatMap((key) => {
      const person = profile.people.find(({ id }) => id === holderOn(profile, key, asOf)?.person);
      return person === undefined ? [] : forms(person.name).flatMap((form) => name(`posts.${key}.holder`, form, "person"));
    }),
  ];
  const first = new Map<string, OwnName>();
  for (const one of all) if (!first.has(one.value)) first.set(one.value, one);
  return [...first.values()].sort((a, b) => b.value.length - a.value.length || (a.path < b.path ? -1 : 1));
}

/** 李明, and 李　明 as lists set it. */
const forms = (name: string): readonly string[] =>
  [...name].length === 2 ? [name, [...name].join("　"), [...name].join("  "), [...name].join(" ")] : [name];
