import type { Block } from "../tree/types.js";

const isFront = (block: Block | undefined): boolean =>
  block?.type === "title" || (block?.type === "paragraph" && block.role === "note");

/** Title and the notes under it stand close together: only the last of them keeps the blank line after it. */
export const joinsNext = (blocks: readonly Block[], index: number): boolean =>
  isFront(blocks[index]) && isFront(blocks[index + 1]);
