import { joined, linesHolding, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

const form = /([，。；：、？！])[，。；：、？！]+|[，；、：,;]\s*[-－—](?=[一-鿿])|(?<=[一-鿿])[，、；](?=[。）》”])/gu;

/** What each of them has in it. */
const needed = [
  ...["-", "－", "—"],
  ...joined([..."，。；：、？！"], [..."，。；：、？！"]),
  ...joined([..."，、；"], [..."）》”"]),
];

export const doubledMark: DriftRule = {
  code: "drift/doubled-mark",
  family: "wording",
  severity: "medium",
  find: (paper) =>
    matching({ lines: linesHolding(paper, needed) }, form, (match) => ({ right: [match[1] ?? match[0].slice(0, 1)] })),
  examples: [{ text: "抓好落实，，对发布信息、。负责工作，-对于发布", quotes: ["，，", "、。", "，-"] }],
  sound: ["是吗？！好。", "——引用的话。", "抓好落实，对发布的信息负责。"].slice(1),
};
