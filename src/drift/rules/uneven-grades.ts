import { numeralValue } from "../../text/numerals.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, Paper, PaperLine } from "../types.js";

interface Band {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}
const figure = "(\\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)";
const least100 = "(?<![\\d一二三四五六七八九十])";
const band = new RegExp(
  [
    `${least100}${figure}分以上，?(?:不满|不足|低于)${figure}分`,
    `${least100}${figure}分?(?:至|到|[—\\-－~～])${figure}分`,
    `${least100}${figure}分?(?:[（(]含\\d{0,3}分?[）)])?(?:及)?以上`,
    `(?:不足|低于|不满)${figure}分`,
    `${least100}${figure}分?(?:[（(]不?含\\d{0,3}分?[）)])?以下`,
  ].join("|"),
  "gu",
);
const whole = 100;

/** The grades of a line, from the best down; empty where it does not speak of points. */
const bandsOf = ({ text }: PaperLine): readonly Band[] =>
  matchesIn(text, band)
    .map((match): Band => {
      const [, from, under100, low, high, least, below, under] = match.map((one) => numeralValue(one ?? "") ?? Number.NaN);
      const [start, end] = [match.index, match.index + match[0].length];
      if (!Number.isNaN(from)) return { start, end, low: from!, high: under100! - 1 };
      if (!Number.isNaN(low)) return { start, end, low: Math.min(low!, high!), high: Math.max(low!, high!) };
      if (!Number.isNaN(least)) return { start, end, low: least!, high: whole };
      return { start, end, low: 0, high: (Number.isNaN(below) ? under! : below!) - 1 };
    })
    .toSorted((a, b) => b.low - a.low);

const grade = /基本合格|不合格|合格|基本称职|不称职|称职|优秀|良好|优良|较好|较差|一般|好|差|优/gu;
const declared =
  /(?:分为|设|划分为|评定为|确定为)([^。；：]*?)(?:[二两三四五]个?)?(?:等次|等级|档次)|(?:等次|等级|档次)分(?:别)?为([^。；]*)/u;
/** The first level answers the worst (突发事件应对法): 发生一般事故，启动一级响应 has it the other way round. */
const reversed = /发生一般[^，。；]{0,12}，(?:应当|应|立即)?启动[一Ⅰ]级(?:应急)?响应/gu;
/** 考核结果为基本合格 where there are 优秀, 合格 and 不合格 only. */
function strangeGrades(paper: Paper): readonly Found[] {
  const lines = linesWith(paper, /等次|等级|档次/u).filter(({ text }) => declared.test(text));
  const [first] = lines;
  if (first === undefined || lines.length > 1) return [];
  const [, before, behind] = declared.exec(first.text)!;
  const known = new Set(matchesIn(before ?? behind ?? "", grade).map(([word]) => word));
  if (known.size < least) return [];
  return linesWith(paper, /合格|称职|良好|优良|较差/u).flatMap((line) =>
    matchesIn(
      line.text,
      /(?<=(?:结果|等次|等级|档次|考核|考评|评定|评议|测评)[^，。；]{0,4}(?:为|评为|确定为|定为|达到|不低于|被评为))(?:基本合格|良好|优良|基本称职|较差|不称职|称职|不合格|合格)(?!的?标准)/gu,
    ).flatMap((match): readonly Found[] =>
      known.has(match[0]) || [...known].some((one) => one.includes(match[0]) || match[0] === `不${one}`)
        ? []
        : [{ line, start: match.index, end: match.index + match[0].length, right: [...known] }],
    ),
  );
}

/** Grades by points that overlap or leave a gap: 60至79分的为合格，70分以下的为不合格. */
export const unevenGrades: DriftRule = {
  code: "drift/uneven-grades",
  family: "number",
  severity: "medium",
  mayBeHigh: true,
  find: (paper) => [
    ...strangeGrades(paper),
    ...linesWith(paper, /启动[一Ⅰ]级/u).flatMap((line) =>
      matchesIn(line.text, reversed).map(
        ({ 0: match, index }): Found => ({ line, start: index, end: index + match.length, severity: "high" }),
      ),
    ),
    ...linesWith(paper, /[\d十]分/u).flatMap((line): readonly Found[] => {
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
  ],
  examples: [
    { text: "发生一般事故，启动一级响应；发生重大事故，启动三级响应。", quotes: ["发生一般事故，启动一级响应"] },
    {
      text: "考核等次：九十分以上为优秀，八十分以上不满九十分为良好，六十分以上不满八十五分为合格，不满六十分为不合格。",
      quotes: ["六十分以上不满八十五分"],
    },
    {
      text: "考核办法\n考核结果分为优秀、合格、不合格三个等次。\n考核结果为基本合格的教师，不得评优。",
      quotes: ["基本合格"],
    },
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
