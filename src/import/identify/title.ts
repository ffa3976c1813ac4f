import { endsAsDocument } from "../../recognise/document-names.js";
import { isAddressee, isAttachmentLabel, isDayOrBlank, isNumberLine } from "../../recognise/line-forms.js";
import { level } from "../level.js";

/** How many of the first lines a title may stand among, how long it may be, and how many lines a long one takes. */
const front = 12;
export const longestTitle = 70;
const longestLine = 40;
const mostLines = 5;

/** 第五篇：…, …报告篇三, 范文: a heading of a collection of models that somebody copied, no title of this paper. */
export const collected =
  /^第[一二三四五六七八九十\d]+篇[：:、]?|篇[一二三四五六七八九十\d]+$|范文|（?通用\d*篇[|（(]?\d+篇[）)]?$/u;
/** What titles end with besides the names of documents: 责任制, 职责分工, 领导小组. */
const ends = /(?:责任制|分工|分解表|任务表|安排表|领导小组|成员名单)(?:（.{1,16}）)?$/u;
const numbered = /^(?:第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、．])/u;
const masthead = /文件$/u;

const isEnd = (text: string): boolean => endsAsDocument(text) || ends.test(text);
const isOpen = (text: string): boolean => (text.match(/《/g)?.length ?? 0) > (text.match(/》/g)?.length ?? 0);
/** What may stand above a title and is no line of it. */
const isAbove = (text: string, next: string): boolean =>
  !/[\p{Script=Han}A-Za-z]/u.test(text) ||
  isNumberLine(text) ||
  isNumberLine(next) ||
  masthead.test(text) ||
  isDayOrBlank(text) ||
  isAttachmentLabel(text) ||
  collected.test(text) ||
  /^(?:绝密|机密|秘密|特急|加急|平急|签发人|（|〔|\[)/u.test(text);
const runsOn = (text: string): boolean => /[。；：]/u.test(text) || text.length > longestLine || isAddressee(text);

/** The words of a title without the white space somebody spread them with: 实 施 细 则. */
export const closedUp = (text: string): string => {
  const trimmed = text.trim();
  return /^\S(?:\s+\S)+$/u.test(trimmed) ? trimmed.replace(/\s+/gu, "") : trimmed;
};

/**
 * The title of a paper among its first lines, on however many of them it stands; below masthead and number, above the first sentence.
 * @param lines as typed, without empty ones
 * @returns the title and its lines; null where no line or run of lines ends as the name of a document does
 */
export function titleIn(lines: readonly string[]): { readonly title: string; readonly lines: readonly string[] } | null {
  for (let i = 0; i < Math.min(front, lines.length); i++) {
    const first = level(lines[i]!);
    if (isAbove(first, level(lines[i + 1] ?? ""))) continue;
    if (numbered.test(first)) continue;
    let text = "";
    for (let j = i; j < Math.min(lines.length, i + mostLines); j++) {
      const line = level(lines[j]!);
      if ((j > i && numbered.test(line)) || runsOn(line)) break;
      text += line;
      if (text.length > longestTitle) break;
      if (isEnd(text) && !isOpen(text))
        return {
          title: lines
            .slice(i, j + 1)
            .map(closedUp)
            .join(""),
          lines: lines.slice(i, j + 1),
        };
    }
  }
  return null;
}
