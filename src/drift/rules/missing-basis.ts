import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

const form = /[^。；]{0,30}《中国共产党纪律处分条例》/gu;

/** Who is held to account by the rules of punishment alone: since 2016 accountability has rules of its own, which come first. */
export const missingBasis: DriftRule = {
  code: "drift/missing-basis",
  family: "outdated",
  severity: "medium",
  find: ({ lines }) => {
    if (lines.some(({ text }) => text.includes("问责条例"))) return [];
    return lines.flatMap((line) =>
      !line.text.includes("问责")
        ? []
        : matchesIn(line.text, form).map(
            (match): Found => ({
              line,
              start: match.index,
              end: match.index + match[0].length,
              right: [match[0].replace(/(?=《中国共产党纪律处分条例》$)/u, "《中国共产党问责条例》")],
            }),
          ),
    );
  },
  examples: [
    {
      text: "对领导干部进行问责，依据《中国共产党纪律处分条例》实施。",
      quotes: ["对领导干部进行问责，依据《中国共产党纪律处分条例》"],
    },
  ],
  sound: ["依据《中国共产党问责条例》《中国共产党纪律处分条例》问责。", "违反纪律的，依据《中国共产党纪律处分条例》处理。"],
};
