import type { ProfileContext } from "../../src/profile/context.js";

/** What a small library knows; the tests of this room need no templates. */
export const context: ProfileContext = {
  unitTypes: new Map([
    ["school", "中小学校"],
    ["bureau", "机关部门"],
    ["park", "园区"],
    ["college", "高等学校"],
  ]),
  fields: new Map([["education", "教育"]]),
  topics: new Map([
    ["ideology", "意识形态"],
    ["network-ideology", "网络意识形态"],
  ]),
  cadences: new Map([
    ["collective-study", "集体学习"],
    ["special-study", "专题研究"],
    ["analysis", "分析研判"],
    ["report-up", "向上级报告"],
  ]),
  floors: [
    {
      topic: "ideology",
      cadence: "special-study",
      least: "2/year",
      regulation: "党委（党组）意识形态工作责任制实施办法",
      article: "第四条",
    },
    {
      topic: "ideology",
      cadence: "report-up",
      least: "1/half-year",
      regulation: "党委（党组）意识形态工作责任制实施办法",
      article: "第七条",
    },
  ],
  kinds: new Map([["responsibility-list", "责任清单"]]),
};
