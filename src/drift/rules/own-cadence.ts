import { activityIn, exceptional } from "../../consistency/activities.js";
import { contradict, type Interval, intervalsIn, withInterval } from "../../consistency/intervals.js";
import { clausesOf, type Passage, passages } from "../../consistency/passages.js";
import { phrase } from "../../diag/phrase.js";
import type { DriftRule, DriftUnit, Found, Paper } from "../types.js";

const yearly: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 月: 12, 周: 52 };
const inYear = ({ period, times = 1 }: Interval): number => times * (yearly[period] ?? 1);
const vague = /(?<!不)定期/u;
/** 定期 of what the profile has an interval for. */
function unsaid(clause: Passage, { block }: Passage, lines: Paper["lines"], unit: DriftUnit): readonly Found[] {
  const known = unit.cadences.find(({ key }) => key === activityIn(clause, unit.cadences));
  const line = lines.find((one) => one.block === block && one.text.includes(clause.text));
  if (known?.words === undefined || line === undefined) return [];
  const start = line.text.indexOf(clause.text) + clause.text.search(vague);
  const evidence = [phrase("drift.own-cadence", { own: known.words })];
  return [{ line, start, end: start + 2, right: [known.words], evidence, severity: "medium" }];
}

/** An activity at another interval than the unit's profile states. */
export const ownCadence: DriftRule = {
  code: "drift/own-cadence",
  family: "cadence",
  severity: "high",
  find: ({ doc, lines }, { unit }) => {
    if (unit === undefined) return [];
    return passages([doc]).flatMap((passage) =>
      clausesOf(passage).flatMap((clause): readonly Found[] => {
        const stated = intervalsIn(clause.text);
        if (vague.test(clause.text) && stated.length === 0) return unsaid(clause, passage, lines, unit);
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
  examples: [
    { text: "党支部定期专题研究有关工作。", quotes: ["定期"] },
    { text: "党支部每年专题研究一次有关工作。", quotes: ["党支部每年专题研究一次有关工作"] },
  ],
  sound: [
    "定期检查设备，不定期抽查。",
    "党支部每年至少两次专题研究有关工作。",
    "党支部每月至少专题研究一次有关工作。",
    "重大活动期间每日专题研究一次。",
  ],
};
