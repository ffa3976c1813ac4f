import { exchange, type Mutation, oneOf } from "./types.js";

/** Intervals, years and what is over. */
export const times: readonly Mutation[] = [
  exchange(
    { name: "频次与档案不同", family: "cadence", severity: "high" },
    /每(?:半年|季度|月)(?=至少(?:专题研究|组织[一-鿿]{0,4}演练|自查|分析研判|听取)|[^，。]{0,6}(?:专题研究|分析研判|听取|自查|通报))/gu,
    () => "每年",
  ),
  exchange(
    { name: "定期代替频次", family: "cadence", severity: "medium" },
    /每(?:年|半年|季度|月)至少(?=专题研究|分析研判|听取|自查|通报)/gu,
    () => "定期",
  ),
  exchange(
    { name: "低于下限", family: "cadence", severity: "high" },
    /(?<=[一-鿿])。/gu,
    (_, __, { unit }) => `，${unit.organShort}每年专题研究一次意识形态工作。`,
  ),
  exchange(
    { name: "过去的提法", family: "outdated", severity: "low" },
    /(?<=[一-鿿])。/gu,
    (_, random) =>
      `，${oneOf(["深入学习贯彻党的十八大精神", "推进“两学一做”学习教育", "报县安监局备案", "开展党的群众路线教育实践活动", "报县扶贫办汇总"], random)}。`,
  ),
  exchange({ name: "另一年的任务", family: "outdated", severity: "medium" }, /(?<=[一-鿿])。/gu, (_, random, { lines }) =>
    /20\d\d年/u.test(lines[0] ?? "") ? `，确保完成${oneOf(["2019", "2021", "2022"], random)}年度目标任务。` : "。",
  ),
  exchange(
    { name: "给基层加码", family: "burden", severity: "low" },
    /(?<=[一-鿿])。/gu,
    (_, random) => `，${oneOf(["实行零报告制度", "各部门每日报送情况", "层层签订责任书", "做到处处留痕"], random)}。`,
  ),
];
