import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** When each congress opened; from then on the one before is no theme of the day. */
const congresses: readonly { readonly name: string; readonly next: string }[] = [
  { name: "十七", next: "2012-11-08" },
  { name: "十八", next: "2017-10-18" },
  { name: "十九", next: "2022-10-16" },
];
const which = congresses.map(({ name }) => name).join("|");
/** 党的十九大和十九届三中、四中、五中全会精神; the words of history (党的十八大以来) are none. */
const theme = new RegExp(
  `(?:党的)?(${which})(?:大|届(?:[一二三四五六七]中)?)(?:[、和及以]|(?:党的)?(?:${which})[大届]|[一二三四五六七]中|历次|全会|系列|全体|会议|中央)*(?:会议|全会)?(?=精神(?!财富)|为指[引导]|重大部署|决策部署)`,
  "gu",
);
/** What the lists of templates/drift.yaml tell already. */
const told = /^党的(?:十七|十八|十九)大$|^党的十[八九]届(?:[三四五六]中|历次)全会$/u;

/** Themes of a congress that another followed before the paper's own day. */
export const pastTheme: DriftRule = {
  code: "drift/past-theme",
  family: "outdated",
  severity: "low",
  find: (paper) => {
    // 2021年度 of a report without a day: it speaks of that year.
    const years = matchesIn(paper.text, /(?<![\d〔])(20[12]\d)年(?:度|以来|上半年|下半年|工作)/gu).map(([, year]) => year!);
    const day = paper.self.day ?? (years.length === 0 ? null : `${years.toSorted().at(-1)!}-06-30`);
    return linesWith(paper, /十[七八九][大届]/u).flatMap((line) =>
      matchesIn(line.text, theme).flatMap((match): readonly Found[] => {
        const next = congresses.find(({ name }) => name === match[1])!.next;
        if (told.test(match[0]) || (day !== null && day < next)) return [];
        // 党的二十大和十九届历次全会 names the past one beside the present: only it is told.
        return [{ line, start: match.index, end: match.index + match[0].length }];
      }),
    );
  },
  examples: [
    {
      text: "深入学习党的十九大和十九届三中、四中、五中全会精神，贯彻党的十八大、十八届全会精神。",
      quotes: ["党的十九大和十九届三中、四中、五中全会", "党的十八大、十八届全会"],
    },
  ],
  sound: [
    "党的十八大以来，党的十九大报告提出，学习党的二十大和二十届三中全会精神。",
    "2021年度，乡党委深入学习党的十九大和十九届五中全会精神，现将2021年工作报告如下。",
    "安全工作方案\n学习党的十九大和十九届三中全会精神。\n2021年3月1日",
  ],
};
