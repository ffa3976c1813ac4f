import { activityIn, exceptional } from "../../consistency/activities.js";
import { contradict, intervalsIn, type StatedInterval, withInterval } from "../../consistency/intervals.js";
import { clausesOf, type Passage, passages } from "../../consistency/passages.js";
import { phrase } from "../../diag/phrase.js";
import type { DriftRule, Found } from "../types.js";

interface Stated {
  readonly key: string;
  /** Who does it, by the words before the interval. */
  readonly actor: string;
  readonly interval: StatedInterval;
  readonly clause: Passage;
}
const actorOf = (text: string, at: number): string => text.slice(0, at).replace(/(?:应当|应|要|须|坚持|至少|原则上)+$/u, "");

/** One activity of one actor at two intervals in one paper: nobody knows which of them binds. */
export const twoIntervals: DriftRule = {
  code: "drift/two-intervals",
  family: "cadence",
  severity: "medium",
  find: ({ doc, lines }, { activities }) => {
    const stated = passages([doc]).flatMap((passage) =>
      passage.text.includes("每")
        ? clausesOf(passage).flatMap((clause): readonly Stated[] => {
            const all = intervalsIn(clause.text);
            const [interval] = all;
            const key = interval === undefined ? null : activityIn(clause, activities);
            if (interval === undefined || all.length > 1 || key === null || exceptional.test(clause.text)) return [];
            return [{ key, actor: actorOf(clause.text, interval.at), interval, clause }];
          })
        : [],
    );
    const first = new Map<string, Stated>();
    return stated.flatMap((one): readonly Found[] => {
      const key = `${one.key} ${one.actor}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, one);
      if (before === undefined || one.actor === "" || !contradict(before.interval, one.interval)) return [];
      const line = lines.find(({ block, text }) => block === one.clause.block && text.includes(one.clause.text));
      if (line === undefined) return [];
      const start = line.text.indexOf(one.clause.text);
      const evidence = [phrase("drift.said-before", { words: before.clause.text })];
      // Which of the two is meant only a person can say.
      const right = [withInterval(one.clause.text, before.interval), one.clause.text];
      return [{ line, start, end: start + one.clause.text.length, right, evidence }];
    });
  },
  examples: [
    {
      text: "校党支部每年至少专题研究两次有关工作。\n各部门落实。\n校党支部每季度专题研究一次有关工作。",
      quotes: ["校党支部每季度专题研究一次有关工作"],
    },
  ],
  sound: [
    "校党支部每年至少专题研究两次有关工作。\n各年级组每季度专题研究一次有关工作。",
    "校党支部每年至少专题研究两次有关工作。\n校党支部每季度组织一次检查。",
  ],
};
