import { gridOf } from "../../tree/table.js";
import { inlinesText } from "../../tree/text.js";
import type { Block } from "../../tree/types.js";

/**
 * Where two lists of blocks do not say the same in the same way: what a block is, its level, its number, its words.
 * @returns places from 1, of the first list; its length and one more where the second is longer
 */
export function differing(paper: readonly Block[], composed: readonly Block[]): readonly number[] {
  const count = Math.max(paper.length, composed.length);
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const [a, b] = [paper[i], composed[i]];
    return a !== undefined && b !== undefined && shown(a) === shown(b) ? [] : [i + 1];
  });
}

const shown = (block: Block): string =>
  JSON.stringify(
    block.type === "table"
      ? [block.type, gridOf(block).map((cells) => cells.map(inlinesText))]
      : [
          block.type,
          block.type === "paragraph" ? block.role : "level" in block ? `${block.level} ${block.number}` : "",
          inlinesText(block.children),
        ],
  );
