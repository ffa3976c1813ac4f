import { z } from "zod";
import { choice, flag, interval, ref, refs, text, texts } from "./fields.js";

/** Sections that reports, assessments, accountability rules and emergency plans read: none is needed for a list, all are checked when there. */
const measures = texts("措施", 100);

export const laterSections = {
  limits: z
    .record(z.string(), interval("一个期限，如 五个工作日", "limits"))
    .meta({ description: "办理时限，不写的按 templates/limits.yaml 的通常做法" })
    .optional(),
  review: z
    .strictObject({
      steps: refs("审核的先后环节：职务或部门的键").optional(),
      checks: texts("审核要点").optional(),
      log: flag("是否登记审核台账").optional(),
    })
    .meta({ description: "信息发布审核" })
    .optional(),
  incident: z
    .strictObject({
      levels: z
        .array(z.strictObject({ name: text("级别名称", 40), criteria: text("判断标准", 500) }).meta({ description: "一个级别" }))
        .max(10)
        .meta({ description: "突发情况分级" })
        .optional(),
      "reply-same-day": flag("是否当日回应").optional(),
      "watch-24h": texts("全天值守的时段").optional(),
      "skip-level": flag("紧急时是否可以越级报告").optional(),
      classes: texts("突发情况的种类").optional(),
      group: ref("处置牵头：职务或部门的键").optional(),
    })
    .meta({ description: "突发情况处置" })
    .optional(),
  assessment: z
    .strictObject({
      team: ref("考核牵头：职务或部门的键").optional(),
      cycle: z
        .array(interval("一个考核时间，如 每年12月", "assessment.cycle"))
        .max(20)
        .meta({ description: "考核时间" })
        .optional(),
      methods: texts("考核方式").optional(),
      focus: texts("考核重点").optional(),
      use: texts("结果运用").optional(),
      "merge-with": texts("与哪些考核合并进行").optional(),
    })
    .meta({ description: "考核" })
    .optional(),
  accountability: z
    .strictObject({
      family: choice("情形的体例：general 一般，network 网络", ["general", "network"]).optional(),
      triggers: texts("追究情形的编号或内容", 500).optional(),
      tiers: z
        .array(z.strictObject({ name: text("档次名称", 40), measures }).meta({ description: "一个档次" }))
        .max(10)
        .meta({ description: "追究的档次" })
        .optional(),
      measures: measures.optional(),
      attribution: flag("是否区分集体责任和个人责任").optional(),
      "dissent-exemption": flag("会上明确反对并有记录的是否免责").optional(),
      proposer: ref("提出建议：职务或部门的键").optional(),
      decider: ref("作出决定：职务或部门的键").optional(),
      filing: ref("备案：职务或部门的键").optional(),
      "staff-by-analogy": flag("其他人员是否参照执行").optional(),
      effects: texts("结果的影响").optional(),
    })
    .meta({ description: "责任追究" })
    .optional(),
  report: z
    .strictObject({
      period: interval("报告所属的时间，如 2026年上半年", "report.period").optional(),
      done: texts("做了什么", 1000).optional(),
      figures: z
        .record(z.string(), z.union([z.string().min(1).max(100), z.number()]))
        .meta({ description: "数字：名称和数" })
        .optional(),
      problems: texts("存在的问题", 1000).optional(),
      next: texts("下一步打算", 1000).optional(),
      receiver: text("报送对象", 100).optional(),
    })
    .meta({ description: "情况报告" })
    .optional(),
};

/** What differs for one topic; all else is the unit's. */
export const ofTopic = (group: z.ZodType) =>
  z
    .strictObject({
      "direct-responsible": ref("直接责任人：职务的键").optional(),
      group: group.optional(),
      report: laterSections.report,
    })
    .meta({ description: "一个工作主题自己的分工和情况报告" });
