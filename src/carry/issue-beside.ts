import type { Phrase } from "../diag/types.js";
import type { EarlierIssue } from "../merge/earlier-issue.js";
import type { WordSource } from "../ooxml/open-word.js";
import { readDocx } from "../readers/docx/index.js";
import { daysIn, numberLine, numbersIn } from "../recognise/issue-marks.js";
import type { Aside } from "../tree/aside.js";
import type { Doc } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import { asidePhrase } from "../writers/reports/aside-name.js";

/** What a file bears of the issue that a new one replaces. */
export interface ReplacedIssue extends Pick<EarlierIssue, "replaced" | "doubtful"> {
  /** Beside the text: a number or a day in a header, a footer or a box, a seal; named, for nothing there is changed. */
  readonly beside: readonly Phrase[];
}

const boxes: ReadonlySet<Aside["kind"]> = new Set(["header", "footer", "text-box", "footnote", "endnote"]);

/**
 * What stands beside the text of a file and may be of its last issue.
 * @param name how messages name the file
 * @param numbers of the issues, as far as they are known
 */
export function issueBeside(source: WordSource, name: string, numbers: readonly (string | undefined)[]): readonly Phrase[] {
  const read = readDocx(source, name);
  if (!read.ok) return [];
  const { doc, asides } = read.value;
  const known = numbers.flatMap((one) => one ?? []);
  const [from, to] = closeOf(doc);
  const at = new Map(doc.children.map(({ id }, i) => [id, i]));
  const wheres = wheresOf(doc.children);
  const marks = (text: string): readonly string[] => {
    const lines = text.split("\n").flatMap((line) => numberLine(line) ?? []);
    return [...new Set([...lines, ...numbersIn(text, known), ...daysIn(text)].map(({ words }) => words))];
  };
  return (asides?.() ?? []).flatMap((one) => {
    const { kind, within, block } = one;
    const where = block && wheres.get(block);
    if (boxes.has(kind)) return marks(one.text).map((text) => asidePhrase({ ...one, text }, where));
    const isSeal = (kind === "picture" || kind === "object") && within === undefined && block !== undefined;
    const i = isSeal ? at.get(block)! : -1;
    return from <= i && i < to ? [asidePhrase(one, where)] : [];
  });
}

/** Where a document closes: its last words, with signature and date, before any attachment. A seal hangs there. */
function closeOf({ children }: Doc): readonly [from: number, to: number] {
  const roles = children.map((block) => (block.type === "paragraph" ? block.role : null));
  const sign = roles.findIndex((role) => role === "issuer" || role === "date");
  const pages = roles.indexOf("attachment-label", Math.max(0, sign));
  return [Math.max(0, (sign < 0 ? children.length : sign) - 1), pages < 0 ? children.length : pages];
}
