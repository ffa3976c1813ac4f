import type { DriftRule } from "../types.js";
import { seriesIn } from "./number-series.js";

/** A number given to two: what cites it may mean either. */
export const numberTwice: DriftRule = {
  code: "drift/number-twice",
  family: "number",
  severity: "medium",
  find: ({ lines }) => seriesIn(lines).again,
  examples: [
    { text: "第八条　甲。\n第九条　乙。\n第九条　丙。\n第十条　丁。", quotes: ["第九条丙"] },
    { text: "一、总体要求\n二、主要任务\n二、保障措施", quotes: ["二、保障措施"] },
    { text: "一、甲项\n二、乙项\n二、丙项\n四、丁项", quotes: ["二、丙项"] },
    { text: "下列情形：\n（一）甲；\n（二）乙；\n（二）丙。", quotes: ["（二）丙"] },
  ],
  sound: ["一、总体要求\n二、主要任务\n四、保障措施", "第一条　下列情形：\n（一）甲。\n第二条　下列情形：\n（一）乙。"],
};
