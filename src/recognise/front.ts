import type { ParagraphRole } from "../tree/types.js";
import { endsAsDocument } from "./document-names.js";
import { isAddressee, isDayOrBlank, isNumberLine } from "./line-forms.js";
import { headRoles, isCarriedTitle } from "./official.js";
import type { PlainLine } from "./plain-line.js";

export type FrontRole = "title" | ParagraphRole;

const masthead = /^.{2,40}文件$/;
const adopted =
  /^(?:[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})\s*年.{2,120}(?:通过|公布|发布|施行|印发|修订|修正|批准|起施行)[^。]{0,30}$/;
const opened = /^[（(〔[【]/;
const closed = /[）)〕\]】]$/;

/**
 * What the lines before the first number are: the title (one line or, in a long name, several), the notes under it,
 * the addressee. Lines not in the result are preamble. Nothing is decided below the first line that is neither.
 */
export function frontRoles(lines: readonly PlainLine[]): ReadonlyMap<number, FrontRole> {
  const head = headRoles(lines);
  const roles = new Map<number, FrontRole>(head);
  const below = Math.max(-1, ...head.keys()) + 1;
  const styled = lines.findIndex((line) => line.style === "title");
  let title = "";
  let lastTitle = -1;
  for (let i = below; i < Math.min(lines.length, 25); i++) {
    const { text, number, heading, style, contents } = lines[i]!;
    if (i < styled) {
      if (isNumberLine(text) || masthead.test(text)) roles.set(i, "note");
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
    if (
      isNumberLine(text) ||
      (title !== "" && adopted.test(text)) ||
      (title === "" && masthead.test(text) && lines.length > i + 1)
    )
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

const isTitle = (text: string): boolean => text.length <= 70 && !/[。；，：;:,]$/.test(text) && !/。/.test(text);

/** Is the line the rest of a title whose first line is no document's name yet? */
const continues = (title: string, line: PlainLine, before: PlainLine): boolean =>
  line.text.length <= 40 &&
  !/[。；，：;:,、]/.test(line.text) &&
  !endsAsDocument(title) &&
  (endsAsDocument(line.text) || (line.place === "center" && before.place === "center"));

/** Place of the line on which a bracket opened at a line's start is closed; -1 when it is none, or too long for a note. */
function bracketEnd(lines: readonly PlainLine[], from: number): number {
  if (!opened.test(lines[from]!.text)) return -1;
  for (let i = from; i < Math.min(lines.length, from + 12); i++) {
    const { text, number, contents } = lines[i]!;
    if (number !== null || contents) return -1;
    if (closed.test(text)) return i;
  }
  return -1;
}

// ---------------------------------------------------------------- the close

const isIssuer = ({ text, number, heading, contents }: PlainLine): boolean =>
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
export function closeRoles(lines: readonly PlainLine[], from: number): ReadonlyMap<number, "issuer" | "date"> {
  const roles = new Map<number, "issuer" | "date">();
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (!isDayOrBlank(line.text) || line.number !== null) continue;
    const next = lines[i + 1];
    if (next !== undefined && i < lines.length - 8 && !afterClose.test(next.text) && !isCarriedTitle(next)) continue;
    if (!isIssuer(lines[i - 1]!)) {
      if (next === undefined) roles.set(i, "date");
      continue;
    }
    roles.set(i, "date");
    for (let j = i - 1; j > Math.max(from, i - 4) && isIssuer(lines[j]!) && !isDayOrBlank(lines[j]!.text); j--)
      roles.set(j, "issuer");
  }
  return roles;
}
