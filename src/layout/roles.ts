import {
  isAddressee,
  isAttachmentLabel,
  isDay,
  isDocumentNumber,
  isFurtherAttachment,
  isIssueLine,
  startsAttachments,
} from "../recognise/line-forms.js";
import { familyIn, farIn, firstLineIn, isBold, sizeOf } from "./appearance.js";
import { closingRoles } from "./closing.js";
import { contentsLines } from "./contents.js";
import type { ParagraphNumber } from "./numbers.js";
import { paragraphNumbers } from "./numbers.js";
import { programText } from "./program-text.js";
import type { Role } from "./role.js";
import { columnGap, leadingGap, widthOf } from "./spaced.js";
import { titleOf } from "./title.js";
import type { Paragraph } from "./word/file.js";

/** A paragraph with what it is. */
export interface Placed extends Paragraph {
  readonly role: Role;
  readonly numbered: ParagraphNumber | null;
  /** Automatic number and text, as printed. */
  readonly printed: string;
  /** 0 for the document itself, then one for each attachment. */
  readonly part: number;
  /** Typed spaces or a far indent put it, or words in it, where they stand: letters of another size would move them. */
  readonly isPlaced: boolean;
  readonly isProgram: boolean;
}

/** What a part of a paper is called in findings: several roles share one. */
export type Part =
  | "front"
  | "title"
  | "note"
  | "addressee"
  | "body"
  | "attachment-list"
  | "issuer"
  | "date"
  | "attachment-label"
  | "imprint"
  | "contents"
  | "table"
  | "blank"
  | "page"
  | "page-number";
export const partOf: Readonly<Record<Role, Part>> = {
  front: "front",
  number: "front",
  title: "title",
  note: "note",
  addressee: "addressee",
  heading: "body",
  item: "body",
  body: "body",
  columns: "body",
  "attachment-list": "attachment-list",
  issuer: "issuer",
  date: "date",
  "attachment-label": "attachment-label",
  "copies-to": "imprint",
  printer: "imprint",
  contents: "contents",
  cell: "table",
  empty: "blank",
  other: "body",
};

export const isBlank = ({ text }: Pick<Paragraph, "text">): boolean => /^\s*$/.test(text);

/**
 * Finds out what each paragraph is, by its wording and place; styles count little, because in other people's files they say
 * little. What is in doubt is `other`: a miss is better than a false alarm.
 */
export function rolesOf(paragraphs: readonly Paragraph[]): readonly Placed[] {
  const parts: Paragraph[][] = [[]];
  const filled = paragraphs.filter((one) => one.table === null && !isBlank(one));
  const place = new Map(filled.map((one, i) => [one, i]));
  for (const paragraph of paragraphs) {
    const below = () => filled.slice(place.get(paragraph)! + 1, place.get(paragraph)! + mostListed);
    if (beginsPart(paragraph, below) && parts.at(-1)!.some((one) => !isBlank(one))) parts.push([]);
    parts.at(-1)!.push(paragraph);
  }
  return parts.flatMap((part, i) => partRoles(part, i));
}

const isLabel = ({ table, text }: Paragraph): boolean => table === null && isAttachmentLabel(text.trim());
/** So far below 附件： the signature stands when the names of the attachments stand between them. */
const mostListed = 14;
/** 附件： alone on a line before 1. … and a date: the list of them begins, not an attachment. */
const isListHead = ({ text }: Paragraph, below: readonly Paragraph[]): boolean =>
  isAttachmentLabel(text.trim()) &&
  startsAttachments(text.trim()) &&
  isFurtherAttachment(below[0]?.text.trim() ?? "") &&
  below.some((one) => isDay(one.text.trim()));
/** An attachment, or a regulation printed behind the notice that issues it: a title on a new page. */
const beginsPart = (one: Paragraph, below: () => readonly Paragraph[]): boolean =>
  (isLabel(one) && !isListHead(one, below())) ||
  (one.table === null && one.startsPage && one.layout.align === "center" && sizeOf(one) >= 18 && !isBlank(one));

