import type { ParagraphRole } from "../tree/types.js";
import { isNoMasthead } from "./document-names.js";
import {
  isAttachmentLabel,
  isCopies,
  isFurtherAttachment,
  isMastheadNumber,
  isPrinter,
  startsAttachments,
} from "./line-forms.js";
import type { PlainLine } from "./plain-line.js";

/** Finds the elements of an official document (GB/T 9704-2012 7 and 10) in plain lines by their wording and order. */

const copyNumber = /^\d{6}$/;
const secrecy = /^(?:绝密|机密|秘密)(?:★.{1,8})?$/;
const urgency = /^(?:特急|加急|特提|平急)$/;
const signers = /^签发人[：:].{1,60}$/;
const mark = /^[^。，；：！？]{2,60}$/;
/**
 * What stands above the title, from the first line on. Nothing is found unless there is a masthead: a line followed by a
 * document number that stands by itself, or one that ends in 文件.
 */
export function headRoles(lines: readonly PlainLine[]): ReadonlyMap<number, ParagraphRole> {
  const roles = new Map<number, ParagraphRole>();
  let i = 0;
  const corner = (): void => {
    for (; i < lines.length; i++) {
      const role = cornerRole(lines[i]!.text);
      if (role === null) return;
      roles.set(i, role);
    }
  };
  corner();
  const text = lines[i]?.text ?? "";
  const next = lines[i + 1]?.text ?? "";
  const numbered = isMastheadNumber(next) || signers.test(next);
  if (!mark.test(text) || lines[i]?.style === "title" || (!text.endsWith("文件") && (!numbered || isNoMasthead(text))))
    return new Map();
  roles.set(i, "masthead");
  i += 1;
  if (!numbered) return roles;
  // Names run on over the lines before the number's.
  while (i < lines.length && (signers.test(lines[i]!.text) || roles.get(i - 1) === "signers")) {
    if (isMastheadNumber(lines[i]!.text)) break;
    roles.set(i, "signers");
    i += 1;
  }
  if (isMastheadNumber(lines[i]?.text ?? "")) roles.set(i, "number");
  i += 1;
  corner();
  return roles;
}

const cornerRole = (text: string): ParagraphRole | null =>
  copyNumber.test(text) ? "copy-number" : secrecy.test(text) ? "secrecy" : urgency.test(text) ? "urgency" : null;

const attendance = /^(?:出席|请假|缺席|列席)[：:]\S/;
const note = /^[（(].{2,100}[）)]$/;
const running = /[。；，、：:;,]$/;

/** A title that may follow signature and date: that of the text a notice carries. */
export const isCarriedTitle = ({ text, number: own }: PlainLine): boolean =>
  own === null && text.length <= 70 && !running.test(text) && isNoMasthead(text);

/**
 * What stands below the text: who was at a meeting, the attachments' names, a note, labels and titles of what is
 * attached or carried, and the 版记 at the very end.
 * @param signed where signature and date stand
 */
export function tailRoles(
  lines: readonly PlainLine[],
  from: number,
  signed: ReadonlyMap<number, "issuer" | "date">,
): ReadonlyMap<number, ParagraphRole | "title"> {
  const roles = new Map<number, ParagraphRole | "title">();
  let end = lines.length;
  if (isPrinter(lines[end - 1]?.text ?? "")) roles.set(--end, "printer");
  if (isCopies(lines[end - 1]?.text ?? "")) roles.set(--end, "copies-to");
  for (let i = from + 1; i < end; i++) {
    const { text, number: own, contents } = lines[i]!;
    if (contents) continue;
    if (attendance.test(text) && !running.test(text)) roles.set(i, "attendance");
    else if (startsAttachments(text) && !running.test(text)) roles.set(i, "attachment-list");
    else if (roles.get(i - 1) === "attachment-list" && isFurtherAttachment(text) && !running.test(text))
      roles.set(i, "attachment-list");
    else if (signed.get(i - 1) === "date" && note.test(text)) roles.set(i, "annotation");
    else if (isAttachmentLabel(text)) roles.set(i, "attachment-label");
    else if (own === null && text.length <= 70 && !running.test(text)) {
      const before = roles.get(i - 1);
      const carried = signed.get(i - 1) === "date" || before === "annotation";
      if (before === "attachment-label" || (carried && isCarriedTitle(lines[i]!))) roles.set(i, "title");
      else if (before === "title" && note.test(text)) roles.set(i, "note");
    }
  }
  return roles;
}
