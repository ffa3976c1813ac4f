import { createHash } from "node:crypto";
import { bookmarkName } from "../ooxml/names.js";
import { mapLists, tableText } from "../tree/table.js";
import { blockText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId } from "../tree/types.js";

/** What a block's id is made from when nothing in the file names it: its text without white space. */
const hash = (text: string): string => createHash("sha256").update(text.replace(/\s/g, ""), "utf8").digest("hex").slice(0, 16);

/** Gives out ids by content; the second block with the same text gets -2, and so on, so that the same file has the same ids. */
export function contentIds(taken: Iterable<NodeId>): (text: string) => NodeId {
  const used = new Set<string>(taken);
  const counts = new Map<string, number>();
  return (text) => {
    const base = `text-${hash(text)}`;
    for (;;) {
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      const id = count === 1 ? base : `${base}-${count}`;
      if (used.has(id)) continue;
      used.add(id);
      return id as NodeId;
    }
  };
}

/** Whether an id was given out so: nothing in the file names the block. */
export const isContentId = (id: NodeId): boolean => /^text-[0-9a-f]{16}(?:-\d+)?$/.test(id);

/** The same, or a mark of a block that is not known any more: a clause the generator has dropped since. */
export const isUnnamed = (id: NodeId): boolean => isContentId(id) || id.startsWith("_tl_");

/** Version of a document that is not ours: its text. */
export const textVersion = (blocks: readonly Block[]): string =>
  createHash("sha256")
    .update(blocks.map((block) => (block.type === "table" ? tableText(block) : blockText(block))).join("\n"), "utf8")
    .digest("hex");

/**
 * The document with the ids of blocks and rows that are known put back: a Word file carries a hash of an id only
 * (`bookmarkName`), and a reader gives that hash as the id.
 * @param known ids the document may have, from the archived tree
 */
export function restoreIds(doc: Doc, known: Iterable<NodeId>): Doc {
  const byMark = new Map<string, NodeId>([...known].map((id) => [bookmarkName(id), id]));
  const own = (id: NodeId): NodeId => byMark.get(id) ?? id;
  const inlines = (list: readonly Inline[]): readonly Inline[] =>
    list.map((inline) => (inline.type === "ref" ? { ...inline, to: own(inline.to) } : inline));
  const block = (b: Block): Block => {
    const named = { ...mapLists(b, inlines), id: own(b.id) };
    return named.type === "table" ? { ...named, rows: named.rows.map((row) => ({ ...row, id: own(row.id) })) } : named;
  };
  return { ...doc, children: doc.children.map(block) };
}

/** The ids of a document's blocks and rows, in their order. */
export const idsOf = (doc: Doc): readonly NodeId[] =>
  doc.children.flatMap((block) => [block.id, ...(block.type === "table" ? block.rows.map(({ id }) => id) : [])]);
