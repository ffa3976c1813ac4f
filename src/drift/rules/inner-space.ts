import { linesHolding, matchesIn } from "../matching.js";
import type { DriftRule, Found } from "../types.js";

/** A blank between two characters of a sentence, or behind its full stop where a paragraph ended before. */
const form =
  /(?<=[一-鿿，、])[ \u00a0]+(?=[一-鿿])|(?<=[一-鿿”）》])[ \u00a0\u3000]+(?=[、，。；：！？])|(?<=[。；])[ \u00a0\u3000]+(?=[一-鿿])|(?<=[一-鿿。；])。?(?:四|五|六|七|八|九)是(?=[一-鿿])/gu;
/** What a line must hold to have any of these. */
const perhaps = [" ", "\u00a0", "\u3000", "四是", "五是", "六是", "七是", "八是", "九是"];

/** 组  长：某某  书记: a list of members is set with blanks. */
const roster = /^[\s　]*(?:(?:第一)?(?:副?组\s*长|成\s*员|副?主\s*任)\s*[:：]|[一-鿿]{2,4}[ 　]{2,}[一-鿿])/u;

/** What a line break or a lost paragraph left in a running sentence. */
export const innerSpace: DriftRule = {
  code: "drift/inner-space",
  family: "wording",
  severity: "low",
  find: (paper) => {
    const lines = linesHolding(paper, perhaps);
    if (lines.length === 0) return [];
    const ownParagraphs = paper.lines.filter(({ text }) => /^[一二三]是/u.test(text)).length >= 3;
    return lines.flatMap((line): readonly Found[] => {
      if (line.block.type === "table" || line.block.type === "title" || line.text.length < 30) return [];
      if (roster.test(line.text)) return [];
      const all = matchesIn(line.text.slice(line.lead), form);
      const spaces = all.filter((match) => !match[0].includes("是"));
      // Blanks throughout a line set it: names in a row, a table typed with blanks.
      const kept = spaces.length > 2 ? [] : spaces;
      const points = ownParagraphs
        ? all.filter((match) => /[。；]/u.test(line.text[line.lead + match.index - 1] ?? "") && match[0].includes("是"))
        : [];
      return [...kept, ...points].map((match) => {
        const at = line.lead + match.index;
        return { line, start: Math.max(line.lead, at - 3), end: Math.min(line.text.length, at + match[0].length + 3) };
      });
    });
  },
  examples: [
    { text: "各部门不得发表否定党的领导、攻击中国特 色社会主义制度的言论，造成严重影响的予以追究。", quotes: ["中国特 色社会"] },
    {
      text: "（一）其他应当问责的失职失责情形。 实施责任追究，应当实事求是，区分集体责任和个人责任。",
      quotes: ["情形。 实施责"],
    },
  ],
  sound: [
    "组  长：卓然  社区党委书记、居委会主任，主持领导小组全面工作，每季度召集一次会议",
    "联系人 张某",
    "（一）其他应当问责的失职失责情形。实施责任追究，应当实事求是，区分集体责任和个人责任。",
  ],
};
