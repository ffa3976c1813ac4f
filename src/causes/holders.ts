import { holderOn } from "../profile/as-of.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import type { FieldPlace } from "./types.js";

/** A post that somebody else holds, or acts in, than on an earlier day. Names; "" for nobody. */
export interface HolderChange extends FieldPlace {
  readonly post: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** Who of the two only acted. */
  readonly acting?: readonly ("from" | "to")[];
}

/**
 * Posts whose holder differs between a recorded profile on its day and the present one on another.
 * @param then checked when it was recorded, so only its shape is trusted
 */
export function holderChanges(
  then: { readonly profile: Profile; readonly asOf: string },
  now: { readonly loaded: LoadedProfile; readonly asOf: string },
): readonly HolderChange[] {
  const { profile, placeOf } = now.loaded;
  const posts = [...new Set([...Object.keys(profile.posts), ...Object.keys(then.profile.posts)])];
  return posts.flatMap((post): readonly HolderChange[] => {
    const [from, to] = [heldBy(then.profile, post, then.asOf), heldBy(profile, post, now.asOf)];
    if (from.name === to.name && from.acting === to.acting) return [];
    const acting = [...(from.acting ? (["from"] as const) : []), ...(to.acting ? (["to"] as const) : [])];
    const holder = holderOn(profile, post, now.asOf);
    const holders = profile.posts[post]?.holders ?? [];
    // Of a vacancy, the last holder's line says why.
    const line = holder === null ? holders.length - 1 : holders.indexOf(holder);
    const place = placeOf(["posts", post, "holders", ...(line < 0 ? [] : [line])]);
    const title = profile.posts[post]?.title ?? then.profile.posts[post]?.title ?? post;
    return [{ post, title, from: from.name, to: to.name, ...(acting.length > 0 && { acting }), ...fieldPlace(place) }];
  });
}

/** By whom a post is held on a day; "" for nobody. */
function heldBy(profile: Profile, post: string, day: string): { readonly name: string; readonly acting: boolean } {
  const holder = holderOn(profile, post, day);
  if (holder === null) return { name: "", acting: false };
  const name = profile.people.find(({ id }) => id === holder.person)?.name ?? holder.person;
  return { name, acting: holder.acting === true };
}

export const fieldPlace = (origin: ReturnType<LoadedProfile["placeOf"]>): FieldPlace =>
  origin.from === "file" ? { file: origin.file, ...(origin.line !== undefined && { line: origin.line }) } : {};
