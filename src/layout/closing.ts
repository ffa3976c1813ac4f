import {
  isAttachmentOfMany,
  isCopies,
  isDay,
  isFurtherAttachment,
  isPrinter,
  isSent,
  startsAttachments,
} from "../recognise/line-forms.js";
import { farIn, firstLineIn, sizeOf } from "./appearance.js";
import type { ParagraphNumber } from "./numbers.js";
import type { Role } from "./role.js";
import { leadingGap, widthOf } from "./spaced.js";
import type { Paragraph } from "./word/file.js";

type Flowing = Paragraph & { readonly at: number };

/** What may stand behind the date: an annotation, contacts, copies printed. */
const behind = /^(?:[（(].*[）)]|(?:联\s*系|电\s*话|邮\s*箱|传\s*真|校\s*对|打\s*字|核\s*稿|印\s*数|共\s*印).{0,60})$/;

/**
 * Roles of what closes a document: attachment list, issuers, date, 版记.
 * @param flow paragraphs outside tables that are not blank; 版记 often stands in a table and is then left to its cells
 */
export function closingRoles(
  flow: readonly Flowing[],
  numberAt: (at: number) => ParagraphNumber | null,
): ReadonlyMap<number, Role> {
  const texts = flow.map(({ text }) => text.trim());
  const roles = new Map<number, Role>();
  const set = (i: number, role: Role) => roles.set(flow[i]!.at, role);
  const sure = imprint(texts);
  for (const [i, role] of sure) set(i, role);
  const isNumbered = (i: number) => numberAt(flow[i]!.at) !== null;
  const isBehind = (i: number) =>
    roles.has(flow[i]!.at) || behind.test(texts[i]!) || startsAttachments(texts[i]!) || isFurtherAttachment(texts[i]!);
  // A day in the middle of the line may also belong to the title.
  const isPlacedBehindText = (one: Flowing, i: number) =>
    isApart(one) && (one.layout.align !== "center" || texts.slice(0, i).some((text) => /[。；：]/.test(text)));
  // More than a title stands before the date. What stands where text begins, and has text behind it, is text.
  const date = flow.findLastIndex(
    (one, i) =>
      i > 1 &&
      isDay(texts[i]!) &&
      (isPlacedBehindText(one, i) || (!isNumbered(i - 1) && flow.slice(i + 1).every((_, j) => isBehind(i + 1 + j)))),
  );
  if (date >= 0) set(date, "date");
  for (let i = date - 1; i > 1 && i >= date - mostIssuers && isIssuer(flow[i]!); i--) set(i, "issuer");
  for (const i of attachmentLines(texts, date)) if (!roles.has(flow[i]!.at)) set(i, "attachment-list");
  for (const i of [...besideImprint(texts), ...likeImprint(flow, [...sure.keys()])]) if (!roles.has(flow[i]!.at)) set(i, "other");
  return roles;
}

/** So many units issue a paper together, at the most a line each. */
const mostIssuers = 8;

/** Lines of 版记: those that surely are, and those beside them that say whom else it goes to. */
function imprint(texts: readonly string[]): ReadonlyMap<number, Role> {
  const found = new Map<number, Role>();
  for (const [i, text] of texts.entries()) {
    if (isCopies(text)) found.set(i, "copies-to");
    else if (isPrinter(text)) found.set(i, "printer");
  }
  for (const i of [...found.keys()]) for (let up = i - 1; up > 1 && isSent(texts[up]!); up--) found.set(up, "copies-to");
  for (const i of [...found.keys()])
    for (let down = i + 1; down < texts.length && isSent(texts[down]!); down++) found.set(down, "copies-to");
  return found;
}

/** So many lines at most stand between those of 版记, and behind them. */
const [mostBetween, mostBehind] = [12, 4];
/** Lines between those of 版记 and behind them, such as a copied list that runs on or 共印 50 份: no text. */
function besideImprint(texts: readonly string[]): readonly number[] {
  const printer = texts.findLastIndex((text) => isPrinter(text));
  if (printer < 0) return [];
  const first = texts.findIndex((text, i) => i >= printer - mostBetween && (isCopies(text) || isSent(text)));
  const end = texts.findIndex((text, i) => i > printer && (i > printer + mostBehind || text.length > 40));
  return texts.flatMap((_, i) => (i >= (first < 0 ? printer : first) && i < (end < 0 ? texts.length : end) ? [i] : []));
}

/** 主题词：, 校对： and whatever else has a word before its colon, in the letters of the sure lines beside it. */
function likeImprint(flow: readonly Flowing[], sure: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const step of [-1, 1])
    for (const from of sure) {
      const size = sizeOf(flow[from]!);
      for (let i = from + step; i > 1 && i < flow.length && !sure.includes(i); i += step) {
        if (sizeOf(flow[i]!) !== size || !labelled.test(flow[i]!.text.trim())) break;
        found.push(i);
      }
    }
  return found;
}
const labelled = /^(?=.{1,120}$)[\u3400-\u9fff](?:\s*[\u3400-\u9fff]){1,4}\s*[:：]\s*\S/;

/** @param date index of the date, or -1: behind it 附件1：… is the head of an attachment */
function attachmentLines(texts: readonly string[], date: number): readonly number[] {
  const found: number[] = [];
  const isEach = (i: number) => isAttachmentOfMany(texts[i] ?? "");
  for (const [i, text] of texts.entries()) {
    const isList = i > 0 && startsAttachments(text) && text.length <= 120;
    if (isList) {
      found.push(i);
      for (let next = i + 1; isFurtherAttachment(texts[next] ?? ""); next++) found.push(next);
    } else if (i > 1 && isEach(i) && (i < date || (date < 0 && (isEach(i - 1) || isEach(i + 1))))) found.push(i);
  }
  return found;
}

/** Set apart from the text: at the right, in the middle, or moved there by indents or spaces. */
const isApart = (one: Flowing): boolean =>
  one.layout.align === "right" || one.layout.align === "center" || firstLineIn(one) > farIn || widthOf(leadingGap(one.text)) >= 3;

/** A name on the right half of the line, not a sentence and no numbered line. */
function isIssuer(one: Flowing): boolean {
  const name = one.text.trim();
  return name.length >= 3 && name.length <= 50 && !/[。；：，、:;]$/.test(name) && isApart(one);
}
