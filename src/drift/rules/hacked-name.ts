import { linesWith, matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** Names that gambling and other forbidden sites go by; no paper has a word for them that reads so. */
const brands =
  "bwin|be(?:a)?t365|狗万(?:滚球)?|必赢(?:亚洲)?|亚博(?:体育|娱乐)?|万博(?:体育|manbetx)?|威尼斯人?娱乐|澳门新?葡[京金]|金沙娱乐|皇冠体育|开云体育|精品人妻|无码(?:人妻|专区|精品)|国产(?:AV|av|精品)";
/** 打击赌博网站 is work; 十大赌博老品牌网站意识形态工作 is what a hacked page has where the unit's name stood. */
const named =
  "(?:十大)?(?:[^，。；《》、“”\\s打抵严查举传禁防整]{0,4})(?:赌博|博彩|赌场|娱乐城|彩票投注)[^，。；《》、“”\\s]{0,6}(?:网站|平台|官网|娱乐|[Aa]pp)(?=党委|党组|党总支|党支部|意识形态|网络意识形态|关于|学院|领导班子|各)";
const form = new RegExp(`(?:${brands})(?:必赢|官网|网站|app|APP|体育)*|(?<=^|[，。；《、“\\s])${named}`, "gu");
const needed = /bwin|bea?t365|狗万|必赢|亚博|万博|威尼斯|葡[京金]|金沙|皇冠|开云|人妻|无码|国产|赌|博彩|娱乐城|彩票/u;

/** The name of a forbidden site where the unit's own stood: the page was hacked before it was copied. */
export const hackedName: DriftRule = {
  code: "drift/hacked-name",
  family: "debris",
  severity: "high",
  find: (paper) => matching({ lines: linesWith(paper, needed) }, form),
  examples: [
    { text: "根据《十大博彩品牌网站意识形态工作责任制实施细则》，制定本细则。", quotes: ["十大博彩品牌网站"] },
    { text: "bwin必赢党委研究决定。\n狗万滚球学院报告会管理办法。", quotes: ["bwin必赢", "狗万滚球"] },
  ],
  sound: ["严厉打击赌博网站各类宣传，抵制网络赌博平台。", "国产软件优先采购，彩票收入用于公益。"],
};
