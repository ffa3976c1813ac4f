import { phrase } from "../../diag/phrase.js";
import { numeralValue } from "../../text/numerals.js";
import { linesWith, matchesIn } from "../matching.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

/** 40分钟内书面报告区政府, 在两小时内向区政府书面报告: how long, how, and to whom. */
const form =
  /(?<![\d—-])(\d{1,3}|[一二两三四五六七八九十]{1,3})个?(分钟|小时|工作日|日|天)(?:以|之)?内(?:[^，。；]{0,4}?)(口头|书面|电话)?(?:报告|报送|上报|报|反馈)([一-鿿]{2,10}?)(?=[，。；]|并|$)/gu;
const behind =
  /(?<![\d—-])(\d{1,3}|[一二两三四五六七八九十]{1,3})个?(分钟|小时|工作日|日|天)(?:以|之)?内(?:[^，。；]{0,4}?)向([一-鿿]{2,10}?)(?:作|提交|进行)?(口头|书面|电话)?(?:报告|汇报|反馈|上报)/gu;
/** Cases that have a time of their own. */
const graded = /一般|较大|重大|特别|特大|较小|延长|续报|初报|首报|终报|复杂|特殊|节假日|夜间|Ⅰ|Ⅱ|Ⅲ|[一二三四]级|死亡|重伤/u;
const minutes: Readonly<Record<string, number>> = { 分钟: 1, 小时: 60, 日: 1440, 天: 1440, 工作日: 1440 };

interface Deadline {
  readonly line: PaperLine;
  readonly match: RegExpExecArray;
  readonly key: string;
  readonly length: number;
}
function deadlinesIn(line: PaperLine): readonly Deadline[] {
  const of = (match: RegExpExecArray, how: string | undefined, whom: string): readonly Deadline[] => {
    const sentence = /[^。；]*$/u.exec(line.text.slice(0, match.index))![0];
    if (graded.test(sentence) || graded.test(match[0])) return [];
    const amount = match[1] === "两" ? 2 : (numeralValue(match[1]!) ?? Number.NaN);
    return [{ line, match, key: `${how ?? ""} ${whom}`, length: amount * minutes[match[2]!]! }];
  };
  return [
    ...matchesIn(line.text, form).flatMap((match) => of(match, match[3], match[4]!)),
    ...matchesIn(line.text, behind).flatMap((match) => of(match, match[4], match[3]!)),
  ];
}

/** The same is to be told to the same within two times: nobody knows which of them binds. */
export const twoDeadlines: DriftRule = {
  code: "drift/two-deadlines",
  family: "cadence",
  severity: "medium",
  find: (paper) => {
    const all = linesWith(paper, /内[^，。；]{0,6}(?:报|反馈|向)/u).flatMap(deadlinesIn);
    return all.flatMap(({ line, match, key, length }, i): readonly Found[] => {
      const before = all.slice(0, i).find((one) => one.key === key && one.line !== line);
      if (before === undefined || before.length === length || Number.isNaN(length + before.length)) return [];
      const evidence = [phrase("drift.said-before", { words: before.match[0] })];
      return [{ line, start: match.index, end: match.index + match[0].length, right: [before.match[0]], evidence }];
    });
  },
  examples: [
    {
      text: "值班制度\n接到火情后，40分钟内书面报告区政府值班室。\n紧急信息核实后，1小时内书面报告区政府值班室，并报告街道。",
      quotes: ["1小时内书面报告区政府值班室"],
    },
    {
      text: "制度\n发现问题的，两小时内向县教育局报告。\n重要情况应在24小时内向县教育局报告。",
      quotes: ["24小时内向县教育局报告"],
    },
  ],
  sound: [
    "制度\n20分钟内电话报告区政府值班室。\n40分钟内书面报告区政府值班室。",
    "制度\n较大舆情2小时内报告县委。\n一般舆情24小时内报告县委。",
    "制度\n两小时内向县教育局报告。\n三日内向校党委报告。",
  ],
};
