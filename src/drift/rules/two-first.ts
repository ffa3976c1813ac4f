import { linesHolding, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

const pairs = ["书记和", "书记及", "书记与"];

/** One paper has one 第一责任人 (or says how two share it): 书记和校长是第一责任人 names two. */
export const twoFirst: DriftRule = {
  code: "drift/two-first",
  family: "organ",
  severity: "medium",
  find: (paper) =>
    matching(
      { lines: linesHolding(paper, pairs) },
      /书记(?:和|及|与)(?:校长|院长|局长|主任|镇长|乡长|场长|馆长|园长|行政主要负责人)(?:是|为|同为|均为|都是|共同为)(?:(?:本|该)?[^，。；]{0,16}的?第一责任人|(?:共同)?任组长)/gu,
    ),
  examples: [
    { text: "党支部书记和校长是第一责任人。", quotes: ["书记和校长是第一责任人"] },
    { text: "党委书记和院长同为第一责任人。", quotes: ["书记和院长同为第一责任人"] },
  ],
  sound: ["党支部书记是第一责任人，校长共同负责。", "书记和校长共同研究。", "书记、校长为第一责任人。"],
};
