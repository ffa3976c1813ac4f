import { activityIn, exceptional } from "../../consistency/activities.js";
import { contradict, type Interval, intervalsIn, withInterval } from "../../consistency/intervals.js";
import { clausesOf, passages } from "../../consistency/passages.js";
import { phrase } from "../../diag/phrase.js";
import type { DriftRule, Found } from "../types.js";

const yearly: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 月: 12, 周: 52 };
const inYear = ({ period, times = 1 }: Interval): number => times * (yearly[period] ?? 1);
/** An activity at another interval than the unit's profile states. */
export const ownCadence: DriftRule = {
  code: "drift/own-cadence",
  family: "cadence",
  severity: "high",
  find: ({ doc, lines }, { unit }) => {
    if (unit === undefined) return [];
    return passages([doc]).flatMap((passage) =>
      (/每|定期/u.test(passage.text) ? clausesOf(passage) : []).flatMap((clause): readonly Found[] => {
        const stated = intervalsIn(clause.text);
        if (stated.length !== 1 || exceptional.test(clause.text)) return [];
        const key = activityIn(clause, unit.cadences);
        const { words: own } = unit.cadences.find((one) => one.key === key) ?? {};
        const wanted = own === undefined ? undefined : intervalsIn(own)[0];
        if (wanted === undefined || !contradict(stated[0]!, wanted)) return [];
        // More often than at least so often is no fault.
        if (own!.includes("至少") && inYear(stated[0]!) >= inYear(wanted)) return [];
        const line = lines.find(({ block, text }) => block === passage.block && text.includes(clause.text));
        if (line === undefined) return [];
        const start = line.text.indexOf(clause.text);
        const evidence = [phrase("drift.own-cadence", { own: own! })];
        return [{ line, start, end: start + clause.text.length, right: [withInterval(clause.text, wanted)], evidence }];
      }),
    );
  },
  examples: [{ text: "党支部每年专题研究一次有关工作。", quotes: ["党支部每年专题研究一次有关工作"] }],
  sound: [
    "定期检查设备，不定期抽查。",
    "党支部每年至少两次专题研究有关工作。",
    "党支部每月至少专题研究一次有关工作。",
    "重大活动期间每日专题研究一次。",
  ],
};
