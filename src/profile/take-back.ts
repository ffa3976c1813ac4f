import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { setAll } from "./edit.js";
import { rawProfile } from "./raw.js";
import type { Plain } from "./render.js";
import { get } from "./select.js";
import type { Holder, LoadedProfile, Person, Profile } from "./types.js";

/** The change of terms that was registered last for a post: the only one that can be taken back. */
export interface LastTerm {
  readonly is: "appoint" | "vacate";
  /** ISO day on which it takes effect. */
  readonly day: string;
  /** Who came, or left. */
  readonly person: Person;
  /** Whose term ended on that day, where somebody came. */
  readonly before: Person | null;
}

/** null where a post has no holders at all. */
export function lastTerm(profile: Profile, post: string): LastTerm | null {
  const last = latest(profile.posts[post]?.holders ?? []);
  if (last === undefined) return null;
  const person = (id: string): Person => profile.people.find((one) => one.id === id) ?? { id, name: id };
  if (last.to !== undefined) return { is: "vacate", day: last.to, person: person(last.person), before: null };
  const left = profile.posts[post]!.holders.find(({ to }) => to === last.from);
  return { is: "appoint", day: last.from, person: person(last.person), before: left ? person(left.person) : null };
}

const latest = (holders: readonly Holder[]): Holder | undefined =>
  holders.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).at(-1);

/** A profile without a term that had been registered. */
export interface TakenBack extends LastTerm {
  readonly text: string;
  readonly post: string;
  readonly title: string;
}

/**
 * Takes the last change of terms of a post back: the profile says what it said before it was registered, to the byte. A person who came
 * into it with the term and stands nowhere else goes with it.
 * @param text the profile's text, of which `loaded` was read
 * @param day of the change that is meant: another one is not touched
 */
export function takeBackTerm(
  text: string,
  { profile }: LoadedProfile,
  { post, day }: { readonly post: string; readonly day: string },
): Outcome<TakenBack> {
  const title = profile.posts[post]?.title ?? post;
  const last = lastTerm(profile, post);
  if (last === null || last.day !== day) return fail(problem("term/not-last", { title, day }));
  const data = rawProfile(text) as Readonly<Record<string, Plain>> | null;
  if (data === null) return fail(problem("profile/edit-broken"));
  const own = get(get(get(data, "posts"), post), "holders");
  if (!Array.isArray(own)) return fail(problem("profile/edit-post", { post: title }));
  const holders = own.flatMap((one: Plain) => {
    const [from, to] = [get(one, "from"), get(one, "to")].map((found) => (found === undefined ? undefined : String(found)));
    if (last.is === "appoint" && from === day && to === undefined) return [];
    return to === day ? [without(one, "to")] : [one];
  });
  const posts = { ...(data["posts"] as object), [post]: { ...(get(data["posts"], post) as object), holders } } as Plain;
  const next = { ...data, posts };
  const people =
    Array.isArray(data["people"]) && last.is === "appoint" ? data["people"].filter((one) => !isLeft(one, last, next)) : null;
  const written = setAll(text, people === null ? next : { ...next, people });
  return written.ok ? succeed({ ...last, text: written.value, post, title }) : written;
}

const without = (map: Plain, key: string): Plain =>
  Object.fromEntries(Object.entries(map as object).filter(([name]) => name !== key)) as Plain;

/** Listed by a registration alone, and named nowhere any more. */
function isLeft(one: Plain, { person }: LastTerm, data: Readonly<Record<string, Plain>>): boolean {
  const isBare = get(one, "id") === person.id && Object.keys(one as object).every((key) => key === "id" || key === "name");
  return isBare && /^person-\d+$/.test(person.id) && !names({ ...data, people: [] }, person.id);
}
const names = (value: Plain, id: string): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some((one) => names(one, id)) : value === id;
