import { weightOf } from "../lexicon/lexicon.js";
import { standing } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** 缺陷患者 holds no 陷患: each half belongs to a word of its own. */
const isDivided = (text: string, at: number, wrong: string): boolean =>
  wrong.length === 2 && weightOf(text.slice(at - 1, at + 1)) !== undefined && weightOf(text.slice(at + 1, at + 3)) !== undefined;

/** Words that are wrong wherever they stand (templates/drift.yaml). */
export const wrongWord: DriftRule = {
  code: "drift/wrong-word",
  family: "damage",
  severity: "medium",
  find: (paper, { wrongWords }) => {
    const words = standing(paper, wrongWords);
    return (words.length === 0 ? [] : paper.lines).flatMap((line) =>
      words.flatMap(([wrong, right]) => {
        const found: Found[] = [];
        for (let at = line.text.indexOf(wrong); at >= 0; at = line.text.indexOf(wrong, at + wrong.length))
          if (!isDivided(line.text, at, wrong)) found.push({ line, start: at, end: at + wrong.length, right: [right] });
        return found;
      }),
    );
  },
  examples: [{ text: "加强网路意识形态工作，其她人员参照执行。", quotes: ["网路意识", "其她"] }],
  sound: ["加强网络意识形态工作，其他人员参照执行。", "对有缺陷患者的照护由医务科负责。"],
};
