import { chineseCount, numeralValue } from "../../text/numerals.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const form =
  /(?:下列|以下|如下|[^部]分为|划分为)([二两三四五六七八九十]{1,3})(?:大?项|大?类|种|个方面|条|点|个等[级次]|个|级)(?:[^，。；：:]{0,12}|情形之一[^。：:]{0,60})[：:]\s*$/gu;

/** 下列五项 with four behind it: one was lost or added, and nobody counted again. */
export const listCount: DriftRule = {
  code: "drift/list-count",
  family: "number",
  severity: "medium",
  find: ({ lines }) => {
    const words = lines.filter(({ text }) => text.trim() !== "");
    return words.flatMap((line, i) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const said = match[1] === "两" ? 2 : numeralValue(match[1]!);
        const first = words[i + 1]?.number ?? null;
        if (said === null || first === null || first.value !== 1) return [];
        let count = 1;
        for (const { number: next } of words.slice(i + 2)) {
          if (next?.kind !== first.kind) continue;
          if (next.value !== count + 1) break;
          count++;
        }
        const right = [match[0].replace(match[1]!, chineseCount(count))];
        return count === said || count < 2
          ? []
          : [{ line, start: match.index, end: match.index + match[0].trimEnd().length, right }];
      }),
    );
  },
  examples: [
    {
      text: "有下列三种情形之一的，给予批评教育；情节严重的，给予处分：\n1.甲；\n2.乙；\n3.丙；\n4.丁。",
      quotes: ["下列三种情形之一的，给予批评教育；情节严重的，给予处分："],
    },
    { text: "舆情分为三级：\n（一）特别重大；\n（二）重大；\n（三）较大；\n（四）一般。", quotes: ["情分为三级："] },
    {
      text: "办公室承担下列四项职责：\n（一）拟订计划。\n（二）督促落实。\n（三）保管记录。",
      quotes: ["下列四项职责："],
    },
  ],
  sound: [
    "突发事件分为三级：\n（一）重大；\n（二）较大；\n（三）一般。",
    "办公室承担下列三项职责：\n（一）拟订计划。\n（二）督促落实。\n1.看进度。\n（三）保管记录。",
    "抓好以下三项工作：一是学习；二是检查；三是整改。",
  ],
};
