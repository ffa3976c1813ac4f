import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** 《党委（党组）意识形态工作责任制实施办法》: 党委（党组） decides on it, and who chairs the office of a head does not. */
const form =
  /(?:局长|镇长|乡长|区长|县长|主任|街道主任|总经理|行政)办公会(?:议)?(?:集体)?(?:研究|审定|决定|审议|讨论|通过)(?:决定|同意|后)?/gu;

/** A matter of the Party organ that an administrative meeting decides. */
export const partyMatter: DriftRule = {
  code: "drift/party-matter",
  family: "organ",
  severity: "medium",
  find: (paper) => {
    const head = paper.lines.slice(0, 4).map(({ text }) => text);
    return head.some((text) => text.includes("意识形态") && !/预算|经费/u.test(text))
      ? matching({ lines: linesWith(paper, /办公会/u) }, form)
      : [];
  },
  examples: [{ text: "望江镇意识形态工作考核办法\n考核结果经镇长办公会审定后通报。", quotes: ["镇长办公会审定后"] }],
  sound: ["望江镇意识形态工作考核办法\n考核结果经镇党委会议审定后通报。", "望江镇安全生产考核办法\n结果经镇长办公会审定。"],
};
