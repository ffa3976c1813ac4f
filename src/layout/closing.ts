import type { Role } from "./roles.js";
import type { Paragraph } from "./word/file.js";

type Flowing = Paragraph & { readonly at: number };

/** A day alone on its line, in any of the forms people write. */
export const wholeDate =
  /^(?:(?:[12]\d{3}|[零〇○O0Ｏ一二三四五六七八九]{4})\s*年\s*[\d０-９零〇一二三四五六七八九十]{1,3}\s*月\s*[\d０-９零〇一二三四五六七八九十]{1,3}\s*日|[12]\d{3}[./-]\d{1,2}[./-]\d{1,2}日?)$/;
const printedDay = /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$/;
const copies = /^(?:抄\s*送|抄\s*报|分\s*送)\s*[:：]/;
const attached = /^附\s*件\s*[:：]/;
/** A further line of a list of attachments. */
const further = /^(?:附件\s*)?[0-9０-９]{1,2}\s*[.．、：:]/;

/**
 * Roles of what closes a document: attachment list, issuer, date, 版记.
 * @param flow paragraphs outside tables that are not blank; 版记 often stands in a table and is then left to its cells
 */
export function closingRoles(flow: readonly Flowing[]): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const textAt = (i: number): string => flow[i]?.text.trim() ?? "";
  // The last day alone on its line that more than a title stands before.
  const date = flow.findLastIndex((_, i) => i > 1 && wholeDate.test(textAt(i)));
  if (date >= 0) roles.set(flow[date]!.at, "date");
  const issuer = flow[date - 1];
  if (date > 2 && issuer && isIssuer(issuer)) roles.set(issuer.at, "issuer");
  for (const [i, { at }] of flow.entries()) {
    if (copies.test(textAt(i))) roles.set(at, "copies-to");
    else if (printedDay.test(textAt(i))) roles.set(at, "printer");
    else if (attached.test(textAt(i)) && textAt(i).length <= 120) {
      roles.set(at, "attachment-list");
      for (let next = i + 1; next < flow.length && further.test(textAt(next)) && !roles.has(flow[next]!.at); next++)
        roles.set(flow[next]!.at, "attachment-list");
    }
  }
  return roles;
}

/** A name on the right half of the line, not a sentence and no numbered line. */
function isIssuer({ text, layout }: Flowing): boolean {
  const name = text.trim();
  const moved = layout.align === "right" || layout.left > 2400 || (layout.leftChars ?? 0) > 700 || /^[\s\u3000]{6,}/.test(text);
  return name.length >= 3 && name.length <= 50 && !/[。；：，、:;]$/.test(name) && (moved || layout.align === "center");
}
