import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Before a measure word it is 两: 通报两次. 第二次, 十二次, 二次供水 and the 二次以上 of laws keep 二. */
const form =
  /(?<=(?:通报|召开|开展|组织|研究|报告|汇报|检查|学习|培训|研判|听取|排查|考核|进行|举办|上报|分析|讨论|听课|走访|公布|安排|每年|半年|季度|每月|各|共)(?:了|至少|不少于)?)二(?=次(?!供水|开发|污染|传播|创作|加工|以上)|场|期|名|人次|个月|篇|份)/gu;

/** 其它 for 其他: laws and official papers have one of the two only. */
const other = /其它(?=[一-鿿])/gu;

export const twoCounts: DriftRule = {
  code: "drift/two-counts",
  family: "wording",
  severity: "low",
  find: (paper) => [
    ...matching({ lines: linesWith(paper, /二[次场期名人个篇份]/u) }, form, () => ({ right: ["两"] })),
    ...matching({ lines: linesWith(paper, /其它/u) }, other, () => ({ right: ["其他"] })),
  ],
  examples: [{ text: "每年通报二次意识形态领域情况，其它各种事件按规定处理。", quotes: ["二", "其它"] }],
  sound: ["第二次会议研究，全年十二次，推广二次供水改造，其他人员参照执行。"],
};
