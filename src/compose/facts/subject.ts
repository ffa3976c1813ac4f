import type { Kind, SubjectOf, Topic } from "../../library/types.js";
import { holderOn } from "../../profile/as-of.js";
import type { Profile } from "../../profile/types.js";
import { markValue } from "../marks.js";
import { leadership, nameOf, postFact } from "./people.js";
import { heldPosts, signingTitle, titlesOf } from "./titles.js";
import { departmentName, type FactTree, map } from "./tree.js";

/** One document of several that a kind makes. */
export interface Subject {
  readonly of: SubjectOf;
  /** Key of the department, sub-unit, post or slot; ends the document's id. */
  readonly key: string;
}

/** The subjects of a kind for one unit on one day, in the profile's order; empty for a kind that makes one document. */
export const subjectsOf = (kind: Kind, profile: Profile, asOf: string): readonly Subject[] =>
  kind.subjects.flatMap((of) => keysOf(of, kind, profile, asOf).map((key): Subject => ({ of, key })));

function keysOf(of: SubjectOf, kind: Kind, profile: Profile, asOf: string): readonly string[] {
  if (of === "departments") return Object.keys(profile.departments);
  if (of === "sub-units") return (profile["sub-units"]?.list ?? []).map(({ id }) => id);
  if (of === "slots") return kind.outline.filter((slot) => slot.title !== undefined).map((slot) => slot.id);
  return holders(profile, asOf).map(({ posts }) => posts[0]!);
}

/** People in leadership posts on the day: their first post names them, all their titles are printed. */
function holders(profile: Profile, asOf: string): readonly { readonly person: string; readonly posts: readonly string[] }[] {
  const found = new Map<string, string[]>();
  for (const [key] of leadership(profile)) {
    const person = holderOn(profile, key, asOf)?.person;
    if (person !== undefined) found.set(person, [...(found.get(person) ?? []), key]);
  }
  return [...found].map(([person, posts]) => ({ person, posts }));
}

/**
 * `subject.*`, and for a post holder the members cut down to that one person.
 * @param ownRoles roles that some clause of the document is for; a department without one is `subject.other`
 */
export function subjectFacts(
  { of, key }: Subject,
  profile: Profile,
  { asOf, ownRoles, topic }: { readonly asOf: string; readonly ownRoles: ReadonlySet<string>; readonly topic: Topic },
): FactTree {
  const base = { of: markValue("subject.of", of), key: markValue("subject.key", key) };
  if (of === "departments") {
    const department = profile.departments[key]!;
    const head = department.head;
    return map({
      subject: map({
        ...base,
        name: departmentName(profile, key),
        role: department.role && markValue(`departments.${key}.role`, department.role),
        other: ownRoles.has(department.role ?? "") ? undefined : markValue("subject.other", key),
        "head-title": head === undefined ? undefined : signingTitle(profile, head, asOf),
        "head-name": head === undefined ? undefined : nameOf(profile, head, asOf),
      }),
    });
  }
  if (of === "sub-units") {
    const index = profile["sub-units"]!.list.findIndex(({ id }) => id === key);
    return map({
      subject: map({ ...base, name: markValue(`sub-units.list.${index}.name`, profile["sub-units"]!.list[index]!.name) }),
    });
  }
  if (of === "slots") return map({ subject: map(base) });
  const { person, posts } = holders(profile, asOf).find((holder) => holder.posts[0] === key)!;
  const post = postFact(profile, key, asOf);
  const fields = [...new Set(posts.flatMap((k) => profile.posts[k]?.portfolio ?? []))];
  const role = roleOf(posts, profile);
  const alsoDirect = role !== "direct" && posts.includes(profile["direct-responsible"]);
  // Names of roles are the topic's: 消防安全管理人.
  const directRole = topic.words["direct-role"] ?? "直接责任人";
  const subject = map({
    ...base,
    ...post,
    title: titlesOf(profile, heldPosts(profile, person, asOf)),
    "portfolio-text": fields.length > 0 ? markValue(`posts.${key}.portfolio`, fields.join("、")) : undefined,
    role: markValue("subject.role", role),
    "also-head": role !== "head" && posts.includes("head") ? markValue("posts.head.holders", "head") : undefined,
    "also-direct": alsoDirect ? markValue("direct-responsible", directRole) : undefined,
  });
  return map({ subject, members: [post] });
}

/** Which part of a responsibility list is this person's. */
function roleOf(posts: readonly string[], profile: Profile): string {
  if (posts.includes("secretary")) return "secretary";
  if (posts.includes("head")) return "head";
  return posts.includes(profile["direct-responsible"]) ? "direct" : "member";
}
