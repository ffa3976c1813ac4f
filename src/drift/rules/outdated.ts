import { linesHolding, matching, standing } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** The guiding thought of before 2017, which ended here. */
const guided =
  /马克思列宁主义、毛泽东思想、邓小平理论、[“"]?三个代表[”"]?重要思想(?:、|和|以及)科学发展观(?=为指导|为指针|为行动指南|，(?![^。]{0,20}习近平))|以邓小平理论(?:、|和)[“"]?三个代表[”"]?重要思想(?:(?:、|和)科学发展观)?(?=为指导)/gu;

const thought = ["重要思想"];

/** Bodies that are no more and campaigns that are over (templates/drift.yaml). */
export const outdated: DriftRule = {
  code: "drift/outdated",
  family: "outdated",
  severity: "low",
  find: (paper, facts) => {
    const words = standing(paper, facts.outdated);
    const thoughts = matching({ lines: linesHolding(paper, thought) }, guided, ([words = ""]) => ({
      right: [`${words}、习近平新时代中国特色社会主义思想`],
      severity: "medium",
    }));
    const found = (words.length === 0 ? [] : paper.lines).flatMap((line) =>
      words.flatMap(([word, now]) => {
        const found: Found[] = [];
        for (let at = line.text.indexOf(word); at >= 0; at = line.text.indexOf(word, at + word.length))
          found.push({ line, start: at, end: at + word.length, right: now === "" ? [] : [now] });
        return found;
      }),
    );
    return [...found, ...thoughts];
  },
  examples: [
    { text: "向县安监局报告。", quotes: ["安监局"] },
    {
      text: "以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观为指导，落实责任。",
      quotes: ["马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观"],
    },
  ],
  sound: [
    "向县应急管理局报告。",
    "以马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想为指导。",
  ],
};
