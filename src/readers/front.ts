import type { ParagraphRole } from "../tree/types.js";
import { headRoles, isCarriedTitle } from "./official.js";
import type { Work } from "./work.js";

export type FrontRole = "title" | ParagraphRole;

/** Words a document's name ends with. */
const kindWord =
  /(?:法|法典|条例|规定|办法|细则|规则|规程|规范|准则|章程|决定|决议|通知|通告|公告|意见|方案|预案|计划|规划|要点|清单|台账|制度|机制|报告|汇报|总结|讲话|责任书|承诺书|目录|纪要|函|请示|批复|通报|办法实施细则|解释|标准|指南|大纲|名单|修正案)(?:[（(].{1,16}[）)])?$/;
const documentNumber = /^[（(]?.{1,24}[〔［[（(【]\s*[12]\d{3}\s*[〕］\]）)】]\s*(?:第\s*)?[0-9０-９]+\s*号[）)]?$/;
const orderNumber = /^第\s*[0-9０-９一二三四五六七八九十百千零〇]+\s*号$/;
const masthead = /^.{2,40}文件$/;
const adopted =
  /^(?:[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})\s*年.{2,120}(?:通过|公布|发布|施行|印发|修订|修正|批准|起施行)[^。]{0,30}$/;
const opened = /^[（(〔[【]/;
const closed = /[）)〕\]】]$/;

/**
 * What the lines before the first number are: the title (one line or, in a long name, several), the notes under it,
 * the addressee. Lines not in the result are preamble. Nothing is decided below the first line that is neither.
 */
export function frontRoles(lines: readonly Work[]): ReadonlyMap<number, FrontRole> {
  const head = headRoles(lines);
  const roles = new Map<number, FrontRole>(head);
  const below = Math.max(-1, ...head.keys()) + 1;
  const styled = lines.findIndex((line) => line.style === "title");
  let title = "";
  let lastTitle = -1;
  for (let i = below; i < Math.min(lines.length, 25); i++) {
    const { text, number, heading, style, contents } = lines[i]!;
    if (i < styled) {
      if (isHeadNote(text) || masthead.test(text)) roles.set(i, "note");
      continue;
    }
    if (style === "title" && (title === "" || lastTitle === i - 1)) {
      roles.set(i, "title");
      title += text;
      lastTitle = i;
      continue;
    }
    if (number !== null || contents || (heading !== undefined && title !== "")) break;
    const bracket = bracketEnd(lines, i);
    if (isHeadNote(text) || (title !== "" && adopted.test(text)) || (title === "" && masthead.test(text) && lines.length > i + 1))
      roles.set(i, "note");
    else if (bracket >= 0) {
      for (; i < bracket; i++) roles.set(i, "note");
      roles.set(i, "note");
    } else if (title === "") {
      if (!isTitle(text)) break;
      roles.set(i, "title");
      title = text;
      lastTitle = i;
    } else if (lastTitle === i - 1 && continues(title, lines[i]!, lines[lastTitle]!)) {
      roles.set(i, "title");
      title += text;
      lastTitle = i;
    } else if (isAddressee(text)) {
      roles.set(i, "addressee");
      break;
    } else if (lines[i]!.place === "center" && text.length <= 60 && !/[。；]$/.test(text)) roles.set(i, "note");
    else break;
  }
  return roles;
}

const isHeadNote = (text: string): boolean => documentNumber.test(text) || orderNumber.test(text);

const isTitle = (text: string): boolean => text.length <= 70 && !/[。；，：;:,]$/.test(text) && !/。/.test(text);

/** Is the line the rest of a title whose first line is no document's name yet? */
const continues = (title: string, line: Work, before: Work): boolean =>
  line.text.length <= 40 &&
  !/[。；，：;:,、]/.test(line.text) &&
  !kindWord.test(title) &&
  (kindWord.test(line.text) || (line.place === "center" && before.place === "center"));

const isAddressee = (text: string): boolean =>
  text.length <= 120 && /[：:]$/.test(text) && !/[。；]/.test(text) && !/如下[：:]$/.test(text);

/** Place of the line on which a bracket opened at a line's start is closed; -1 when it is none, or too long for a note. */
function bracketEnd(lines: readonly Work[], from: number): number {
  if (!opened.test(lines[from]!.text)) return -1;
  for (let i = from; i < Math.min(lines.length, from + 12); i++) {
    const { text, number, contents } = lines[i]!;
    if (number !== null || contents) return -1;
    if (closed.test(text)) return i;
  }
  return -1;
}

// ---------------------------------------------------------------- the close

const date =
  /^(?:[12１２][0-9０-９]{3}\s*年\s*[0-9０-９_]{1,8}\s*月\s*[0-9０-９_]{1,8}\s*日|[一二][〇○零Ｏ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}日|[\s　]{0,4}年[\s　]{1,4}月[\s　]{1,4}日)$/;

/** A line that holds a day and nothing else. */
export const isDate = (text: string): boolean => date.test(text);

const isIssuer = ({ text, number, heading, contents }: Work): boolean =>
  number === null &&
  heading === undefined &&
  !contents &&
  text.length >= 2 &&
  text.length <= 50 &&
  !/[。；：！？，;:!?,]/.test(text);

const afterClose = /^(?:附[件表录：:]|抄送|主送|主题词|（此件|\(此件|（联系|（公开)|印发$/;

/**
 * Signature and date at a document's end: a line with a date alone, after one or more short lines without a mark, near
 * the end or before what is attached.
 */
export function closeRoles(lines: readonly Work[], from: number): ReadonlyMap<number, "issuer" | "date"> {
  const roles = new Map<number, "issuer" | "date">();
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (!isDate(line.text) || line.number !== null) continue;
    const next = lines[i + 1];
    if (next !== undefined && i < lines.length - 8 && !afterClose.test(next.text) && !isCarriedTitle(next)) continue;
    if (!isIssuer(lines[i - 1]!)) {
      if (next === undefined) roles.set(i, "date");
      continue;
    }
    roles.set(i, "date");
    for (let j = i - 1; j > Math.max(from, i - 4) && isIssuer(lines[j]!) && !isDate(lines[j]!.text); j--) roles.set(j, "issuer");
  }
  return roles;
}
