import { isDayOrBlank } from "../../recognise/line-forms.js";
import type { DriftRule, Found, PaperLine } from "../types.js";

const ended = /[。！？：；”）》…—.!?)\]】]$/u;
const isText = ({ block }: PaperLine): boolean => block.type === "item" || (block.type === "paragraph" && block.role === "body");

/** A day, a blank to sign or to date. */
const isSignature = (text: string): boolean =>
  isDayOrBlank(text) || /(?:日期|签字|签名|盖章|年|月|日|_)[:：）)\s_年月日]*$/u.test(text);

/** What no paper begins with: a step of a list, a verb whose subject stood before. */
const fragment =
  /^(?:[二三四五六]是|其[二三四]|成立(?:了)?(?:以|由)|由[^，。]{2,16}(?:任|担任|为)(?:组长|副组长|成员)|(?:并|且|以及|同时|其中|此外|或者|的|等)(?![一-鿿]{0,4}级)|负责(?!人)|抓好|做好|督促|组织开展)/u;
/** The heading of the next sample of a collection, after which a paper begins anew. */
const sample = /(?:篇|范文)[一二三四五六七八九十\d]{1,3}\s*$/u;
const isCut = ({ text, lead }: PaperLine): boolean =>
  (lead > 0 && /^（|^\(|^[2-9二三四五六七八九]/u.test(text)) || fragment.test(text);

/** A step that is announced and not taken: 四是. */
const bareNumber = /^(?:[一二三四五六七八九]是|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])$/u;
/** A long sentence that breaks off: headings and things of a list are short, or have no sentence behind them. */
const isOpen = (line: PaperLine): boolean =>
  isText(line) &&
  line.text.length > 30 &&
  /[。，；]/u.test(line.text) &&
  !ended.test(line.text.trim()) &&
  !isSignature(line.text.trim());
/** One of a list that breaks off between others that end as they should: 做到随时. */
const isOpenItem = (lines: readonly PaperLine[], i: number): boolean => {
  const [before, line, next] = [lines[i - 1], lines[i]!, lines[i + 1]];
  const text = line.text.trim();
  return (
    [before, next].every((one) => one?.number != null && /[。；]$/u.test(one.text.trim())) &&
    line.number !== null &&
    line.number.kind === before!.number!.kind &&
    line.block.type !== "table" &&
    text.length > 12 &&
    /[，。；]/u.test(text) &&
    /[一-鿿]$/u.test(text) &&
    !isSignature(text)
  );
};
/** 八、……挂钩。因问题被通报的股室，当年: a heading is no sentence with another begun behind it. */
const isBegun = ({ text, block }: PaperLine): boolean =>
  (block.type === "heading" || block.type === "item") &&
  /。[^。]{2,40}，[^。，]{1,12}$/u.test(text.trim()) &&
  /[一-鿿]$/u.test(text.trim());
/** 对被追究人同时适用: what begins so goes on, and is no heading. */
const isHalf = ({ text, block, number }: PaperLine): boolean =>
  number === null && block.type !== "title" && block.type !== "table" && /^(?:对被?|因|凡|经)[一-鿿]{5,28}$/u.test(text.trim());
/** 《办法》同时, 负责解释，自: what ends so goes on. */
const goesOn = /[，》](?:同时|自|并|由|经|对|向)$/u;
const few = 1;

