import type { ValueFault } from "./fault.js";
import { shown } from "./fault.js";
import type { Profile } from "./types.js";

/** Persons of a profile who hold no post on a day (ISO) and will hold none: who never held one, and who has left. */
export function idlePeople({ people, posts }: Profile, day: string): readonly ValueFault[] {
  const terms = Object.values(posts).flatMap(({ holders }) => holders);
  return people.flatMap(({ id, name }, i): readonly ValueFault[] => {
    const own = terms.filter(({ person }) => person === id);
    if (own.some(({ to }) => to === undefined || day < to)) return [];
    const code = own.length === 0 ? "profile/person-without-post" : "profile/person-left";
    return [{ path: ["people", i], code, data: { value: shown(name) } }];
  });
}
