import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Two words for the same kind of unit: a paper of a 学院 does not call it 学校. */
const pairs: readonly (readonly [string, string])[] = [
  ["学院", "学校"],
  ["学校", "学院"],
  ["医院", "卫生院"],
];
/** A unit's own word begins a name: behind a mark, at the start, or behind one of these. */
const free = /[\s\p{P}我本各全对由向和与经报按在将是为给及入进强化设的合到于在条确照教动关]/u;
/** 中小学校, 学校安全 of others, and names have the word too. */
const bound = /(?:中小|大专|高等|技工|党|各级各类|驾驶)$/u;

/** A unit called by two words, one of them seldom. */
export const mixedSelf: DriftRule = {
  code: "drift/mixed-self",
  family: "foreign-unit",
  severity: "medium",
  find: ({ lines, text, self }) => {
    const count = (word: string) => {
      const befores = text.split(word).slice(0, -1);
      return befores.filter((before, i) => (before === "" ? i === 0 : free.test(before.slice(-1)))).length;
    };
    return pairs.flatMap(([own, other]) => {
      if (!text.includes(other)) return [];
      const [many, few] = [count(own), text.split(other).length - 1];
      // Who says 我校 is a 学校, whatever its name ends in.
      if (own === "学院" && self.words.has("校")) return [];
      if (many < 4 || few * 2 > many || self.title.includes(other)) return [];
      return lines.flatMap((line) =>
        matchesIn(line.text, new RegExp(other, "gu")).flatMap((match): readonly Found[] => {
          if (bound.test(line.text.slice(0, match.index))) return [];
          const evidence = [phrase("drift.said", { word: own, count: many, other, few })];
          return [{ line, start: match.index, end: match.index + other.length, right: [own], evidence }];
        }),
      );
    });
  },
  examples: [
    {
      text: "学院党委负责，由学院考核，报学院备案。\n学院各部门落实，报学院领导小组。\n学院每年通报，结果报学院党委。\n涉及学校的舆情由宣传部处置。",
      quotes: ["学校"],
    },
  ],
  sound: ["学院负责。\n学院落实，学院考核，学院检查，学院通报，学院备案。\n邀请中小学校师生参观。", "学校负责，学院配合。"],
};
