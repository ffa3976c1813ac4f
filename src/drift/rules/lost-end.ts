import { isDayOrBlank } from "../../recognise/line-forms.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

const ended = /[。！？：；”）》…—.!?)\]】]$/u;
const isText = ({ block }: PaperLine): boolean => block.type === "item" || (block.type === "paragraph" && block.role === "body");

/** A day, a blank to sign or to date. */
const isSignature = (text: string): boolean =>
  isDayOrBlank(text) || /(?:日期|签字|签名|盖章|年|月|日|_)[:：）)\s_年月日]*$/u.test(text);

/** A paper that begins in the middle, without title or first heading, or ends in the middle of a sentence. */
export const lostEnd: DriftRule = {
  code: "drift/lost-end",
  family: "cut",
  severity: "high",
  find: ({ lines }) => {
    const found: Found[] = [];
    const words = lines.filter(({ text }) => text.trim() !== "");
    const first = words.find(({ block }) => block.type !== "title");
    const inner = first !== undefined && /^（|^\(|^[2-9二三四五六七八九]/u.test(first.text) && first.lead > 0;
    if (first !== undefined && inner) found.push({ line: first, start: 0, end: Math.min(12, first.text.length) });
    const last = words.at(-1);
    if (
      last !== undefined &&
      isText(last) &&
      last.text.length > 12 &&
      !ended.test(last.text.trim()) &&
      !isSignature(last.text.trim())
    )
      found.push({ line: last, start: Math.max(0, last.text.length - 12), end: last.text.length, severity: "medium" });
    return found;
  },
  examples: [
    { text: "某项工作方案\n（一）加强组织领导，落实责任。\n（二）明确任务。", quotes: ["（一）加强组织领导，落实"] },
    { text: "工作办法\n第一条　各部门应当按照职责分工，抓好本部门的各项具体", quotes: ["工，抓好本部门的各项具体"] },
  ],
  sound: ["工作办法\n第一条　各部门抓好落实。\n第二条　本办法自印发之日起施行。", "一、总体要求\n（一）甲。"],
};
