import { linesHolding, matchesIn, quoted } from "../matching.js";
import { bareTitle } from "../titles.js";
import type { DriftRule, Found } from "../types.js";

const basis = /(?:根据|依据|按照|依照|遵照)[^。；]{0,40}?《([^《》]{6,60})》/gu;

/** A paper that names itself as what it is based on: the title was replaced everywhere, in the citation too. */
export const ownTitle: DriftRule = {
  code: "drift/own-title",
  family: "citation",
  severity: "medium",
  find: (paper) => {
    const own = bareTitle(paper.self.title);
    if (own.length < 6) return [];
    return linesHolding(paper, quoted).flatMap((line) =>
      line.block.type === "title"
        ? []
        : matchesIn(line.text, basis).flatMap((match): readonly Found[] => {
            if (bareTitle(match[1]!) !== own) return [];
            const start = match.index + match[0].lastIndexOf("《");
            return [{ line, start, end: match.index + match[0].length }];
          }),
    );
  },
  examples: [
    {
      text: "湖滨小学安全工作责任制实施办法\n第一条　根据《湖滨小学安全工作责任制实施办法》，制定本办法。",
      quotes: ["《湖滨小学安全工作责任制实施办法》"],
    },
  ],
  sound: ["湖滨小学安全工作责任制实施办法\n第一条　根据《安全生产法》，制定本办法。"],
};
