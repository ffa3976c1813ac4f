import type { Passage } from "./passages.js";
import type { SetFacts } from "./rule.js";

/**
 * How texts speak of an activity besides its own name, by cadence key. Only words that mean this activity and no other:
 * a word that two activities share (检查, 报告, 培训) is better left out. A cadence without a line here is known by its name.
 */
const words: Readonly<Record<string, RegExp>> = {
  "collective-study": /中心组学习|集中学习/,
  analysis: /研判/,
  meeting: /领导小组.*会议/,
  "report-up": /向上级.*报告/,
  "report-down": /听取(?!.*分管).*汇报/,
  "member-check": /听取分管.*汇报|检查分管/,
  notify: /(?:党内|党员大会).*通报|通报.*形势/,
  inspection: /专项督查/,
  "self-check": /自查/,
  assessment: /考核.*责任制|责任制.*考核/,
  talks: /谈心谈话/,
  lecture: /党课/,
  training: /业务培训/,
  "account-check": /核[查对].*账号/,
  "hazard-check": /排查.*隐患/,
  "fire-drill": /疏散演练/,
  "facility-test": /检测.*消防设施|消防设施.*检测/,
  "asset-check": /核[查对].*资产台账/,
};
/** In times like these an activity may have another interval of its own. */
export const exceptional = /期间|时段|节点|时期|敏感|重大活动|必要时|特殊|应急响应|处置中/;

/** The cadence a clause of text speaks of, by its words; null when it is none or several. */
export function activityIn(clause: Passage, cadences: SetFacts["cadences"]): string | null {
  const text = withSuperiors(clause);
  const keys = cadences.filter(({ key, name }) => text.includes(name) || (Object.hasOwn(words, key) && words[key]!.test(text)));
  return keys.length === 1 ? keys[0]!.key : null;
}

/** The text with each name of a superior as 上级: whom one reports to tells 向上级报告 from reports within the unit. */
function withSuperiors({ text, spans }: Passage): string {
  const parts = spans.map(({ start, end, path }) => (path.startsWith("superiors.") ? "上级" : text.slice(start, end)));
  return parts.join("");
}
