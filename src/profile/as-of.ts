import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Holder, LoadedProfile, Person, Post, Profile } from "./types.js";

/** ISO dates compare as texts. The first day counts, the day of leaving does not. */
export const holdsOn = (holder: Holder, date: string): boolean =>
  holder.from <= date && (holder.to === undefined || date < holder.to);

const postOf = (profile: Profile, key: string): Post | undefined =>
  Object.hasOwn(profile.posts, key) ? profile.posts[key] : undefined;

/** Who holds a post on a day (ISO date), someone acting included (`acting: true`); null when nobody does or the post is unknown. */
export const holderOn = (profile: Profile, post: string, date: string): Holder | null =>
  postOf(profile, post)?.holders.find((holder) => holdsOn(holder, date)) ?? null;

/** Posts nobody holds on a day, in rank order. One that someone only acts in is vacant too, with `acting` naming them. */
export function vacantPosts(profile: Profile, date: string): readonly { readonly post: string; readonly acting?: string }[] {
  return Object.keys(profile.posts).flatMap((post) => {
    const holder = holderOn(profile, post, date);
    if (holder === null) return [{ post }];
    return holder.acting === true ? [{ post, acting: holder.person }] : [];
  });
}

/** Every post a person holds or acts in on a day, in rank order. */
export const postsOf = (profile: Profile, person: string, date: string): readonly string[] =>
  Object.keys(profile.posts).filter((post) => holderOn(profile, post, date)?.person === person);

/** The leadership on a day, each person once at their first post's rank, with all their leadership posts. */
export function leadersOn(
  profile: Profile,
  date: string,
): readonly { readonly person: Person; readonly posts: readonly string[] }[] {
  const found = new Map<string, string[]>();
  for (const [key, post] of Object.entries(profile.posts)) {
    const holder = post.level === "department" ? null : holderOn(profile, key, date);
    if (holder !== null) found.set(holder.person, [...(found.get(holder.person) ?? []), key]);
  }
  return [...found].flatMap(([id, posts]) => {
    const person = profile.people.find((p) => p.id === id);
    return person === undefined ? [] : [{ person, posts }];
  });
}

/** A problem for each of the posts that a document needs held and nobody holds or acts in on the day. */
export function missingHolders(loaded: LoadedProfile, posts: readonly string[], date: string): readonly Diagnostic[] {
  return posts
    .filter((post) => holderOn(loaded.profile, post, date) === null)
    .map((post) =>
      problem(
        "profile/vacant",
        { post, title: postOf(loaded.profile, post)?.title ?? post, date },
        { origin: loaded.placeOf(["posts", post, "holders"]) },
      ),
    );
}
