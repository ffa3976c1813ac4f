import { linesHolding, matchesIn, quoted } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const short = /《((?:实施|管理|工作)?(?:办法|细则|意见|条例|规定|方案|制度|通知|规则|准则))》/gu;

/** A short title that the paper never introduces (以下简称): nobody knows which paper is meant. */
export const shortTitle: DriftRule = {
  code: "drift/short-title",
  family: "citation",
  severity: "low",
  find: (paper) => {
    return linesHolding(paper, quoted).flatMap((line) =>
      matchesIn(line.text, short).flatMap((match): readonly Found[] =>
        new RegExp(`简称[:：]?[《“"]*${match[1]}`, "u").test(paper.text)
          ? []
          : [{ line, start: match.index, end: match.index + match[0].length }],
      ),
    );
  },
  examples: [{ text: "切实维护《实施办法》的严肃性。", quotes: ["《实施办法》"] }],
  sound: ["根据《安全生产责任制实施办法》（以下简称《实施办法》），落实《实施办法》。", "根据《安全生产法》制定。"],
};
