import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** A department that is given something to do, or to be told of something. */
const form =
  /(?:由|报|经|交|送|设在|牵头单位[:：]|责任部门[:：]|责任单位[:：])((?:党[政委群]|组织|宣传|组宣|教务|学工|科研|人事|财务|后勤|总务|保卫|信息|网络|技术|纪检|监察|综合|行政|政工|政教|德育|教导|团|工会|医务|护理|药剂|门诊|营销|生产|质检|安全|设备|招商|规划|建设|法规|执法|文化|旅游|艺术|市场)[一-鿿]{0,6}?(?:处|科|室|部|股|办公室|中心|办))(?=负责|牵头|汇总|备案|审核|审批|解释|登记|审查|保管|落实|存档|[，。；、和会])/gu;

/** A department that the unit does not have. */
export const unknownDepartment: DriftRule = {
  code: "drift/unknown-department",
  family: "foreign-unit",
  severity: "medium",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    const knows = (name: string) => unit.texts.some((text) => text.includes(name) || (text.length >= 4 && name.endsWith(text)));
    return lines.flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const name = match[1]!;
        if (knows(name)) return [];
        const start = match.index + match[0].length - name.length;
        const evidence = [phrase("drift.unknown-name", { name })];
        return [{ line, start, end: start + name.length, evidence }];
      }),
    );
  },
  examples: [{ text: "活动由学工处审核，结果报组宣部备案。", quotes: ["学工处", "组宣部"] }],
  sound: ["活动由德育处审核，结果报德育处备案。", "由各科室负责落实。"],
};
