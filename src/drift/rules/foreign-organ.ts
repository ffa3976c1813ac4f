import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const form =
  /(?<=^|[\s\p{P}我本由向经报和与及的在是条])(校|院|局|委|镇|乡|园|场|社|馆)(党委|党组|党工委|党总支|党支部)(?!书记处|成员单位)/gmu;

/** The Party organ of another kind of unit, or another form than this unit has: 局党组 in a school. */
export const foreignOrgan: DriftRule = {
  code: "drift/foreign-organ",
  family: "organ",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    return lines.flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const own = match[1] === unit.word && match[2] === unit.organ;
        const before = line.text.slice(Math.max(0, match.index - 6), match.index + match[0].length);
        if (own || unit.texts.some((text) => text.length >= 5 && before.includes(text) && text.includes(match[2]!))) return [];
        const evidence = [phrase("drift.own-organ", { organ: unit.organShort })];
        return [{ line, start: match.index, end: match.index + match[0].length, right: [unit.organShort], evidence }];
      }),
    );
  },
  examples: [{ text: "局党组每年研究两次，校党委负责。", quotes: ["局党组", "校党委"] }],
  sound: ["校党支部每年研究两次，报汀南区教育局党组。"],
};
