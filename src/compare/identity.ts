import { isOwnClause } from "../tree/own-clause.js";
import type { Block, Doc, Inline, NodeId } from "../tree/types.js";
import type { Side } from "./types.js";

/** What a clause of our own documents is known by besides its words; null where the document does not say. */
export interface Identity {
  readonly id: NodeId | null;
  /** The values it consists of, by path, where it has no words of its own: 后勤保障处 as the heading of a department. */
  readonly path: string | null;
}

/**
 * Who the clauses are, in their order. Rows go by their cells, for their ids count the rows of a table; those of an office's own paper
 * are labelled in its clauses.
 */
export function identitiesOf(doc: Doc, sides: readonly Side[]): readonly Identity[] {
  const blocks = new Map(doc.children.map((block) => [block.id, block]));
  const found = sides.map(({ blocks: [first] }): Identity => {
    const block = blocks.get(first!);
    if (block === undefined || block.type === "table") return { id: isOwnClause(first) ? first! : null, path: null };
    return { id: isOwn(block, doc) ? block.id : null, path: pathOf(block.children) };
  });
  // An id that stands twice, as after a paragraph was copied with its bookmark, names neither.
  const counts = new Map<string, number>();
  for (const { id } of found) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return found.map((one) => (one.id !== null && counts.get(one.id)! > 1 ? { ...one, id: null } : one));
}

/** Composed ids are made of the clause's and a label, bookmarks of ours begin alike; other readers' ids say nothing. */
const isOwn = ({ id, clause }: Block, { meta }: Doc): boolean =>
  clause !== undefined || id.startsWith("_tl_") || (meta.document !== "" && id.includes("."));

function pathOf(inlines: readonly Inline[]): string | null {
  const printed = inlines.filter(
    (inline) => inline.type !== "break" && !(inline.type === "text" && /^[\p{P}\s]*$/u.test(inline.value)),
  );
  const paths = printed.map((inline) => (inline.type === "value" ? inline.path : null));
  return paths.length === 0 || paths.includes(null) ? null : paths.join("\n");
}

/** Names and titles the documents print as values of a profile: a reader sees each as one word. */
export function namesIn(docs: readonly Doc[]): readonly string[] {
  const names = new Set<string>();
  for (const { children } of docs)
    for (const block of children)
      for (const inline of block.type === "table" ? block.rows.flatMap(({ cells }) => cells.flat()) : block.children)
        if (inline.type === "value" && /^\p{Script=Han}{2,16}$/u.test(inline.value)) names.add(inline.value);
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
