import { headOf } from "../tree/table.js";
import { blockText, inlinesText, inlineText } from "../tree/text.js";
import { type Block, type Doc, type Inline, marks as order, type TextMark } from "../tree/types.js";
import { inlines } from "../tree/walk.js";
import type { Beside, Change, Side } from "./types.js";

/** Which marks each character has, as a set of bits in the order of `marks`. */
type Looks = readonly number[];

/**
 * Words that stayed and look otherwise now: struck out, set bold … What came or went tells its own look, but for what came
 * struck out.
 * @param old,now the documents with the marks of their text
 */
export function compareFormats(old: Doc, now: Doc, changes: readonly Change[]): readonly Beside[] {
  if (!hasMarks(old) && !hasMarks(now)) return [];
  const [before, after] = [looksOf(old), looksOf(now)];
  return changes.flatMap((change, row): readonly Beside[] => {
    if (change.new === null || (change.old === null && change.kind !== "added")) return [];
    const was = change.old === null ? [] : before(change.old);
    const is = after(change.new);
    return was === null || is === null || (plain(was) && plain(is)) ? [] : differing(change, was, is, row);
  });
}

function hasMarks(doc: Doc): boolean {
  for (const { inline } of inlines(doc)) if (inline.type === "text" && inline.marks !== undefined) return true;
  return false;
}

const plain = (looks: Looks): boolean => looks.every((look) => look === 0);

const bit = (mark: TextMark): number => 1 << order.indexOf(mark);

function differing({ pieces }: Change, was: Looks, is: Looks, row: number): readonly Beside[] {
  const found: Beside[] = [];
  /** The stretch each mark came to or went from, while it goes on. */
  let open = new Map<string, { mark: TextMark; change: "added" | "deleted"; text: string }>();
  const step = (char: string, came: number, went: number): void => {
    if (came === 0 && went === 0 && open.size === 0) return;
    const next: typeof open = new Map();
    for (const mark of order)
      for (const change of ["added", "deleted"] as const) {
        if (((change === "added" ? came : went) & bit(mark)) === 0) continue;
        const key = `${mark} ${change}`;
        next.set(key, { mark, change, text: (open.get(key)?.text ?? "") + char });
        open.delete(key);
      }
    close();
    open = next;
  };
  const close = (): void => {
    // White space shows none of it.
    for (const { mark, change, text } of open.values())
      if (text.trim() !== "") found.push({ kind: "format", change, row, mark, pieces: [{ op: "=", text }] });
    open = new Map();
  };
  let [i, j] = [0, 0];
  for (const { op, text } of pieces)
    for (const char of text.split("")) {
      if (op === "-") i += 1;
      else if (op === "+") step(char, (is[j++] ?? 0) & bit("struck"), 0);
      else {
        const [a, b] = [was[i++] ?? 0, is[j++] ?? 0];
        step(char, b & ~a, a & ~b);
      }
    }
  close();
  return found;
}

/** The looks of a side's text; null where it is not that of the document. */
function looksOf(doc: Doc): (side: Side) => Looks | null {
  const blocks = new Map<string, Block>(doc.children.map((block) => [block.id, block]));
  const rows = new Map<string, readonly (readonly Inline[])[]>(
    doc.children.flatMap((block) =>
      block.type === "table"
        ? [[block.id, headOf(block)] as const, ...block.rows.map(({ id, cells }) => [id, cells] as const)]
        : [],
    ),
  );
  return ({ blocks: ids, text, row }) => {
    const looks: number[] = [];
    ids.forEach((id, n) => {
      const cells = row ? rows.get(id) : undefined;
      const block = blocks.get(id);
      if (cells) for (const [c, cell] of cells.entries()) addLooks(cell, c > 0 ? 1 : 0, looks);
      else if (block && block.type !== "table")
        addLooks(block.children, n === 0 ? 0 : 1 + blockText(block).length - inlinesText(block.children).length, looks);
    });
    return looks.length === text.length ? looks : null;
  };
}

/** @param lead characters before the first inline: a tab, a line end, a number */
function addLooks(inlines: readonly Inline[], lead: number, looks: number[]): void {
  for (let i = 0; i < lead; i++) looks.push(0);
  for (const inline of inlines) {
    const look = inline.type === "text" ? (inline.marks ?? []).reduce((all, mark) => all | bit(mark), 0) : 0;
    for (let i = inlineText(inline).length; i > 0; i--) looks.push(look);
  }
}
