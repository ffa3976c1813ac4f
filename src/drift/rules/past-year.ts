import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** The task of a year: what was to be done in another one came from another year's plan. */
const form =
  /(?:做好|完成|确保|推进|推动|实现|制定|部署|安排|落实)(?:好|了)?(20\d\d)年度?[^，。；《》\d]{0,14}?(?:工作|目标|任务|计划|要点|考核)/gu;

/** A plan of one year that sets the tasks of an earlier one. */
export const pastYear: DriftRule = {
  code: "drift/past-year",
  family: "outdated",
  severity: "medium",
  find: (paper) => {
    const year = /(20\d\d)\s*年(?!\d{1,2}月)/u.exec(paper.self.title)?.[1];
    if (year === undefined || !/计划|要点|方案|安排|清单|目标|任务/u.test(paper.self.title)) return [];
    return matching(paper, form, (match) =>
      Number(match[1]) < Number(year) ? { right: [match[0].replace(match[1]!, year)] } : undefined,
    );
  },
  examples: [{ text: "2025年安全工作要点\n各部门要做好2023年度安全工作。", quotes: ["做好2023年度安全工作"] }],
  sound: ["2025年安全工作要点\n2024年的工作已经总结，各部门要做好2025年安全工作。", "安全工作办法\n做好2023年安全工作。"],
};
