import { causePhrase } from "../compare/cause-phrase.js";
import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { holderChanges } from "./holders.js";

/**
 * Changes of office holders that the profile has for days after the one papers are made for: nothing of them shows today, and
 * from each of those days on a regeneration is due. One for each day, in their order.
 * @param asOf ISO day
 */
export function laterTerms(loaded: LoadedProfile, asOf: string): readonly Diagnostic[] {
  const { profile } = loaded;
  const terms = Object.values(profile.posts).flatMap(({ holders }) => holders);
  const days = [...new Set(terms.flatMap(({ from, to }) => [from, to ?? ""]))].filter((day) => day > asOf).sort();
  return days.flatMap((day, i): readonly Diagnostic[] => {
    const changes = holderChanges({ profile, asOf: days[i - 1] ?? asOf }, { loaded, asOf: day });
    const [first] = changes;
    if (first === undefined) return [];
    const what = listed(changes.map((one) => causePhrase({ by: "holder", ...one })));
    const origin = loaded.placeOf(["posts", first.post, "holders"]);
    return [problem("term/later", { unit: profile.unit.id, day, what }, { origin })];
  });
}
