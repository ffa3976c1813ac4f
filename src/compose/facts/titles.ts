import { holderOn } from "../../profile/as-of.js";
import type { Profile } from "../../profile/types.js";
import { markValue, unmark } from "../marks.js";

/** Leadership posts a person holds on a day, and those they only act in while they are vacant; both in rank order. */
export interface HeldPosts {
  readonly held: readonly string[];
  readonly acting: readonly string[];
}

export function heldPosts(profile: Profile, person: string, asOf: string): HeldPosts {
  return dayOf(profile, asOf).held.get(person) ?? { held: [], acting: [] };
}

/** Worked out once a profile and day, for every title of every document asks. */
interface Day {
  readonly held: ReadonlyMap<string, HeldPosts>;
  readonly plain: Map<string, string>;
}
const known = new WeakMap<Profile, Map<string, Day>>();

function dayOf(profile: Profile, asOf: string): Day {
  const days = known.get(profile) ?? new Map<string, Day>();
  known.set(profile, days);
  const there = days.get(asOf);
  if (there) return there;
  const held = new Map<string, { readonly held: string[]; readonly acting: string[] }>();
  for (const [key, { level = "leadership" }] of Object.entries(profile.posts)) {
    const holder = level === "leadership" ? holderOn(profile, key, asOf) : null;
    if (holder === null) continue;
    const posts = held.get(holder.person) ?? { held: [], acting: [] };
    held.set(holder.person, posts);
    (holder.acting === true ? posts.acting : posts.held).push(key);
  }
  const made: Day = { held, plain: new Map() };
  days.set(asOf, made);
  return made;
}

/** Whoever holds a post for good on a day: somebody acting has it for the time being and changes no document's parts. */
export const regularHolder = (profile: Profile, key: string, asOf: string): string | undefined => {
  const holder = holderOn(profile, key, asOf);
  return holder === null || holder.acting === true ? undefined : holder.person;
};

/** A person's titles as a name list prints them: 党支部书记、校长; 副校长（主持党支部工作） for somebody acting. */
export function titlesOf(profile: Profile, { held, acting }: HeldPosts): string {
  const own = joinedTitles(profile, held);
  const phrases = acting.map((key) => actingPhrase(profile, key)).join("、");
  return own === "" || phrases === "" ? own + phrases : `${own}（${phrases}）`;
}

/** A title that begins with secretary or deputy secretary of a unit's Party organisation. */
const partyPost = /^[^、]*(?:党委|党组|党工委|总支|支部)(?:第一|常务)?副?书记(?:、|$)/;

/**
 * The titles of several posts of one person as one: each part once, and plain membership left out where the person is
 * secretary or deputy secretary of the same organ: 党工委副书记 with 党工委委员、管委会副主任 is 党工委副书记、管委会副主任.
 */
function joinedTitles(profile: Profile, posts: readonly string[]): string {
  // The Party post stands before the other whatever their rank: 党委副书记、校长.
  const leads = (key: string) => partyPost.test(profile.posts[key]?.title ?? "");
  const keys = [...posts.filter(leads), ...posts.filter((key) => !leads(key))];
  const titles = keys.flatMap((key) => (Object.hasOwn(profile.posts, key) ? [{ key, title: profile.posts[key]!.title }] : []));
  if (titles.length < 2) return titles.map(({ key, title }) => markValue(`posts.${key}.title`, title)).join("");
  const parts = titles.flatMap(({ key, title }) => title.split("、").map((part) => ({ key, part })));
  const first = new Map(parts.toReversed().map(({ key, part }) => [part, key]));
  const secretaries = new Set([...first.keys()].flatMap((part) => /^(.*?)(?:第一|常务)?副?书记$/.exec(part)?.[1] ?? []));
  const said = (part: string) => secretaries.has(/^(.+?)(?:委员|成员)$/.exec(part)?.[1] ?? "");
  const kept = parts.filter(({ key, part }) => first.get(part) === key && !said(part));
  return keys
    .map((key) => kept.flatMap((one) => (one.key === key ? [one.part] : [])).join("、"))
    .flatMap((text, i) => (text === "" ? [] : [markValue(`posts.${keys[i]!}.title`, text)]))
    .join("、");
}

/** The leadership posts of whoever holds a post for good, in rank order; the post alone while nobody does. */
function postsWith(profile: Profile, key: string, asOf: string): readonly string[] {
  const person = regularHolder(profile, key, asOf);
  const held = person === undefined ? [] : heldPosts(profile, person, asOf).held;
  return held.includes(key) ? held : [key];
}

/** A post's title as every document prints it: with the other leadership posts of its holder, 党组书记、局长. */
export const titleAsHeld = (profile: Profile, key: string, asOf: string): string | undefined =>
  Object.hasOwn(profile.posts, key) ? joinedTitles(profile, postsWith(profile, key, asOf)) : undefined;

/** What the holder of a post is in charge of, in all leadership posts held, each field once and marked. */
export function portfolioAsHeld(profile: Profile, key: string, asOf: string): readonly string[] {
  const fields = new Map<string, string>();
  for (const post of postsWith(profile, key, asOf))
    for (const [i, field] of (profile.posts[post]?.portfolio ?? []).entries())
      if (!fields.has(field)) fields.set(field, markValue(`posts.${post}.portfolio.${i}`, field));
  return [...fields.values()];
}

/** A post's title, with what it is in charge of where someone else has the same title: 副校长（分管教学、科研）. */
export function plainlyNamed(profile: Profile, key: string, asOf: string): string | undefined {
  const { plain } = dayOf(profile, asOf);
  const done = plain.get(key);
  const title = done ?? titleAsHeld(profile, key, asOf);
  if (done !== undefined || title === undefined) return title;
  const own = new Set(postsWith(profile, key, asOf));
  const shared = Object.keys(profile.posts).some(
    (other) => !own.has(other) && unmark(titleAsHeld(profile, other, asOf) ?? "") === unmark(title),
  );
  const fields = portfolioAsHeld(profile, key, asOf).map(unmark).join("、");
  const named = shared && fields !== "" ? markValue(`posts.${key}.title`, `${unmark(title)}（分管${fields}）`) : title;
  plain.set(key, named);
  return named;
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
  if (holderOn(profile, key, asOf)?.acting !== true) return titleAsHeld(profile, key, asOf);
  return `${actingPhrase(profile, key)}的负责人`;
}
