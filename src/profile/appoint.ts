import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { setValue } from "./edit.js";
import { rawProfile } from "./raw.js";
import type { Plain } from "./render.js";
import { get, isRecord } from "./select.js";
import type { Holder, Person } from "./types.js";

/**
 * Ends the term of whoever holds a post on a day: `to` becomes that day, on which they no longer hold it.
 * @param text the profile's text
 * @param on ISO date
 */
export function endTerm(text: string, post: string, on: string): Outcome<string> {
  const holders = holdersOf(text, post);
  if (!holders.ok) return holders;
  if (holders.value === null) return fail(problem("profile/edit-post", { post }));
  const index = holders.value.findIndex(
    (holder) => String(get(holder, "from")) < on && (get(holder, "to") === undefined || on < String(get(holder, "to"))),
  );
  return index < 0
    ? fail(problem("profile/edit-vacant", { post, date: on }))
    : setValue(text, ["posts", post, "holders", index, "to"], on);
}

/** Appends a holder to a post, which a group of the unit may have named, and the person to `people` if their id is not there. Nobody's term is ended by this. */
export function addHolder(text: string, post: string, person: Person, holder: Omit<Holder, "person">): Outcome<string> {
  const holders = holdersOf(text, post);
  if (!holders.ok) return holders;
  const entry: Plain = { person: person.id, ...(holder as { readonly [key: string]: Plain }) };
  const added = setValue(text, ["posts", post, "holders", holders.value?.length ?? 0], entry);
  if (!added.ok) return added;
  const people = rawProfile(text)?.["people"];
  const listed = Array.isArray(people) ? people : [];
  return listed.some((one) => get(one, "id") === person.id)
    ? added
    : setValue(added.value, ["people", listed.length], { id: person.id, name: person.name });
}

/** Null where the profile itself does not list the post. */
function holdersOf(text: string, post: string): Outcome<readonly unknown[] | null> {
  const data = rawProfile(text);
  if (data === null) return fail(problem("profile/edit-broken"));
  const found = get(get(data, "posts"), post);
  if (found !== undefined && !isRecord(found)) return fail(problem("profile/edit-post", { post }));
  if (found === undefined) return succeed(null);
  const holders = get(found, "holders");
  return succeed(Array.isArray(holders) ? holders : []);
}