function partRoles(paragraphs: readonly Paragraph[], part: number): readonly Placed[] {
  const printed = paragraphs.map(({ auto, text }) => (auto === "" ? text : auto + text));
  const numbers = paragraphNumbers(printed);
  const programs = programText(paragraphs);
  const contents = contentsLines(paragraphs);
  const flow = paragraphs
    .map((one, i) => ({ ...one, at: i }))
    .filter((one) => one.table === null && !isBlank(one) && !contents[one.at] && !programs[one.at]);
  const numberAt = (at: number) => numbers[at] ?? null;
  const isLabelled = part > 0 && paragraphs[0] !== undefined && isLabel(paragraphs[0]);
  const found = titleOf(isLabelled ? flow.slice(1) : flow, numberAt);
  const closing = closingRoles(flow, numberAt);
  const title = new Set(found.title);
  const firstTitle = found.title[0] ?? -1;
  const lastTitle = found.title.at(-1) ?? -1;
  let addressed = lastTitle < 0;
  let hasText = false;
  const roleOf = (paragraph: Paragraph, i: number): Role => {
    if (isBlank(paragraph)) return "empty";
    const closed = closing.get(i);
    if (closed !== undefined) return closed;
    if (paragraph.table !== null) return "cell";
    if (contents[i]) return "contents";
    if (programs[i] || isFormula(paragraph)) return "other";
    if (isLabelled && i === 0) return "attachment-label";
    if (title.has(i)) return "title";
    if (firstTitle >= 0 && i < firstTitle) return isDocumentNumber(printed[i]!.trim()) ? "number" : "front";
    const text = printed[i]!.trim();
    if (!addressed && paragraph.layout.align === "center" && /^[（(].*[）)]$/.test(text)) return "note";
    // In papers without a masthead the number stands under the title.
    if (!addressed && isDocumentNumber(text)) return "number";
    const wasAddressed = addressed;
    addressed = true;
    if (!wasAddressed && isAddressee(text) && numbers[i] === null) return "addressee";
    const { framed, align } = paragraph.layout;
    if (!hasText && numbers[i] === null && text.length <= 90 && isIssueLine(text)) return "other";
    // A masthead in the middle of its line is no text: the line of issuer and day stands below it.
    hasText ||= numbers[i] !== null || (!framed && align !== "right" && align !== "center");
    if (numbers[i] !== null) return headingOrItem(numbers[i]!, text, paragraph);
    if (framed || align === "right" || align === "center") return "other";
    return columnGap(text) > 0 ? "columns" : "body";
  };
  return paragraphs.map((paragraph, i): Placed => {
    const role = roleOf(paragraph, i);
    const rest = { numbered: numbers[i]!, printed: printed[i]!, part, isProgram: programs[i]! };
    return { ...paragraph, ...rest, role, isPlaced: isPlaced(paragraph, role) };
  });
}

/** Nothing but a formula: its letters are nobody's running text. */
const isFormula = ({ runs, hasDrawing }: Paragraph): boolean => hasDrawing && runs.every(({ text }) => text.trim() === "");

/** Typed space of this width, in characters, is no indent but a place on the line. */
const wide = 4;

function isPlaced(one: Paragraph, role: Role): boolean {
  if (role === "cell" || role === "empty" || role === "contents") return false;
  const gap = widthOf(leadingGap(one.text));
  if (role === "title") return one.layout.align !== "center" && gap >= 3;
  if (gap > wide || role === "columns" || columnGap(one.text) >= 3 || isToFillIn(one)) return true;
  if (one.layout.align === "center" || one.layout.align === "right") return gap >= 2;
  if (role === "issuer" || role === "date") return gap >= 2 || firstLineIn(one) > farIn;
  return firstLineIn(one) > farIn && one.text.trim().length < 30;
}

/** A label with a line to write on behind it: in larger letters the line would run on below. */
const isToFillIn = ({ text, runs }: Paragraph): boolean =>
  !/[。；！？]/.test(text) &&
  text.length <= 80 &&
  (/[_＿]{4}/.test(text) || runs.some((run) => /^[ \u3000\u00a0\t]{4,}$/.test(run.text) && run.letters.underline !== "none"));

/** A heading stands alone on its line and is no sentence; where its letters set it off it may also end in a mark: 一、检修时间： */
function headingOrItem(number: ParagraphNumber, text: string, paragraph: Paragraph): Role {
  if (number.kind === "article" || text.length > 45 || number.rest === "" || text.includes("\n")) return "item";
  if (!/[。；：，,:;]/.test(number.rest)) return "heading";
  const isSetOff = isBold(paragraph) || ["黑体", "楷体", "小标宋"].includes(familyIn(paragraph));
  const isSentence = /[。；：:;].|[。；;].*[。；;]|(?:如下|下列|以下|修改为|增加|删去|规定)[：:]$/.test(number.rest);
  return isSetOff && !isSentence ? "heading" : "item";
}
