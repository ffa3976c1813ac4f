import { standing } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Bodies that are no more and campaigns that are over (templates/drift.yaml). */
export const outdated: DriftRule = {
  code: "drift/outdated",
  family: "outdated",
  severity: "low",
  find: (paper, facts) => {
    const words = standing(paper, facts.outdated);
    return paper.lines.flatMap((line) =>
      words.flatMap(([word, now]) => {
        const found: Found[] = [];
        for (let at = line.text.indexOf(word); at >= 0; at = line.text.indexOf(word, at + word.length))
          found.push({ line, start: at, end: at + word.length, right: now === "" ? [] : [now] });
        return found;
      }),
    );
  },
  examples: [{ text: "向县安监局报告。", quotes: ["安监局"] }],
  sound: ["向县应急管理局报告。"],
};