/** A paper that begins in the middle, without title or first heading, or ends in the middle of a sentence. */
export const lostEnd: DriftRule = {
  code: "drift/lost-end",
  family: "cut",
  severity: "high",
  find: ({ lines }) => {
    const found: Found[] = [];
    const words = lines.filter(({ text }) => text.trim() !== "");
    const first = words.find(({ block }) => block.type !== "title");
    const begins = new Set([first, ...words.filter((_, i) => sample.test(words[i - 1]?.text ?? ""))]);
    for (const line of begins)
      if (line !== undefined && isCut(line)) found.push({ line, start: 0, end: Math.min(12, line.text.length) });
    const last = words.at(-1);
    if (
      last !== undefined &&
      (isText(last) || /[，：；]/u.test(last.text)) &&
      !sample.test(last.text) &&
      last.text.length > 12 &&
      !ended.test(last.text.trim()) &&
      !isSignature(last.text.trim())
    )
      found.push({ line: last, start: Math.max(0, last.text.length - 12), end: last.text.length, severity: "medium" });
    if (last !== undefined && bareNumber.test(last.text.trim())) found.push({ line: last, start: 0, end: last.text.length });
    for (const [i, line] of words.entries()) {
      const next = words[i + 1];
      // Nothing of the list behind 、: the next line is another point.
      if (
        isText(line) &&
        /、$/u.test(line.text.trim()) &&
        line.text.trim().length > 8 &&
        (next === undefined || next.number !== null)
      )
        found.push({
          line,
          start: Math.max(0, line.text.trimEnd().length - 12),
          end: line.text.trimEnd().length,
          severity: "medium",
        });
    }
    for (const line of words)
      if (goesOn.test(line.text.trim()) && isText(line) && line.text.length > 10)
        found.push({ line, start: Math.max(0, line.text.trimEnd().length - 12), end: line.text.trimEnd().length });
    // One, and it is a slip; several, and it is how the paper is written.
    const begun = words.filter(isBegun);
    for (const [i, line] of words.entries()) {
      const isNext = words[i + 1]?.number != null && i > 1 && /[。；]$/u.test(words[i - 1]!.text.trim());
      if (isNext && ((begun.length === 1 && begun[0] === line) || (isHalf(line) && !isSignature(line.text.trim()))))
        found.push({ line, start: Math.max(0, line.text.length - 12), end: line.text.length, severity: "medium" });
    }
    const open = words.filter(isOpen);
    // One among many that end as sentences do: elsewhere it is how the paper is written.
    for (const line of open.length <= few
      ? open.concat(words.filter((one, i) => isOpenItem(words, i) && !open.includes(one)))
      : []) {
      const next = words[words.indexOf(line) + 1];
      if (next !== undefined && next.number !== null && !sample.test(line.text))
        found.push({ line, start: Math.max(0, line.text.length - 12), end: line.text.length });
    }
    return found;
  },
  examples: [
    {
      text: "办法\n第一条　各部门落实。\n第二条　本办法自8月1日起施行。《考核办法（试行）》同时\n云汀水务集团",
      quotes: ["《考核办法（试行）》同时"],
    },
    {
      text: "办法\n一、按规定办理。\n二、与考核挂钩。因问题被通报的股室，当年\n三、化解积案的，可以从轻。",
      quotes: ["因问题被通报的股室，当年"],
    },
    {
      text: "办法\n一、追究方式\n可以单独或者合并使用。\n对被追究人同时适用\n二、追究程序\n由办公室提出。",
      quotes: ["对被追究人同时适用"],
    },
    { text: "第六篇: 制度\n成立以镇长为组长的领导小组，办公室设在党政办。", quotes: ["成立以镇长为组长的领导小"] },
    { text: "某项工作方案\n（一）加强组织领导，落实责任。\n（二）明确任务。", quotes: ["（一）加强组织领导，落实"] },
    {
      text: "工作办法\n第一条　各部门应当按照职责分工抓好各项工作。追究集体责任时，主要负责人和直接主管的成员承担\n第二条　本办法自印发之日起施行。",
      quotes: ["责人和直接主管的成员承担"],
    },
    {
      text: "工作方案\n（一）抓好学习，每月一次。\n（二）抓好宣讲、阵地、网络、舆情、\n（三）抓好检查。",
      quotes: ["（一）抓好学习，每月一次", "宣讲、阵地、网络、舆情、"],
    },
    { text: "工作方案\n一是加强学习。各部门每月集中学习一次，做好记录。\n二是", quotes: ["二是"] },
    {
      text: "值班制度\n1.按时到岗，不脱岗；\n2.按要求保持电话畅通，做到随时\n3.记录完整，交接清楚；",
      quotes: ["求保持电话畅通，做到随时"],
    },
    { text: "工作办法\n第一条　各部门应当按照职责分工，抓好本部门的各项具体", quotes: ["工，抓好本部门的各项具体"] },
  ],
  sound: [
    "工作通知\n各部门要抓好落实，成立以校长为组长的小组。",
    "工作办法\n第一条　各部门抓好落实。\n第二条　本办法自印发之日起施行。",
    "一、总体要求\n（一）甲。",
    "工作办法\n第一条　各部门应当按照职责分工，抓好各项工作，包括以下十项内容，由办公室负责汇总：\n（一）甲。",
    "一、工作目标\n（一）全面落实责任制，牢牢掌握领导权，建立健全各项制度，形成工作合力\n（二）全面落实责任制，牢牢掌握领导权，建立健全各项机制，形成工作格局\n（三）甲。",
  ],
};
