import { type BodyReading, paragraphOf } from "../../ooxml/body/reading.js";
import type { NodeId } from "../../tree/types.js";

/**
 * Which paragraph each hidden bookmark of ours names. A bookmark belongs to the paragraph that holds the first character
 * it covers: saving can push its start to the end of the paragraph before, or between two; an empty one names the
 * paragraph it stands in. Where two end up in one paragraph, one that covers text comes first.
 */
export function identities(reading: BodyReading): ReadonlyMap<number, { readonly id: NodeId; readonly marked?: number }> {
  const found = new Map<number, { id: NodeId; marked?: number; covers: boolean }>();
  for (const mark of reading.marks.values()) {
    const paragraph = paragraphOf(mark, reading.lengths);
    const covers = mark.start.paragraph !== mark.end.paragraph || mark.start.offset !== mark.end.offset;
    const known = found.get(paragraph);
    if (known && (known.covers || !covers)) continue;
    // What a bookmark covers from the paragraph's start is the number, where it is not all of the text.
    const marked =
      mark.start.paragraph === paragraph && mark.start.offset === 0 && mark.end.paragraph === paragraph
        ? mark.end.offset
        : undefined;
    found.set(paragraph, { id: mark.name as NodeId, covers, ...(marked !== undefined && { marked }) });
  }
  return found;
}
