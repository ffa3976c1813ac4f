import { bareTitle, repealedTitle } from "../drift/titles.js";
import type { DriftFacts } from "../drift/types.js";
import type { Library } from "../library/types.js";
import { parseCadence } from "../profile/cadences.js";

/** Periods of cadences as texts name them. */
const periods = { year: "年", "half-year": "半年", quarter: "季度", month: "月", week: "周" } as const;

/** What the library knows that drift is told by, whatever the unit. */
export const driftFacts = ({ drift, regulations, cadences, topics, burden }: Library): DriftFacts => ({
  phrases: drift.phrases,
  common: drift.common,
  wrongWords: new Map(Object.entries(drift.wrong)),
  spun: new Map(Object.entries(drift.spun).map(([word, rights]) => [word, rights.split("、")])),
  outdated: new Map(Object.entries(drift.outdated)),
  regulations: [...new Set([...[...regulations.values()].map(({ title }) => title), ...drift.titles])],
  repealed: new Map([
    ...Object.entries(drift.repealed).map(([title, one]) => [repealedTitle(title), one] as const),
    ...[...regulations.values()].flatMap(({ title, until, replacedBy }) => {
      const now = regulations.get(replacedBy ?? "")?.title ?? "";
      return until === undefined ? [] : [[bareTitle(title), { until, now }] as const];
    }),
  ]),
  kinds: Object.values(drift.kinds),
  numbers: new Map(Object.entries(drift.numbers).map(([title, number]) => [bareTitle(title), number])),
  asked: {
    ...{ phrases: [], often: [], monthly: [], levels: [] },
    ...burden?.asked,
    ...{ materials: burden?.materials ?? [], handing: burden?.handing ?? [] },
  },
  ...(burden?.length && { length: burden.length }),
  topics: [...topics.values()].map(({ name }) => name),
  activities: [...cadences].map(([key, name]) => ({ key, name })),
  floors: [...topics.values()].flatMap((topic) =>
    topic.bases.flatMap((id) => {
      const { title = "", floors = {} } = regulations.get(id) ?? {};
      return Object.entries(floors).flatMap(([key, { least, article }]) => {
        const cadence = parseCadence(least);
        const period = cadence === null ? undefined : periods[cadence.period as keyof typeof periods];
        return cadence === null || period === undefined
          ? []
          : [{ topic: topic.name, key, least: cadence.times, period, regulation: title, article }];
      });
    }),
  ),
});
