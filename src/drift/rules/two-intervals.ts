import { withInterval } from "../../consistency/intervals.js";
import { phrase } from "../../diag/phrase.js";
import { type Duty, differ, dutiesIn, isSameDuty, perYear } from "../duties.js";
import type { DriftRule, Found } from "../types.js";

/** One activity of one actor at two intervals in one paper: nobody knows which of them binds. */
export const twoIntervals: DriftRule = {
  code: "drift/two-intervals",
  family: "cadence",
  severity: "medium",
  find: (paper, facts) => {
    const first: Duty[] = [];
    return dutiesIn(paper, facts).flatMap((duty): readonly Found[] => {
      const { interval, line, start, clause } = duty;
      if (interval === null) return [];
      const before = first.find((one) => isSameDuty(one, duty));
      if (before === undefined) first.push(duty);
      if (before === undefined || !differ(before.interval!, interval)) return [];
      // Where one of the two is less than a regulation asks for, that one is told by itself.
      const isFloored = facts.floors.some(
        ({ key, topic, least, period }) =>
          key === duty.activity &&
          topic === duty.topic &&
          [before.interval!, interval].filter((one) => perYear(one) < perYear({ period, times: least })).length === 1,
      );
      if (isFloored) return [];
      const evidence = [phrase("drift.said-before", { words: before.clause })];
      // Which of the two is meant only a person can say.
      const right = [withInterval(clause, before.interval!), clause];
      return [{ line, start, end: start + clause.length, right, evidence }];
    });
  },
  examples: [
    {
      text: "安全工作领导小组每季度组织一次隐患大排查。\n安全工作领导小组每月组织开展隐患大排查一次。",
      quotes: ["安全工作领导小组每月组织开展隐患大排查一次"],
    },
    {
      text: "校党支部每年至少专题研究两次有关工作。\n各部门落实。\n校党支部每季度专题研究一次有关工作。",
      quotes: ["校党支部每季度专题研究一次有关工作"],
    },
  ],
  sound: [
    "意识形态工作责任制实施办法\n党委每年专题研究一次意识形态工作。\n党委每半年专题研究一次意识形态工作。",
    "校党支部每年至少专题研究两次有关工作。\n校党支部每半年专题研究一次有关工作。",
    "校党支部每年至少专题研究两次有关工作。\n各年级组每季度专题研究一次有关工作。",
    "校党支部每年至少专题研究两次有关工作。\n校党支部每季度组织一次检查。",
  ],
};
