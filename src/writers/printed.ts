import { romanNumber } from "../text/numerals.js";
import { mapLists } from "../tree/table.js";
import type { Block, Doc, Inline, Note, Text } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";
import { footStart, isRole } from "./elements/roles.js";
import { pictureName } from "./picture-data.js";

/**
 * The document as formats without notes of their own print it: what form fields show as text, and each note as a raised
 * number, with its text at the end of the paper or of the attachment it belongs to. The same object where it has neither.
 * @param footnotes `page`: of a format with pages, which sets them at the foot of theirs: they stay notes, numbered as Word
 *   numbers them, 1, 2 …; notes at the end then count i, ii …
 */
export function withNotesPrinted(doc: Doc, footnotes: "end" | "page" = "end"): Doc {
  if (!doc.children.some((block) => inlineLists(block).some((list) => list.some(isSpecial)))) return doc;
  const children: Block[] = [];
  let waiting: Block[] = [];
  const counts = { footnote: 0, endnote: 0 };
  const inline = (one: Inline): Inline => {
    if (one.type === "sign") return { type: "text", value: one.value };
    if (one.type !== "note") return one;
    counts[one.kind] += 1;
    if (footnotes === "page" && one.kind === "footnote") return { ...one, printed: `${counts.footnote}` };
    const count = footnotes === "page" ? romanNumber(counts.endnote) : `［${counts.footnote + counts.endnote}］`;
    waiting.push(...noteBlocks(one, count, footnotes === "page" ? " " : ""));
    return { type: "text", value: count, marks: ["raised"] } satisfies Text;
  };
  const line = (list: readonly Inline[]): readonly Inline[] => list.map(inline);
  const flush = (): void => {
    children.push(...waiting);
    waiting = [];
  };
  const foot = footStart(doc.children);
  doc.children.forEach((block, i) => {
    if (i === foot || isRole(block, "attachment-label")) flush();
    children.push(mapLists(block, line));
  });
  flush();
  return { ...doc, children };
}

const isSpecial = ({ type }: Inline): boolean => type === "note" || type === "sign";

/** Whether a paragraph is a note behind the text, as `withNotesPrinted` puts it there. */
export const isPrintedNote = ({ type, id }: Block): boolean => type === "paragraph" && id.startsWith("note-");

const noteBlocks = ({ text }: Note, count: string, gap: string): readonly Block[] =>
  (text.length === 0 ? [""] : text).map((words, i) => ({
    type: "paragraph",
    role: "body",
    id: `note-${count.replace(/[［］]/g, "")}${i === 0 ? "" : `-${i + 1}`}` as Block["id"],
    children: [{ type: "text", value: `${i === 0 ? count + gap : ""}${words}` }],
  }));

/** How plain text shows an inline: what is struck out never stands there as if it were valid. */
export function plainInline(inline: Inline, words: string): string {
  if (inline.type === "picture") return pictureName(inline);
  return inline.type === "text" && inline.marks?.includes("struck") && words !== "" ? `〔划去：${words}〕` : words;
}
