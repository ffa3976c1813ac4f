import { chineseCount, numeralValue } from "../../../text/numerals.js";
import type { Reads } from "./reading.js";

const span = "([\\d一二三四五六七八九十两]{1,3}|半)(个?(?:工作日|小时|分钟|日|天|月))";
const within = `(?:在)?${span}(?:之?内|以内)`;
/** Limits by the words around them. */
const forms: readonly (readonly [limit: string, form: RegExp, on?: RegExp])[] = [
  ["incident-oral", new RegExp(`${within}[^，。；]{0,4}(?:电话|口头)[^，。；]{0,12}报告`, "u")],
  ["incident-written", new RegExp(`${within}[^，。；]{0,4}(?:书面|以书面)[^，。；]{0,10}报`, "u")],
  [
    "incident-review",
    new RegExp(`${within}[^。；]{0,6}(?:写出|形成|提交|上报)?[^，。；]{0,6}(?:总结|评估)报告`, "u"),
    /^incident-procedure/,
  ],
  ["event-lead", new RegExp(`提前${span}[^。；]{0,24}(?:审批|申请|报批|申报|报告|备案)`, "u")],
  ["assessment-notice", new RegExp(`(?:提前|考核前)${span}[^。；]{0,6}(?:通知|告知)`, "u"), /^assessment/],
  ["assessment-publish", new RegExp(`公示(?:期)?(?:不少于|为)?${span}`, "u"), /^assessment/],
  ["objection-answer", new RegExp(`异议[^。；]{0,60}${within}[^。；]{0,6}(?:答复|回复|反馈|复核)`, "u"), /^assessment/],
];

/** Limits in the forms papers have them, in words as profiles do: 三十分钟, 两个工作日. */
export const limits: Reads = (text, { document }) =>
  text.split(/[。；]/u).flatMap((sentence) =>
    forms.flatMap(([key, form, on]) => {
      const found = (on?.test(document) ?? true) ? form.exec(sentence) : null;
      const value = found === null ? null : spanOf(found[1]!, found[2]!);
      return value === null ? [] : [{ is: "value" as const, path: `limits.${key}`, value }];
    }),
  );

function spanOf(count: string, unit: string): string | null {
  const plain = unit === "天" ? "日" : unit === "工作日" || unit === "月" ? `个${unit}` : unit;
  if (count === "半") return plain === "小时" ? "半小时" : null;
  const number = numeralValue(count);
  return number === null || number < 1 ? null : `${chineseCount(number)}${plain}`;
}
