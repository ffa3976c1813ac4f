import { phrase } from "../../diag/phrase.js";
import { matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** Heads that only one kind of unit has. */
const heads: Readonly<Record<string, readonly string[]>> = {
  校长: ["校"],
  园长: ["园"],
  院长: ["院", "校"],
  局长: ["局"],
  镇长: ["镇"],
  乡长: ["乡"],
  县长: ["县"],
  区长: ["区"],
  市长: ["市"],
  场长: ["场"],
  馆长: ["馆"],
  理事长: ["社", "会"],
};
const form = new RegExp(`(?<![前原副各任])(?:副)?(${Object.keys(heads).join("|")})(?!办公|信箱|热线|会议纪要|负责制)`, "gu");

/** A head that the unit does not have: 局长 in a school. What others are called stays: superiors and those below have heads too. */
export const foreignHead: DriftRule = {
  code: "drift/foreign-head",
  family: "organ",
  severity: "high",
  find: ({ lines }, { unit }) => {
    if (unit === undefined) return [];
    const knows = (
      word: string, // Titles of regulations name the heads of others.
    ) => unit.texts.some((text) => text.length <= 12 && text.includes(word));
    return lines.flatMap((line) =>
      matchesIn(line.text, form).flatMap((match): readonly Found[] => {
        const head = match[1]!;
        // 下属学校校长: a unit of that kind is named before.
        const before = line.text.slice(Math.max(0, match.index - 14), match.index);
        const word = heads[head]!;
        if (knows(head) || word.includes(unit.word)) return [];
        if (new RegExp(`(?:各|下属|所属|辖区|上级|分管|其他|有关|兄弟)[^，。；]*$|[${word.join("")}]$`, "u").test(before))
          return [];
        const evidence = [phrase("drift.unknown-post", { post: head })];
        return [{ line, start: match.index, end: match.index + match[0].length, evidence }];
      }),
    );
  },
  examples: [{ text: "局长每月听取一次汇报，报镇长批准。", quotes: ["局长", "镇长"] }],
  sound: ["校长每月听取一次汇报，由分管副校长落实。", "邀请上级教育局局长讲课。"],
};
