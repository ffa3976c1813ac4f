import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { plainForms } from "../text/plain-forms.js";
import { sameName, unpadded } from "../text/same-name.js";
import { addHolder, endTerm } from "./appoint.js";
import { holderOn, postsOf } from "./as-of.js";
import { shown } from "./fault.js";
import { isId } from "./ids.js";
import { groupSaying } from "./own-part.js";
import { refLabel, resolveRef } from "./sheet-refs.js";
import type { Holder, LoadedProfile, Person, Profile } from "./types.js";

export interface Appointment {
  /** Key or printed title of the post. */
  readonly post: string;
  readonly name: string;
  /** ISO day that exists, the first in the post. */
  readonly from: string;
  readonly basis?: string;
  /** 主持工作 while the post is vacant. */
  readonly acting?: boolean;
  /** Id of the person; absent: whoever of the name is listed, else a new one. */
  readonly person?: string;
}
/** A profile after a change of terms. */
export interface ChangedTerms {
  readonly text: string;
  readonly post: string;
  readonly title: string;
  readonly person: Person | null;
  /** Whose term ended on the day. */
  readonly ended: Person | null;
  /** Who of the two only acts, or acted. */
  readonly acting?: readonly ("person" | "ended")[];
}

/**
 * Gives a post to a person from a day on; whoever holds it until then leaves it on that day.
 * Refused: a post or person that is not clear, someone who holds the post already, and a holder who begins on that day or later.
 * @param text the profile's text, of which `loaded` was read
 */
export function appoint(text: string, loaded: LoadedProfile, given: Appointment): Outcome<ChangedTerms> {
  const { profile } = loaded;
  const post = postKey(profile, given.post);
  const person = personOf(profile, given);
  if (!post.ok || !person.ok) return fail(...post.diagnostics, ...person.diagnostics);
  const { from, basis, acting } = given;
  const [key, { title, holders }] = [post.value, profile.posts[post.value]!];
  const present = holderOn(profile, key, from);
  const at = { origin: loaded.placeOf(["posts", key, "holders"]) };
  if (present?.person === person.value.id && (present.acting ?? false) === (acting ?? false))
    return fail(problem("profile/appoint-same", { name: person.value.name, title, from: present.from }, at));
  const later = earliest(holders.filter((holder) => holder.from >= from));
  if (later !== undefined) {
    const data = { title, name: nameOf(profile, later.person), from: later.from, date: from };
    return fail(problem("profile/appoint-later", data, at));
  }
  const ended = present === null ? succeed(text) : endTerm(text, key, from);
  if (!ended.ok) return ended;
  const holder = { from, ...(basis !== undefined && { basis }), ...(acting && { acting }) };
  const added = addHolder(ended.value, key, person.value, holder);
  if (!added.ok) return added;
  const group = groupSaying(loaded, ["posts", key, "title"]);
  const shared = group === null ? [] : [problem("group/title-shared", { title, group: group.name, file: group.file })];
  const left =
    present && present.person !== person.value.id ? { id: present.person, name: nameOf(profile, present.person) } : null;
  const acts = [...(acting ? (["person"] as const) : []), ...(present?.acting ? (["ended"] as const) : [])];
  const change = {
    text: added.value,
    post: key,
    title,
    person: person.value,
    ended: left,
    ...(acts.length > 0 && { acting: acts }),
  };
  return succeed(change, [...person.diagnostics, ...shared, ...stillHolds(profile, key, left, from)]);
}

/** Ends the term of whoever holds a post: from the day on it is vacant. */
export function vacate(text: string, loaded: LoadedProfile, word: string, on: string): Outcome<ChangedTerms> {
  const { profile } = loaded;
  const post = postKey(profile, word);
  if (!post.ok) return post;
  const [key, { title, holders }] = [post.value, profile.posts[post.value]!];
  const present = holderOn(profile, key, on);
  const at = { origin: loaded.placeOf(["posts", key, "holders"]) };
  if (present === null) {
    const next = earliest(holders.filter((holder) => holder.from > on));
    return next === undefined
      ? fail(problem("profile/vacate-vacant", { title, date: on }, at))
      : fail(problem("profile/vacate-early", { title, date: on, name: nameOf(profile, next.person), from: next.from }, at));
  }
  const person = { id: present.person, name: nameOf(profile, present.person) };
  if (present.from === on) return fail(problem("profile/vacate-early", { title, date: on, name: person.name, from: on }, at));
  const ended = endTerm(text, key, on);
  if (!ended.ok) return ended;
  const acted = present.acting === true && { acting: ["ended"] as const };
  return succeed(
    { text: ended.value, post: key, title, person: null, ended: person, ...acted },
    stillHolds(profile, key, person, on),
  );
}

