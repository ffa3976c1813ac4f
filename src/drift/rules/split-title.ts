import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** 中共 begins the name of a committee, and the name goes on inside. */
const outside = /中共《([^《》]{2,20}(?:委员会|工作委员会)[^《》]{2,60})》/gu;

/** A title whose first words stand outside of its marks. */
export const splitTitle: DriftRule = {
  code: "drift/split-title",
  family: "citation",
  severity: "medium",
  find: (paper) => matching({ lines: linesWith(paper, /中共《/u) }, outside, (match) => ({ right: [`《中共${match[1]}》`] })),
  examples: [
    {
      text: "根据中共《云汀学院委员会责任追究暂行办法》，制定本细则。",
      quotes: ["中共《云汀学院委员会责任追究暂行办法》"],
    },
  ],
  sound: ["根据《中共云汀学院委员会责任追究暂行办法》和中共中央《关于加强学校工作的意见》。"],
};
