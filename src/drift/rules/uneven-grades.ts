import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

interface Band {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}
const band =
  /(?<!\d)(\d{2,3})分?(?:至|到|[—\-－~～])(\d{2,3})分|(?<!\d)(\d{2,3})分?(?:[（(]含\d{0,3}分?[）)])?(?:及)?以上|(?:不足|低于|不满)(\d{2,3})分|(?<!\d)(\d{2,3})分?(?:[（(]不?含\d{0,3}分?[）)])?以下/gu;
const whole = 100;

/** The grades of a line, from the best down; empty where it does not speak of points. */
const bandsOf = ({ text }: PaperLine): readonly Band[] =>
  matchesIn(text, band)
    .map((match): Band => {
      const [, low, high, least, below, under] = match.map((one) => Number(one ?? Number.NaN));
      const [start, end] = [match.index, match.index + match[0].length];
      if (!Number.isNaN(low)) return { start, end, low: Math.min(low!, high!), high: Math.max(low!, high!) };
      if (!Number.isNaN(least)) return { start, end, low: least!, high: whole };
      return { start, end, low: 0, high: (Number.isNaN(below) ? under! : below!) - 1 };
    })
    .toSorted((a, b) => b.low - a.low);

/** Grades by points that overlap or leave a gap: 60至79分的为合格，70分以下的为不合格. */
export const unevenGrades: DriftRule = {
  code: "drift/uneven-grades",
  family: "number",
  severity: "medium",
  find: (paper) =>
    linesWith(paper, /\d分/u).flatMap((line): readonly Found[] => {
      if (!/优|良|合格|称职|等次|等级|较好|一般|较差|达标/u.test(line.text)) return [];
      const bands = bandsOf(line);
      if (bands.length < least || new Set(bands.map(({ high }) => high)).size < bands.length) return [];
      return bands.slice(1).flatMap((one, i): readonly Found[] => {
        const above = bands[i]!;
        // 80至90分 and 90分以上 share the border, as papers often have it.
        if (one.high === above.low - 1 || one.high === above.low) return [];
        return [{ line, start: one.start, end: one.end, evidence: [`${one.low}—${one.high}，${above.low}—${above.high}`] }];
      });
    }),
  examples: [
    {
      text: "考核办法\n90分以上的为优秀，80至89分的为良好，60至79分的为合格，70分以下的为不合格。",
      quotes: ["70分以下"],
    },
  ],
  sound: [
    "考核办法\n90分以上的为优秀，80至89分的为良好，60至79分的为合格，60分以下的为不合格。",
    "优秀（90分及以上）、良好（80—90分）、合格（60—80分）、不合格（60分以下）四个等次。",
  ],
};
const least = 3;
