import type { Terms } from "../../library/terms.js";
import type { Topic } from "../../library/types.js";
import { holderOn } from "../../profile/as-of.js";
import type { Post, Profile } from "../../profile/types.js";
import { unnamed } from "../../profile/unnamed.js";
import { markBlank, markValue, unmark } from "../marks.js";
import {
  actingPhrase,
  heldPosts,
  plainlyNamed,
  portfolioAsHeld,
  regularHolder,
  signingTitle,
  titleAsHeld,
  titlesOf,
} from "./titles.js";
import { departmentName, type FactTree, map } from "./tree.js";

/** The name of whoever holds a post on the day, marked. */
export const nameOf = (profile: Profile, key: string, asOf: string): string | undefined => {
  const holder = holderOn(profile, key, asOf);
  const person = holder && profile.people.find(({ id }) => id === holder.person);
  if (!person) return undefined;
  return person.name === unnamed
    ? markBlank(`${profile.posts[key]?.title ?? key}姓名`)
    : markValue(`people.${person.id}.name`, person.name);
};

/** One post as templates see it: title and portfolio are its holder's, with those of other posts the same person has. */
export function postFact(profile: Profile, key: string, asOf: string): FactTree {
  const portfolio = portfolioAsHeld(profile, key, asOf);
  return map({
    key: markValue(`posts.${key}`, key),
    title: titleAsHeld(profile, key, asOf),
    signing: signingTitle(profile, key, asOf),
    name: nameOf(profile, key, asOf),
    portfolio,
    "portfolio-text": portfolio.length > 0 ? markValue(`posts.${key}.portfolio`, portfolio.map(unmark).join("、")) : undefined,
  });
}

/** Leadership posts in rank order. */
export const leadership = (profile: Profile): readonly (readonly [string, Post])[] =>
  Object.entries(profile.posts).filter(([, post]) => (post.level ?? "leadership") === "leadership");

/** Posts, who is first, head and directly responsible, and the other members. */
export function leaders(profile: Profile, asOf: string): FactTree {
  const holder = (key: string) => regularHolder(profile, key, asOf);
  const secretary = holder("secretary");
  const same = secretary !== undefined && secretary === holder("head");
  const directKey = profile["direct-responsible"];
  const direct = holder(directKey);
  const separate =
    directKey !== "secretary" &&
    directKey !== "head" &&
    (direct === undefined || (direct !== secretary && direct !== holder("head")));
  const isHead = directKey !== "secretary" && (directKey === "head" || (direct !== undefined && direct !== secretary));
  const leading = leadership(profile).map(([key]) => key);
  const above = [secretary, holder("head"), direct];
  /** A second post of someone who has a part of their own (党委副书记、校长 in two posts) is not listed again. */
  const isMember = (key: string) => {
    const person = holder(key);
    return key !== "secretary" && key !== "head" && key !== directKey && (person === undefined || !above.includes(person));
  };
  const post = (key: string) => postFact(profile, key, asOf);
  const placed = new Set<string>();
  /** Each member once: two posts of one person are one entry. */
  const isNew = (key: string) => {
    const person = holder(key) ?? `post ${key}`;
    return !placed.has(person) && placed.add(person) !== undefined;
  };
  const members = leading.filter((key) => isMember(key) && isNew(key)).map(post);
  return map({
    posts: map(Object.fromEntries(Object.keys(profile.posts).map((key) => [key, post(key)]))),
    direct: map({
      title: plainlyNamed(profile, directKey, asOf),
      separate: separate ? markValue("direct-responsible", directKey) : undefined,
      // Only where the head is not the secretary: who is both has one part.
      "as-head": !separate && !same && isHead ? markValue("direct-responsible", directKey) : undefined,
    }),
    "secretary-is-head": same ? markValue("posts.head.holders", "secretary") : undefined,
    "deputy-secretary":
      leading.includes("deputy-secretary") && isMember("deputy-secretary") ? post("deputy-secretary") : undefined,
    members,
    "members-in-charge": members.filter((member) => member["portfolio-text"] !== undefined),
  });
}

/**
 * Whom a leading group takes in where its profile says no more: nobody who will judge its work, be it that they head the
 * discipline organ or that their post is called so.
 */
export const workingMembers = (profile: Profile, { judges }: Terms): readonly string[] => {
  const heads = new Set(
    Object.values(profile.departments).flatMap(({ role, head }) => (role === "discipline" ? (head ?? []) : [])),
  );
  const judging = ({ title, portfolio = [] }: Post) =>
    [title, ...portfolio].some((said) => judges.some((word) => said.includes(word)));
  return leadership(profile)
    .filter(([key, post]) => !heads.has(key) && !judging(post))
    .map(([key]) => key);
};

interface GroupSources {
  readonly profile: Profile;
  readonly topic: Topic;
  readonly terms: Terms;
  /** ISO day. */
  readonly asOf: string;
}

/** The leading group: its name and office, and its people on the day, one line a person. */
export function group({ profile, topic, terms, asOf }: GroupSources): FactTree | undefined {
  const { group } = profile;
  if (group === undefined) return undefined;
  /** Posts of one person stand together as one: 党支部书记、校长. */
  const titles = (keys: readonly string[]) => {
    const byHolder = new Map(
      keys.map((key) => [regularHolder(profile, key, asOf) ?? `post ${key}`, titleAsHeld(profile, key, asOf)]),
    );
    return [...byHolder.values()].flatMap((title) => title ?? []);
  };
  const placed = new Set<string>();
  /** Each person once, at their first place, with all their leadership titles: 党组书记、局长; 副校长（主持党支部工作）. */
  const people = (keys: readonly string[]): readonly FactTree[] =>
    keys.flatMap((key) => {
      const person = holderOn(profile, key, asOf)?.person;
      if (person === undefined || placed.has(person)) return [];
      placed.add(person);
      const posts = heldPosts(profile, person, asOf);
      const leads = posts.held.includes(key) || posts.acting.includes(key);
      const title = titlesOf(profile, leads ? posts : { held: [key], acting: [] });
      return [map({ key: markValue(`posts.${key}`, key), title, name: nameOf(profile, key, asOf) })];
    });
  const heads = people(group.head);
  const deputies = people(group.deputies);
  const memberKeys = group.members === "members" ? workingMembers(profile, terms) : group.members;
  /** Posts of the list that somebody only acts in: other papers give their duties to the post. */
  const standIns = [...new Set([...group.head, ...group.deputies, ...memberKeys])].flatMap((key): readonly FactTree[] =>
    holderOn(profile, key, asOf)?.acting === true
      ? [map({ title: titleAsHeld(profile, key, asOf), name: nameOf(profile, key, asOf), acting: actingPhrase(profile, key) })]
      : [],
  );
  /** Who is a head already is no deputy beside: the same person in two posts. */
  const leads = new Set(group.head.map((key) => regularHolder(profile, key, asOf) ?? `post ${key}`));
  const besides = group.deputies.filter((key) => !leads.has(regularHolder(profile, key, asOf) ?? `post ${key}`));
  const members = people(memberKeys);
  return map({
    name: markValue(`topics.${topic.id}.group`, topic.words["group"] ?? `${topic.words["work"] ?? topic.name}领导小组`),
    office: departmentName(profile, group.office),
    "director-title": group.director === undefined ? undefined : titleAsHeld(profile, group.director, asOf),
    "director-name": group.director === undefined ? undefined : nameOf(profile, group.director, asOf),
    "head-titles": titles(group.head),
    "deputy-titles": titles(besides),
    heads,
    deputies,
    members,
    "stand-ins": standIns,
  });
}
