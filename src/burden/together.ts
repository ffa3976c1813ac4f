import type { BurdenWords } from "../library/burden-words.js";
import type { Library } from "../library/types.js";
import { perYear, printCadence } from "../profile/cadences.js";
import type { Profile } from "../profile/types.js";
import type { Demanded } from "./demands.js";
import { materialIn } from "./material.js";
import type { Cut, Merge, Twice } from "./types.js";

/** Activities that the papers of several topics demand: each of them can be held for all at once. */
export function mergesOf(demands: readonly Demanded[], profile: Profile, library: Library): readonly Merge[] {
  return activitiesOf(demands, profile).flatMap(({ key, topics, times }): readonly Merge[] => {
    if (topics.length < 2) return [];
    const apart = times * topics.length;
    return [
      {
        activity: key,
        name: library.cadences.get(key) ?? key,
        kind: library.tasks.get(key)!.burden,
        topics: topics.map((topic) => library.topics.get(topic)?.name ?? topic),
        apart,
        together: times,
        saves: apart - times,
      },
    ];
  });
}

/** Activities done more often than the strictest regulation of the unit's topics asks; where none asks, nothing can be said. */
export function cutsOf(demands: readonly Demanded[], profile: Profile, library: Library): readonly Cut[] {
  return activitiesOf(demands, profile).flatMap(({ key, topics, times }): readonly Cut[] => {
    const floors = topics.flatMap((topic) =>
      (library.topics.get(topic)?.bases ?? []).flatMap((id) => library.regulations.get(id)?.floors[key]?.least ?? []),
    );
    const least = floors.flatMap((text) => {
      const [count, period] = text.split("/");
      return [{ text, times: perYear({ times: Number(count), period: period as "year" }) }];
    });
    const strictest = least.toSorted((a, b) => b.times - a.times)[0];
    if (strictest === undefined || strictest.times >= times) return [];
    return [
      {
        activity: key,
        name: library.cadences.get(key) ?? key,
        kind: library.tasks.get(key)!.burden,
        now: printCadence(profile.cadences[key]!),
        floor: strictest.text,
        saves: (times - strictest.times) * topics.length,
      },
    ];
  });
}

function activitiesOf(demands: readonly Demanded[], profile: Profile) {
  const topics = new Map<string, Set<string>>();
  for (const { activity, topic } of demands)
    if (activity !== undefined) topics.set(activity, (topics.get(activity) ?? new Set()).add(topic));
  return [...topics].map(([key, own]) => ({ key, topics: [...own], times: perYear(profile.cadences[key]!) }));
}

/** Materials of one topic that different papers ask one role for. */
export function twiceOf(demands: readonly Demanded[], words: BurdenWords | null): readonly Twice[] {
  if (words === null) return [];
  const groups = new Map<string, { readonly material: string; readonly asked: Map<string, Demanded> }>();
  for (const demand of demands) {
    const material = materialIn(demand.text, words);
    if (material === null) continue;
    const key = `${demand.topic} ${demand.role?.key ?? ""} ${material}`;
    const group = groups.get(key) ?? { material, asked: new Map<string, Demanded>() };
    groups.set(key, group);
    group.asked.set(`${demand.document} ${demand.text}`, demand);
  }
  return [...groups.values()].flatMap(({ material, asked }) => {
    const all = [...asked.values()];
    return new Set(all.map(({ document }) => document)).size < 2
      ? []
      : [{ material, asked: all.map(({ title, text }) => ({ title, text })) }];
  });
}
