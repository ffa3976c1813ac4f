import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/** What a web page, a content system or an editor left: tags, entities, markers, lines that sell a collection of samples. */
const form =
  /\[\/?_?[A-Za-z][A-Za-z_0-9]{1,20}\]|<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?>|&(?:nbsp|lt|gt|amp|quot|#\d{2,5});|\*\*[^*]{1,60}\*\*|^#{1,6}\s|https?:\/\/(?!(?:[\w-]+\.)*gov\.cn)[\w./?=&%-]+|www\.(?!(?:[\w-]+\.)*gov\.cn)[\w.-]+\.[a-z]{2,}|^第?[一二三四五六七八九十]{1,3}篇\s*[:：].*$|(?<=^|[\]>])[^。\]>\n]{2,24}(?:篇|范文)[一二三四五六七八九十\d]{1,3}$|^.{0,30}(?:范文|模板)[（(]?(?:精选|推荐|通用|合集|集锦|大全|\d+篇).*$|以(?:下|上)是.{0,20}(?:范文|整理|分享|搜集)[^。]{0,40}[。]?|(?:欢迎|请)(?:大家)?(?:阅读|参考|借鉴|下载|收藏)[^。]{0,20}[。！!]?|希望.{0,4}(?:对|能).{0,12}(?:有所)?帮助[。！!]?|(?:编辑推荐|相关推荐|推荐阅读|相关阅读|延伸阅读|猜你喜欢|上一篇|下一篇|更多相关)[^。\n]{0,40}$|(?:浏览|阅读|点击)(?:次数|量)[:：]\s*\d+|本文(?:由|来自|来源)[^。！\n]{0,30}[。！]?|来源[:：]\s*(?:网络|互联网|百度|原创)/gmu;

export const debris: DriftRule = {
  code: "drift/debris",
  family: "debris",
  severity: "medium",
  find: (paper) => matching(paper, form),
  examples: [
    { text: "编辑推荐阅读：学校工作总结\n上一篇：计划", quotes: ["编辑推荐阅读：学校工作总结", "上一篇：计划"] },
    { text: "第三篇: 意识形态责任追究制度", quotes: ["第三篇: 意识形态责任追究制度"] },
    { text: "责任明确、制度健全。[_TAG_h3]情况报告", quotes: ["[_TAG_h3]"] },
    { text: "工作情况报告篇二", quotes: ["工作情况报告篇二"] },
    { text: "以下是小编整理的责任清单范文，欢迎大家阅读。", quotes: ["以下是小编整理的责任清单范文，欢迎大家阅读。"] },
    { text: "<p>加强领导</p>&nbsp;落实责任。", quotes: ["<p>", "</p>", "&nbsp;"] },
  ],
  sound: [
    "第一篇　总论",
    "请各部门参照执行。",
    "见 https://www.example.gov.cn/a.html。",
    "本篇文章由宣传部审定。",
    "结果 a<b 时报警。",
  ],
};
