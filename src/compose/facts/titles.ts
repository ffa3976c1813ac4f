import { holderOn } from "../../profile/as-of.js";
import type { Profile } from "../../profile/types.js";
import { markValue } from "../marks.js";
import { titleOf } from "./tree.js";

/** Leadership posts a person holds on a day, and those they only act in while they are vacant; both in rank order. */
export interface HeldPosts {
  readonly held: readonly string[];
  readonly acting: readonly string[];
}

export function heldPosts(profile: Profile, person: string, asOf: string): HeldPosts {
  const posts = Object.entries(profile.posts).flatMap(([key, { level = "leadership" }]) => {
    const holder = level === "leadership" ? holderOn(profile, key, asOf) : null;
    return holder?.person === person ? [{ key, acting: holder.acting === true }] : [];
  });
  const keys = (wanted: boolean) => posts.filter(({ acting }) => acting === wanted).map(({ key }) => key);
  return { held: keys(false), acting: keys(true) };
}

/** Whoever holds a post for good on a day: somebody acting has it for the time being and changes no document's parts. */
export const regularHolder = (profile: Profile, key: string, asOf: string): string | undefined => {
  const holder = holderOn(profile, key, asOf);
  return holder === null || holder.acting === true ? undefined : holder.person;
};

/** A person's titles as a name list prints them: 党支部书记、校长; 副校长（主持党支部工作） for somebody acting. */
export function titlesOf(profile: Profile, { held, acting }: HeldPosts): string {
  const own = held.flatMap((key) => titleOf(profile, key) ?? []).join("、");
  const phrases = acting.map((key) => actingPhrase(profile, key)).join("、");
  return own === "" || phrases === "" ? own + phrases : `${own}（${phrases}）`;
}

/** 主持党支部工作, for a post that somebody only acts in; the post's title is not theirs. */
export function actingPhrase(profile: Profile, key: string): string {
  const department = Object.values(profile.departments).find(({ head }) => head === key);
  const what =
    key === "secretary" ? profile.organ.form : key === "head" ? "行政" : department === undefined ? null : department.name;
  const phrase = what === null ? `代行${profile.posts[key]?.title ?? ""}职责` : `主持${what}工作`;
  return markValue(`posts.${key}.holders`, phrase);
}

/** Who signs for a post: its title, or 主持党支部工作的负责人 while somebody acts in it. */
export function signingTitle(profile: Profile, key: string, asOf: string): string | undefined {
  if (holderOn(profile, key, asOf)?.acting !== true) return titleOf(profile, key);
  return `${actingPhrase(profile, key)}的负责人`;
}
