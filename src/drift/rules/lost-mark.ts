import { matchesIn, stands } from "../matching.js";
import type { DriftFacts, DriftRule, Found } from "../types.js";

/** What is to be done about 凡…的: behind the case stands a comma. */
const cases =
  /由(?<=[^，。；]{8}(?:影响|后果|损失|问题|规定|情形|错误|事故)的由)(?=[^，。；]{2,12}(?:负责|承担|处理|追究|依法|依规))/gu;

const behindCase = /[响果失题定形误故]的由/u;

const known = new WeakMap<DriftFacts["phrases"], readonly Listed[]>();
interface Listed {
  readonly one: string;
  readonly parts: readonly string[];
  /** With any of its marks or none. */
  readonly form: RegExp;
}
function listedIn(phrases: DriftFacts["phrases"]): readonly Listed[] {
  const made =
    known.get(phrases) ??
    phrases
      .filter((one) => /^[^，。]*、[^，。]*、[^，。]*$/u.test(one))
      .map((one) => ({ one, parts: one.split("、"), form: new RegExp(one.replaceAll("、", "[、和及与或]?"), "gu") }));
  known.set(phrases, made);
  return made;
}

/** An enumeration that is known by heart with one of its marks lost, or a case without the comma behind it. */
export const lostMark: DriftRule = {
  code: "drift/lost-mark",
  family: "wording",
  severity: "low",
  find: (paper, { phrases }) => {
    const listed = listedIn(phrases).filter(({ parts }) => stands(parts[0]!, paper));
    const lines = paper.lines.filter(({ text }) => listed.some(({ parts }) => text.includes(parts[0]!)) || behindCase.test(text));
    return lines.flatMap((line) => [
      ...listed.flatMap(({ one, parts, form }): readonly Found[] => {
        if (!line.text.includes(parts[0]!)) return [];
        return matchesIn(line.text, form).flatMap((match): readonly Found[] => {
          const marks = match[0].match(/[、和及与或]/gu)?.length ?? 0;
          // All lost, it is written as one name; half of them, it was a slip.
          if (marks === 0 || match[0].length >= one.length) return [];
          const i = parts.findIndex((part, n) => match[0].includes(part + (parts[n + 1] ?? "、")));
          if (i < 0) return [];
          const start = match.index + match[0].indexOf(parts[i]! + parts[i + 1]!);
          return [{ line, start, end: start + parts[i]!.length + parts[i + 1]!.length, right: [`${parts[i]}、${parts[i + 1]}`] }];
        });
      }),
      ...matchesIn(line.text, cases).map(
        (match): Found => ({ line, start: match.index - 4, end: match.index + 1, right: ["，由"] }),
      ),
    ]);
  },
  examples: [
    { text: "落实报告会、研讨会、讲座论坛的审批。", quotes: ["讲座论坛"] },
    { text: "因信息不实、未经审核造成负面影响的由相关责任人负责。", quotes: ["面影响的由"] },
  ],
  sound: ["落实报告会、研讨会、讲座、论坛的审批。", "因信息不实造成负面影响的，由相关责任人负责。"],
};
