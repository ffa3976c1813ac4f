import { matching } from "../matching.js";
import type { DriftRule } from "../types.js";

/**
 * What is asked of those below and wears them out: daily reports, reports that nothing happened, undertakings signed level by level,
 * traces for their own sake (整治形式主义为基层减负若干规定, 2024).
 */
const form =
  /零报告(?:制度)?|日报告制度|一日一(?:报|报告)|每日(?:一)?(?:报送|上报|报告)(?!火)|每天(?:一)?(?:报送|上报|报告)|每周(?:一)?(?:报送|上报)|层层签订?(?:订)?(?:责任书|责任状|承诺书)|逐级签订(?:责任书|责任状|承诺书)|人人签订(?:责任书|责任状|承诺书)|处处留痕|工作留痕|痕迹管理|全程留痕|截图(?:上报|报送|留存)|打卡(?:学习|转发)|强制(?:关注|转发|点赞)|(?:关注|转发|点赞)(?:率|量)?(?:纳入|列入|作为)[^，。；]{0,6}考核/gu;

export const askedBelow: DriftRule = {
  code: "drift/asked-below",
  family: "burden",
  severity: "low",
  find: (paper) => matching(paper, form),
  examples: [
    { text: "实行零报告制度，各部门每日报送情况，层层签订责任书。", quotes: ["零报告制度", "每日报送", "层层签订责任书"] },
    { text: "转发量纳入年度考核，做到处处留痕。", quotes: ["转发量纳入年度考核", "处处留痕"] },
  ],
  sound: ["各部门每季度报告一次，发生火情立即报告。", "操作日志按规定留存，签订责任书。"],
};
