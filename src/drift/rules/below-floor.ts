import { activityIn } from "../../consistency/activities.js";
import { withInterval } from "../../consistency/intervals.js";
import { phrase } from "../../diag/phrase.js";
import { statedIn } from "../stated.js";
import type { DriftRule, Found } from "../types.js";

/** How often a period comes in a year. */
const inYear: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 月: 12, 周: 52 };

/** Less often than a regulation asks for, of a topic that the clause or the title names. */
export const belowFloor: DriftRule = {
  code: "drift/below-floor",
  family: "cadence",
  severity: "high",
  find: (paper, { floors, activities }) =>
    statedIn(paper).flatMap(({ clause, interval }): readonly Found[] => {
      if (interval.times === undefined) return [];
      const times = interval.times * (inYear[interval.period] ?? 52);
      const own = floors.filter(
        (one) =>
          times < one.least * (inYear[one.period] ?? 1) &&
          (clause.text.includes(one.topic) || paper.self.title.includes(one.topic)) &&
          // Of its network side and of single branches the regulation says nothing.
          !/网络|支部|部门|科室|基层|下级|所属/u.test(clause.text),
      );
      if (own.length === 0) return [];
      const key = activityIn(clause, activities);
      const floor = own.find((one) => one.key === key);
      const line = paper.lines.find(({ block, text }) => block === clause.block && text.includes(clause.text));
      if (floor === undefined || line === undefined) return [];
      const start = line.text.indexOf(clause.text);
      const evidence = [phrase("drift.floor", { regulation: floor.regulation, article: floor.article })];
      const right = [withInterval(clause.text, { period: floor.period, times: floor.least })];
      return [{ line, start, end: start + clause.text.length, right, evidence }];
    }),
  examples: [{ text: "党委每年专题研究一次意识形态工作。", quotes: ["党委每年专题研究一次意识形态工作"] }],
  sound: ["党委每年至少两次专题研究意识形态工作。", "党委每年专题研究一次档案工作。", "党委每季度专题研究一次意识形态工作。"],
};
