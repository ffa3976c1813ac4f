import { numeralValue } from "../../text/numerals.js";
import { joined, linesHolding, matchesIn } from "../matching.js";
import type { DriftRule, Found, Paper } from "../types.js";

const own =
  /(?:本(?:法|(?:实施|管理|工作)?(?:办法|细则|制度|规定|条例|意见|规则|准则|规程|章程|规范))|(?<=^[^《》法]*(?:依照|按照|依据|违反))(?=第[一二三四五六七八九十百零]+条(?:第[一二三四五六七八九十]+款)?(?:第[（(]?[一二三四五六七八九十]+[）)]?项)?(?:的|之)?(?:规定|要求)))第([一二三四五六七八九十百零]+)(条|章)(?:第([一二三四五六七八九十]+)款)?(?:第[（(]?([一二三四五六七八九十]+)[）)]?项)?/gu;

/** What each of them has in it. */
const needed = [
  ...["依照", "按照", "依据", "违反"],
  ...joined(
    ["本"],
    ["法", "实施", "管理", "工作", "办法", "细则", "制度", "规定", "条例", "意见", "规则", "准则", "规程", "章程", "规范"],
  ),
];

/** 见附件2, and of no other attachment a word: numbers begin with 1, or there is but one. */
function lostAttachments(paper: Paper): readonly Found[] {
  const all = linesHolding(paper, ["附件"]).flatMap((line) =>
    matchesIn(line.text, /附件\s*(\d{1,2}|[二三四五六七八九十])/gu).map((match) => ({
      line,
      match,
      value: numeralValue(match[1]!) ?? 0,
    })),
  );
  const values = new Set(all.map(({ value }) => value));
  return all.flatMap(({ line, match, value }): readonly Found[] => {
    const isSaid = /(?:见|详见|参见|填写|按照)$/u.test(line.text.slice(0, match.index));
    const isAlone = value > 1 && value < 20 && !values.has(value - 1) && all.filter((one) => one.value === value).length === 1;
    return isSaid && isAlone ? [{ line, start: match.index, end: match.index + match[0].length, severity: "medium" }] : [];
  });
}

/** An article, chapter or item of the paper itself that it does not have. */
export const lostArticle: DriftRule = {
  code: "drift/lost-article",
  family: "number",
  severity: "high",
  find: (paper) => {
    const { lines } = paper;
    const attachments = lostAttachments(paper);
    const said = linesHolding(paper, needed).filter(({ text }) => text.search(own) >= 0);
    if (said.length === 0) return attachments;
    const numbers = lines.flatMap(({ number }, at) => (number === null ? [] : [{ at, kind: number.kind, value: number.value }]));
    const values = (kind: string) => numbers.filter((one) => one.kind === kind).map(({ value }) => value);
    const [articles, chapters] = [values("article"), values("chapter")];
    /** How many items an article has; 0 where none are numbered. */
    const itemsOf = (article: number): number => {
      const at = numbers.findIndex((one) => one.kind === "article" && one.value === article);
      const end = numbers.findIndex((one, i) => i > at && (one.kind === "article" || one.kind === "chapter"));
      const inside = numbers.slice(at + 1, end === -1 ? undefined : end);
      return Math.max(0, ...inside.filter(({ kind }) => kind === "bracket").map(({ value }) => value));
    };
    const lost = said.flatMap((line) =>
      matchesIn(line.text, own).flatMap((match): readonly Found[] => {
        const value = numeralValue(match[1]!);
        const known = match[2] === "条" ? articles : chapters;
        if (value === null || known.length < 3) return [];
        const item = match[4] === undefined ? 0 : (numeralValue(match[4]) ?? 0);
        const items = match[2] === "条" && match[3] === undefined && item > 0 ? itemsOf(value) : 0;
        const isThere = known.includes(value) && (items === 0 || item <= items);
        return isThere ? [] : [{ line, start: match.index, end: match.index + match[0].length }];
      }),
    );
    return [...lost, ...attachments];
  },
  examples: [
    { text: "方案\n成立领导小组（名单见附件2）。\n各部门落实。", quotes: ["附件2"] },
    {
      text: "办法\n第一条　下列情形：\n（一）甲；\n（二）乙。\n第二条　按照第一条第（七）项的规定调整岗位。\n第三条　施行。",
      quotes: ["第一条第（七）项"],
    },
    {
      text: "办法\n第一条　各部门负责。\n第二条　瞒报的，依照第二十一条规定追究责任。\n第三条　本办法自印发之日起施行。",
      quotes: ["第二十一条"],
    },
    {
      text: "办法\n第一条　各部门负责。\n第二条　违反本办法第九条的，予以通报。\n第三条　本办法自印发之日起施行。",
      quotes: ["本办法第九条"],
    },
    {
      text: "办法\n第一条　下列情形：\n（一）甲；\n（二）乙。\n第二条　有本办法第一条第五项情形的，予以通报。\n第三条　施行。",
      quotes: ["本办法第一条第五项"],
    },
  ],
  sound: [
    "方案\n成立领导小组（名单见附件1），填写统计表（见附件2）。",
    "办法\n第一条　甲。\n第二条　依照第一条规定办理，或者依照《安全生产法》第九十条规定处理。\n第三条　施行。",
    "办法\n第一条　各部门负责。\n第二条　违反本办法第一条的，予以通报。\n第三条　依照《安全生产法》第九十条处理。",
    "制度\n一、各部门负责。\n二、违反本制度第一条的，予以通报。",
  ],
};
