import { phrase } from "../../diag/phrase.js";
import { matchesIn, stands } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Words for one thing, of which a paper uses one; the first of each is the usual one. */
const pairs: readonly (readonly [usual: string, other: string])[] = [
  ["工作领导小组", "工作领导组"],
  ["属地管理", "属地管控"],
  ["第一责任人", "第一责任者"],
  ["第一责任人", "首要责任人"],
  ["直接责任人", "直接负责人"],
  ["突发事件", "突发性事件"],
];

/** One thing under two words, one of them once: a reader looks for the difference. */
export const mixedTerms: DriftRule = {
  code: "drift/mixed-terms",
  family: "wording",
  severity: "low",
  find: (paper) => {
    const { lines, text } = paper;
    const count = (word: string) => text.split(word).length - 1;
    return pairs.flatMap(([usual, other]) => {
      if (!stands(other, paper)) return [];
      const [many, few] = [count(usual), count(other)];
      if (few === 0 || few > 2 || many < 3 || many < few * 3) return [];
      return lines.flatMap((line) =>
        matchesIn(line.text, new RegExp(other, "gu")).map((match): Found => {
          const evidence = [phrase("drift.said", { word: usual, count: many, other, few })];
          return { line, start: match.index, end: match.index + other.length, right: [usual], evidence };
        }),
      );
    });
  },
  examples: [
    {
      text: "成立安全工作领导小组。\n安全工作领导小组每季度开会。\n安全工作领导小组办公室设在后勤部。\n报安全工作领导组备案。",
      quotes: ["工作领导组"],
    },
  ],
  sound: ["成立安全工作领导小组。\n安全工作领导小组每季度开会。", "工作领导组负责。"],
};
