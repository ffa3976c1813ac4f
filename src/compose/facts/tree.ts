import type { Profile } from "../../profile/types.js";
import { markValue } from "../marks.js";

/** A leaf is a marked string; lists hold strings or maps. No prototypes, so a path can reach nothing but facts. */
export type FactTree = { readonly [key: string]: string | FactTree | readonly (string | FactTree)[] };

/** What fact maps inherit from: nothing that a path could reach, but enough for Handlebars to name one in an error. */
const bare: object = Object.freeze(Object.create(null, { [Symbol.toPrimitive]: { value: () => "facts" } }));

/** A map of facts from entries, leaving out what is absent or empty. */
export function map(entries: Readonly<Record<string, FactTree[string] | undefined>>): FactTree {
  const out: Record<string, FactTree[string]> = Object.create(bare);
  for (const [key, value] of Object.entries(entries))
    if (value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)) out[key] = value;
  return out;
}
/** The texts among some values, each marked with its path. */
export const marked = (path: string, values: object): FactTree =>
  map(
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === "string" ? markValue(`${path}.${key}`, value) : undefined,
      ]),
    ),
  );

/** A post's title, marked; undefined when the unit has no such post. */
export const titleOf = (profile: Profile, key: string): string | undefined => {
  const post = Object.hasOwn(profile.posts, key) ? profile.posts[key] : undefined;
  return post && markValue(`posts.${key}.title`, post.title);
};

/** A department's name, marked; undefined when the unit has no such department. */
export const departmentName = (profile: Profile, key: string): string | undefined => {
  const department = Object.hasOwn(profile.departments, key) ? profile.departments[key] : undefined;
  return department && markValue(`departments.${key}.name`, department.name);
};

/** A post's title, with its portfolio where another post has the same title: 副校长（分管教学、科研）. */
export function plainlyNamed(profile: Profile, key: string): string | undefined {
  const post = Object.hasOwn(profile.posts, key) ? profile.posts[key] : undefined;
  if (post === undefined) return undefined;
  const shared = Object.entries(profile.posts).some(([other, { title }]) => other !== key && title === post.title);
  const fields = post.portfolio?.join("、") ?? "";
  return markValue(`posts.${key}.title`, shared && fields !== "" ? `${post.title}（分管${fields}）` : post.title);
}
