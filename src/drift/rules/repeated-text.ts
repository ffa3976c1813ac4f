import { phrase } from "../../diag/phrase.js";
import { plainForms } from "../../text/plain-forms.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** Shorter ones are headings, labels and formulas, which repeat rightly. */
const shortest = 24;

/** A paragraph, or a sentence of one, that stands in the paper twice. */
export const repeatedText: DriftRule = {
  code: "drift/repeated-text",
  family: "cut",
  severity: "medium",
  find: ({ lines }) => {
    const seen = new Map<string, PaperLine>();
    return lines.flatMap((line): readonly Found[] => {
      if (line.block.type === "table") return [];
      const key = plainForms(line.text.slice(line.lead)).replace(/[\s\p{P}]/gu, "");
      if ([...key].length < shortest) return [];
      const before = seen.get(key);
      if (before !== undefined)
        return [
          {
            line,
            start: line.lead,
            end: line.text.length,
            evidence: [phrase("drift.stands-before", { paragraph: before.paragraph })],
          },
        ];
      seen.set(key, line);
      return [];
    });
  },
  examples: [
    {
      text: "（一）各部门负责人每季度检查一次所管的网站和宣传栏，发现问题当日改正。\n（二）其他。\n（三）各部门负责人每季度检查一次所管的网站和宣传栏，发现问题当日改正。",
      quotes: ["各部门负责人每季度检查一次所管的网站和宣传栏，发现问题当日改正。"],
    },
  ],
  sound: ["甲部门\n（一）加强领导。\n乙部门\n（一）加强领导。"],
};
