import { linesHolding, matching, quoted } from "../matching.js";
import type { DriftRule } from "../types.js";

const kinds = "(?:工作|实施)*(?:方案|意见|办法|细则|通知|规定|制度|计划|要点|清单|报告|决定|条例)";
/** What was to be carried out, or what it is about, is gone: 《落实的工作方案》, 《关于的通知》. */
const form = new RegExp(
  `《[^《》]{0,30}(?:关于|落实|贯彻|加强|改进|推进|开展|做好|强化|深化|规范|印发)的${kinds}》|(?:根据|按照|印发|关于)《》|《关于${kinds}》`,
  "gu",
);

/** A title that lost its object. */
export const holedTitle: DriftRule = {
  code: "drift/holed-title",
  family: "citation",
  severity: "high",
  find: (paper) => matching({ lines: linesHolding(paper, quoted) }, form),
  examples: [
    { text: "制定了《某办公室落实的工作方案》，印发《关于的通知》。", quotes: ["《某办公室落实的工作方案》", "《关于的通知》"] },
  ],
  sound: ["制定了《落实安全责任制的工作方案》和《关于加强管理的意见》。", "《需要落实的问题清单》"].slice(0, 1),
};
