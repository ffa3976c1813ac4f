import { z } from "zod";
import { choice, flag, interval, ref, refs, text, texts } from "./fields.js";

/** Sections that reports, assessments, accountability rules and emergency plans read: none is needed for a list, all are checked when there. */
const measures = texts("field.measures", 100);

export const laterSections = {
  limits: z.record(z.string(), interval("field.limit", "limits")).meta({ description: "field.limits" }).optional(),
  review: z
    .strictObject({
      steps: refs("field.review-steps").optional(),
      checks: texts("field.review-checks").optional(),
      log: flag("field.review-log").optional(),
    })
    .meta({ description: "field.review" })
    .optional(),
  incident: z
    .strictObject({
      levels: z
        .array(
          z
            .strictObject({ name: text("field.incident-level", 40), criteria: text("field.incident-criteria", 500) })
            .meta({ description: "field.incident-grade" }),
        )
        .max(10)
        .meta({ description: "field.incident-levels" })
        .optional(),
      "reply-same-day": flag("field.incident-reply").optional(),
      "watch-24h": texts("field.incident-watch").optional(),
      "skip-level": flag("field.incident-skip").optional(),
      classes: texts("field.incident-classes").optional(),
      group: ref("field.incident-group").optional(),
    })
    .meta({ description: "field.incident" })
    .optional(),
  safety: z
    .strictObject({
      "key-places": texts("field.safety-key-places").optional(),
      "key-fire-unit": flag("field.safety-key-fire-unit").optional(),
    })
    .meta({ description: "field.safety" })
    .optional(),
  assessment: z
    .strictObject({
      team: ref("field.assessment-team").optional(),
      cycle: z
        .array(interval("field.assessment-time", "assessment.cycle"))
        .max(20)
        .meta({ description: "field.assessment-cycle" })
        .optional(),
      methods: texts("field.assessment-methods").optional(),
      focus: texts("field.assessment-focus").optional(),
      use: texts("field.assessment-use").optional(),
      "merge-with": texts("field.assessment-merge").optional(),
    })
    .meta({ description: "field.assessment" })
    .optional(),
  accountability: z
    .strictObject({
      family: choice("field.accountability-family", ["general", "network"]).optional(),
      triggers: texts("field.accountability-triggers", 500).optional(),
      tiers: z
        .array(
          z
            .strictObject({ name: text("field.accountability-grade-name", 40), measures })
            .meta({ description: "field.accountability-grade" }),
        )
        .max(10)
        .meta({ description: "field.accountability-grades" })
        .optional(),
      measures: measures.optional(),
      attribution: flag("field.accountability-attribution").optional(),
      "dissent-exemption": flag("field.accountability-dissent").optional(),
      proposer: ref("field.accountability-proposer").optional(),
      decider: ref("field.accountability-decider").optional(),
      filing: ref("field.accountability-filing").optional(),
      "staff-by-analogy": flag("field.accountability-staff").optional(),
      effects: texts("field.accountability-effects").optional(),
    })
    .meta({ description: "field.accountability" })
    .optional(),
  check: z
    .strictObject({ ignore: texts("field.check-ignore").optional(), words: texts("field.check-words").optional() })
    .meta({ description: "field.check" })
    .optional(),
  report: z
    .strictObject({
      period: interval("field.report-period", "report.period").optional(),
      done: texts("field.report-done", 1000).optional(),
      figures: z
        .record(z.string(), z.union([z.string().min(1).max(100), z.number()]))
        .meta({ description: "field.report-figures" })
        .optional(),
      problems: texts("field.report-problems", 1000).optional(),
      next: texts("field.report-next", 1000).optional(),
      receiver: text("field.report-receiver", 100).optional(),
    })
    .meta({ description: "field.report" })
    .optional(),
};

/** What differs for one topic; all else is the unit's. */
export const ofTopic = (group: z.ZodType) =>
  z
    .strictObject({
      "direct-responsible": ref("field.direct-responsible").optional(),
      group: group.optional(),
      report: laterSections.report,
    })
    .meta({ description: "field.topic-facts" });
