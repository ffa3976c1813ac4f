import type { DriftRule, Found, PaperLine } from "../types.js";

const sentenceEnd = /[。；;]\s*$/u;
const announced = /(?:提出|制定|作出|形成|明确)(?:以下|如下)[^，。；：]{0,10}[。：:]\s*$/u;
const isItem = (line: PaperLine | undefined): boolean =>
  line !== undefined && /^[（(][一二三四五六七八九十]+[）)]/u.test(line.text);
const isFirst = ({ text }: PaperLine): boolean => /^[（(]一[）)]/u.test(text);
/** Of several sentences: no heading that what follows could belong to. */
const isLong = ({ text }: PaperLine): boolean => text.length > 60 || (text.match(/。/gu)?.length ?? 0) > 1;
const isBody = ({ block, lead, text, number }: PaperLine): boolean =>
  block.type === "paragraph" && block.role === "body" && lead === 0 && text.length > 24 && number === null;
const outer = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]+[章节条、])/u;

/** Where a heading must have stood: what follows has no place under the one before. */
export const lostHeading: DriftRule = {
  code: "drift/lost-heading",
  family: "cut",
  severity: "medium",
  find: ({ lines }) => {
    const words = lines.filter(({ text, block }) => text.trim() !== "" && block.type !== "table");
    const hasOuter = words.some(({ text }) => outer.test(text));
    const at = (line: PaperLine): Found => {
      const end = /[。：]/u.exec(line.text)?.index ?? line.text.length;
      return { line, start: 0, end: Math.min(end, 36) };
    };
    return words.flatMap((line, i): readonly Found[] => {
      const above = words[i - 1];
      if (above === undefined || !sentenceEnd.test(above.text)) return [];
      if (/^一是/u.test(line.text) && isItem(above) && isLong(above)) return [at(line)];
      if (isBody(line) && announced.test(above.text) && words.slice(i + 1).some(isFirst)) return [at(line)];
      // A （一） that hangs under nothing: no heading in the paper, and what stands before announces no list.
      if (isFirst(line) && !hasOuter && isBody(above) && isLong(above) && !words.slice(0, i).some(isFirst)) {
        const again = words.slice(i + 1).some(isFirst);
        return again ? [at(line)] : [];
      }
      // Between two lists that both begin at （一）: the heading of the second stood above its first sentence.
      if (isBody(line) && isItem(above) && isLong(above) && !hasOuter && words.slice(i + 1).some(isFirst)) return [at(line)];
      return [];
    });
  },
  examples: [
    {
      text: "情况报告\n（一）加强领导。党组定期研究，分管领导每月听取汇报，各科室每季度自查一次。\n（二）强化保障。落实人员和经费，定期检查设备，发现问题及时整改。结果记录在案。\n一是把工作纳入目标管理。\n二是坚持学习。",
      quotes: ["一是把工作纳入目标管理"],
    },
    {
      text: "实施办法\n为落实责任，现结合实际，提出如下意见。\n各级党组织要把这项工作作为重要内容，纳入目标管理，同检查、同考核。\n（一）完善责任制。各部门负责。\n（二）强化学习。",
      quotes: ["各级党组织要把这项工作作为重要内容，纳入目标管理，同检查、同考核"],
    },
  ],
  sound: [
    "一、工作情况\n（一）加强领导。党组定期研究。\n二、下一步打算\n一是抓学习。\n二是抓检查。",
    "方案\n现提出如下意见。\n一、总体要求\n各部门要把这项工作作为重要内容，纳入目标管理，同检查。\n（一）甲。",
    "（三）抓好三项工作。\n一是抓学习。\n二是抓检查。",
  ],
};
