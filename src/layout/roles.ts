import { closingRoles } from "./closing.js";
import type { ParagraphNumber } from "./numbers.js";
import { paragraphNumbers } from "./numbers.js";
import { sizeOf, titleOf } from "./title.js";
import type { Paragraph } from "./word/file.js";

/** What a paragraph is. `front` is everything above the title; `cell` stands in a table; `other` is left alone by most rules. */
export type Role =
  | "front"
  | "number"
  | "title"
  | "note"
  | "addressee"
  | "heading"
  | "item"
  | "body"
  | "attachment-list"
  | "issuer"
  | "date"
  | "attachment-label"
  | "copies-to"
  | "printer"
  | "contents"
  | "cell"
  | "empty"
  | "other";

/** A paragraph with what it is. */
export interface Placed extends Paragraph {
  readonly role: Role;
  readonly numbered: ParagraphNumber | null;
  /** Automatic number and text, as printed. */
  readonly printed: string;
  /** 0 for the document itself, then one for each attachment. */
  readonly part: number;
}

export const partNames: Readonly<Record<Role, string>> = {
  front: "版头",
  number: "版头",
  title: "标题",
  note: "题注",
  addressee: "主送机关",
  heading: "正文",
  item: "正文",
  body: "正文",
  "attachment-list": "附件说明",
  issuer: "署名",
  date: "成文日期",
  "attachment-label": "附件",
  "copies-to": "版记",
  printer: "版记",
  contents: "目录",
  cell: "表格",
  empty: "空行",
  other: "正文",
};

export const isBlank = ({ text }: Pick<Paragraph, "text">): boolean => /^\s*$/.test(text);

/** 附件, 附件1 or 附件2： alone at the left: an attachment begins. */
const label = /^附\s*件\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?$/;

/**
 * Finds out what each paragraph is, by its wording and place; styles count little, because in other people's files they say
 * little. What is in doubt is `other`: a miss is better than a false alarm.
 */
export function rolesOf(paragraphs: readonly Paragraph[]): readonly Placed[] {
  const parts: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    if (beginsPart(paragraph) && parts.at(-1)!.some((one) => !isBlank(one))) parts.push([]);
    parts.at(-1)!.push(paragraph);
  }
  return parts.flatMap((part, i) => partRoles(part, i));
}

const isLabel = ({ table, text }: Paragraph): boolean => table === null && label.test(text.trim());
/** An attachment, or a regulation printed behind the notice that issues it: a title on a new page. */
const beginsPart = (one: Paragraph): boolean =>
  isLabel(one) || (one.table === null && one.startsPage && one.layout.align === "center" && sizeOf(one) >= 18 && !isBlank(one));

function partRoles(paragraphs: readonly Paragraph[], part: number): readonly Placed[] {
  const printed = paragraphs.map(({ auto, text }) => (auto === "" ? text : auto + text));
  const numbers = paragraphNumbers(printed);
  const flow = paragraphs
    .map((one, i) => ({ ...one, at: i }))
    .filter((one) => one.table === null && !isBlank(one) && !isContents(one));
  const isLabelled = part > 0 && paragraphs[0] !== undefined && isLabel(paragraphs[0]);
  const found = titleOf(isLabelled ? flow.slice(1) : flow, (at) => numbers[at] ?? null);
  const closing = closingRoles(flow);
  const title = new Set(found.title);
  const firstTitle = found.title[0] ?? -1;
  const lastTitle = found.title.at(-1) ?? -1;
  let addressed = lastTitle < 0;
  return paragraphs.map((paragraph, i): Placed => {
    const role = ((): Role => {
      if (isBlank(paragraph)) return "empty";
      const closed = closing.get(i);
      if (closed !== undefined) return closed;
      if (paragraph.table !== null) return "cell";
      if (isContents(paragraph)) return "contents";
      if (isLabelled && i === 0) return "attachment-label";
      if (title.has(i)) return "title";
      if (firstTitle >= 0 && i < firstTitle) return documentNumber.test(printed[i]!.trim()) ? "number" : "front";
      const text = printed[i]!.trim();
      if (!addressed && paragraph.layout.align === "center" && /^[（(].*[）)]$/.test(text)) return "note";
      // In papers without a masthead the number stands under the title.
      if (!addressed && documentNumber.test(text)) return "number";
      const wasAddressed = addressed;
      addressed = true;
      if (!wasAddressed && isAddressee(text) && numbers[i] === null) return "addressee";
      if (paragraph.layout.framed || paragraph.layout.align === "right" || paragraph.layout.align === "center")
        return numbers[i] !== null ? headingOrItem(numbers[i]!, text) : "other";
      return numbers[i] === null ? "body" : headingOrItem(numbers[i]!, text);
    })();
    return { ...paragraph, role, numbered: numbers[i]!, printed: printed[i]!, part };
  });
}

/** A heading stands alone on its line and is no sentence. */
const headingOrItem = (number: ParagraphNumber, text: string): Role =>
  number.kind !== "article" && text.length <= 45 && !/[。；：，:;]/.test(number.rest) && number.rest !== "" ? "heading" : "item";

/** Names and nothing else; 现决定作如下修改： is a sentence. */
const isAddressee = (text: string): boolean =>
  /[：:]$/.test(text) && text.length <= 120 && !/[。；《》]|如下|下列|以下|决定|现将|根据|按照|为了|进行|开展/.test(text);

const isContents = ({ styles, text }: Paragraph): boolean =>
  styles.some((name) => /^(?:toc|目录)\s*(?:\d|heading|标题)/.test(name)) || /[.…·]{4,}\s*\d+\s*$/.test(text);

/** 发文字号 alone on its line, brackets of any kind; 签发人 may follow. */
export const documentNumber =
  /^[\u4e00-\u9fff]{2,12}\s*[〔[［(（【﹝]\s*(?:19|20)?\d{2}\s*[〕\]］)）】﹞]\s*第?\s*\d+\s*号(?:\s*签发人.*)?$/;
