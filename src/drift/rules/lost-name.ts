import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** What a site took out, and what stands around it to this day. */
const form =
  /以同志为(?:核心|总书记)|(?<=^|[^一-鿿\w]|[的和与及以对按照落实学习贯彻])[_＿*＊]+\s?(?:总书记|同志|主席)|(?<=[学习贯彻落实领会到了在])[*＊_＿]+(?=在全国|关于|对|系列重要讲话|新时代|重要(?:讲话|指示|论述|批示))|以新时代中国特色社会主义思想为指导|党的[大届](?=精神|[一二三四五六七]中全会)|(?<=执政)[XxＸ*＊×]|[XxＸ*＊×](?=组织(?:和|的|在|要|书记|生活)|员(?:干部|领导)|建工作|风廉政|中央|支部|总支)|[*＊](?=[一-鿿]{2,3}同志)|[XxＸ*＊×](?=[委组](?:[（(]|领导|书记|主要|中心组|工作|班子|责任制|抓|对意识))/gu;
const needed = /同志为|总书记|[*＊_＿XxＸ×]|以新时代|党的[大届]/u;
const leader = "习近平";

/** A name or a word that a sensitive-word filter took out, where the sentence cannot do without it. */
export const lostName: DriftRule = {
  code: "drift/lost-name",
  family: "debris",
  severity: "high",
  find: (paper) =>
    matching({ lines: linesWith(paper, needed) }, form, ([quote]) => {
      if (/^以同志/u.test(quote)) return { right: [`以${leader}同志为核心`] };
      if (/总书记$/u.test(quote)) return { right: [`${leader}总书记`] };
      if (/^以新时代/u.test(quote)) return { right: [`以${leader}${quote.slice(1)}`] };
      return /^[XxＸ×]$/u.test(quote) ? { right: ["党"] } : {};
    }),
  examples: [
    { text: "同以同志为总书记的党中央保持高度一致。", quotes: ["以同志为总书记"] },
    { text: "学习党的大精神和_总书记重要讲话，学习了*在全国宣传工作会议上的讲话。", quotes: ["党的大", "_总书记", "*"] },
    { text: "对于执政X而言，使X组织和干部负责，镇人大*卓然同志为副组长。", quotes: ["X", "X", "*"] },
    { text: "以新时代中国特色社会主义思想为指导，由X委主要负责人落实。", quotes: ["以新时代中国特色社会主义思想为指导", "X"] },
  ],
  sound: [
    "同以习近平同志为核心的党中央保持高度一致，学习习近平总书记重要讲话。",
    "以习近平新时代中国特色社会主义思想为指导，学习党的二十大精神。",
  ],
};
