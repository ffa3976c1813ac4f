import { printInterval } from "../../consistency/intervals.js";
import { phrase } from "../../diag/phrase.js";
import { type Duty, dutiesIn, isSaidAlike, isSameDuty } from "../duties.js";
import type { DriftFacts, DriftRule, Found } from "../types.js";

/** What is wanted in place of 定期, and how that is known; null where nothing says so. */
function wantedFor(duty: Duty, all: readonly Duty[], { unit, floors }: DriftFacts): Pick<Found, "right" | "evidence"> | null {
  const own = unit?.cadences.find(({ key }) => key === duty.activity)?.words;
  if (own !== undefined) return { right: [own], evidence: [phrase("drift.own-cadence", { own })] };
  const stated = all.filter((one) => one.interval !== null && isSameDuty(duty, one) && isSaidAlike(duty, one));
  const [first] = stated;
  if (first !== undefined) {
    const right = [...new Set(stated.map((one) => printInterval(one.interval!)))];
    return { right, evidence: [phrase("drift.said-elsewhere", { paragraph: first.line.paragraph, words: first.clause })] };
  }
  const floor = floors.find(
    ({ key, topic }) =>
      key === duty.activity &&
      topic === duty.topic &&
      // Of its network side and of single branches the regulation says nothing.
      !/网络|支部|部门|科室|基层|下级|所属/u.test(duty.clause),
  );
  if (floor === undefined) return null;
  const least = printInterval({ period: floor.period, times: floor.least }).replace(/(?=[^每年月周度]{1,3}次$)/u, "至少");
  return {
    right: [least],
    evidence: [phrase("drift.floor", { regulation: floor.regulation, article: floor.article })],
  };
}

/** 定期, 适时, 经常 for what has an interval in the profile or elsewhere in the paper, or must have one by a regulation. */
export const vagueCadence: DriftRule = {
  code: "drift/vague-cadence",
  family: "cadence",
  severity: "medium",
  find: (paper, facts) => {
    const all = dutiesIn(paper, facts);
    return all.flatMap((duty): readonly Found[] => {
      const wanted = duty.vague === null ? null : wantedFor(duty, all, facts);
      if (duty.vague === null || wanted === null) return [];
      const start = duty.start + duty.vague.at;
      return [{ line: duty.line, start, end: start + duty.vague.word.length, ...wanted }];
    });
  },
  examples: [
    {
      text: "校党支部每年至少专题研究两次有关工作。\n各部门落实。\n年末以前，校党支部定期专题研究有关工作。",
      quotes: ["定期"],
    },
    { text: "安全工作领导小组每季度组织一次隐患大排查。\n安全工作领导小组经常组织隐患大排查。", quotes: ["经常"] },
    { text: "意识形态工作责任制实施办法\n党委适时专题研究意识形态工作。", quotes: ["适时"] },
  ],
  sound: [
    "定期检查设备，不定期抽查，适时修订本办法。",
    "校党支部定期专题研究有关工作，每年不少于两次。",
    "校党支部每年至少专题研究两次有关工作。\n各年级组定期专题研究有关工作。",
    "意识形态工作责任制实施办法\n党委定期专题研究档案工作，所属党支部定期专题研究意识形态工作。",
  ],
};
