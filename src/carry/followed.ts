import { isUnnamed } from "../readers/ids.js";
import { shortestEdit } from "../text/shortest-edit.js";
import { inlinesText } from "../tree/text.js";
import type { Block, NodeId } from "../tree/types.js";
import type { EditedFile } from "./edited-file.js";
import { bare } from "./settle-divided.js";

/**
 * What the paragraphs of a file are called after revisions in it were settled. One without a mark is named by its words and
 * by how often they stand before it, so that its name goes to another once that one is settled: they are followed by their
 * order.
 * @param rejected blocks whose revisions were rejected: they say what they said before
 */
export function followed(file: EditedFile, after: EditedFile, rejected: ReadonlySet<NodeId>): (id: NodeId) => NodeId | null {
  const { before, placesBefore, places, doc } = file;
  const was = new Map(before.children.map((block) => [placesBefore.get(block.id)?.start, block]));
  const said = doc.children.map((block) => {
    const old = rejected.has(block.id) ? was.get(places.get(block.id)?.start) : undefined;
    return wordsOf(old ?? block);
  });
  const now = after.doc.children;
  const names = new Map<NodeId, NodeId>();
  let [i, j] = [0, 0];
  for (const { op, count } of shortestEdit(said, now.map(wordsOf), Number.POSITIVE_INFINITY) ?? []) {
    if (op === "=") for (let n = 0; n < count; n++) names.set(doc.children[i + n]!.id, now[j + n]!.id);
    if (op !== "+") i += count;
    if (op !== "-") j += count;
  }
  const worded = new Set(doc.children.flatMap(({ id }, n) => (said[n] === "" ? [] : [id])));
  return (id) => (isUnnamed(id) && worded.has(id) ? (names.get(id) ?? null) : id);
}

const wordsOf = (block: Block): string => (block.type === "table" ? "\t" : bare(inlinesText(block.children)));