const nameOf = ({ people }: Profile, id: string): string => people.find((person) => person.id === id)?.name ?? id;
const earliest = (holders: readonly Holder[]): Holder | undefined => [...holders].sort((a, b) => (a.from < b.from ? -1 : 1))[0];

/** The key of a post by key, by title, or by one title of several in one post (支部宣传委员、副校长). */
function postKey({ posts }: Profile, word: string): Outcome<string> {
  const titles = new Map(Object.entries(posts).map(([key, { title }]) => [key, title]));
  const known = listed([...titles].map(([key, title]) => phrase("with", { what: title, more: key })));
  const found = resolveRef(word.trim(), titles);
  if ("key" in found) return succeed(found.key);
  const part = [...titles].filter(([, title]) => title.split(/[、，]/).includes(word.trim())).map(([key]) => key);
  if (part.length === 1) return succeed(part[0]!);
  const several = "several" in found ? found.several : part.map((key) => refLabel(key, titles));
  if (several.length > 0) return fail(problem("profile/appoint-which-post", { post: shown(word), several: listed(several) }));
  // 书记 is meant for 党支部书记, however far apart the two are letter by letter.
  const containing = [...titles.values()].find((title) => word.trim() !== "" && title.includes(word.trim()));
  const near = containing ?? ("near" in found ? found.near : null);
  const nearest = near === null ? "" : phrase("nearest", { near });
  return fail(problem("profile/appoint-post", { post: shown(word), nearest, known }));
}

/** The listed person, or a new one: person-1, person-2 … */
function personOf(profile: Profile, { name: typed, person: id }: Appointment): Outcome<Person> {
  // 陶 文静 and 陶　文静: padding belongs to the printed page.
  const name = plainForms(unpadded(typed));
  if (name === "") return fail(problem("profile/appoint-name"));
  const { people } = profile;
  if (id !== undefined) {
    const listed = people.find((one) => one.id === id);
    if (listed !== undefined && !sameName(listed.name, name))
      return fail(problem("profile/appoint-other-name", { id, known: listed.name, name: shown(name) }));
    return isId(id)
      ? succeed(listed ?? { id, name }, listed === undefined ? [] : taken(listed, name))
      : fail(problem("profile/id", { value: shown(id), label: phrase("label.person-id") }));
  }
  const exact = people.filter((one) => one.name === name);
  const same = exact.length > 0 ? exact : people.filter((one) => sameName(one.name, name));
  if (same.length > 1)
    return fail(problem("profile/appoint-which-person", { name: shown(name), ids: listed(same.map((one) => one.id)) }));
  if (same[0] !== undefined) return succeed(same[0], taken(same[0], name));
  const ids = new Set(people.map((one) => one.id));
  for (let n = 1; ; n++) if (!ids.has(`person-${n}`)) return succeed({ id: `person-${n}`, name });
}

/** That a name was taken for a person who is written otherwise. */
const taken = ({ id, name }: Person, typed: string): readonly Diagnostic[] =>
  name === typed ? [] : [problem("profile/appoint-variant", { typed: shown(typed), name, id })];

/** A transferred person often has more than one post, and each ends by a line of its own. */
function stillHolds(profile: Profile, left: string, person: Person | null, on: string): readonly Diagnostic[] {
  const posts = person === null ? [] : postsOf(profile, person.id, on).filter((key) => key !== left);
  if (person === null || posts.length === 0) return [];
  const titles = listed(posts.map((key) => phrase("with", { what: profile.posts[key]!.title, more: key })));
  return [problem("profile/still-holds", { name: person.name, titles, date: on })];
}
