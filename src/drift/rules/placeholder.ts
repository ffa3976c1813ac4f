import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Signs that stand for a name or a number nobody filled in. In forms and samples ____ is meant to stay. */
const form =
  /[xX×＊*]{2,}(?!\d*[a-zA-Z])(?:省|市|县|区|镇|乡|校|学院|学校|局|单位|公司|部门|同志|教育|年|月|日|个|次|人|名|号)?|(?<![A-Za-z])[xX×](?=[省市县区镇乡村局校院个年月日次人名号])|某某[一-鿿]{0,2}|某(?=[省市县区镇乡局校院])|[（(【[](?:此处|请)?(?:填写|填入|插入|补充|待补|待填)[^）)】\]]{0,12}[）)】\]]|\{\{[^{}]{1,30}\}\}|\$\{[^{}]{1,30}\}|〔某〕/gu;

export const placeholder: DriftRule = {
  code: "drift/placeholder",
  family: "debris",
  severity: "medium",
  find: (paper) => matching(paper, form),
  examples: [
    { text: "制定了《xx市粮食局信息公开制度》。", quotes: ["xx市"] },
    { text: "官方网站x个，微信公众号×个。", quotes: ["x", "×"] },
    { text: "结合推进××教育常态化，××单位要落实。", quotes: ["××教育", "××单位"] },
    { text: "联系人：某某同志，（此处填写日期）。", quotes: ["某某同志", "（此处填写日期）"] },
  ],
  sound: [
    "教室长 8×6 米，共 3×2 排。",
    "在某种程度上，某些部门和某一环节还有不足。",
    "使用 XXL 号和 x86 设备。",
    "X光机每年检测一次。",
  ],
};
