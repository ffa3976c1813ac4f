import type { Block, Paragraph, ParagraphRole } from "../../tree/types.js";

export const roleOf = (block: Block | undefined): ParagraphRole | undefined =>
  block?.type === "paragraph" ? block.role : undefined;

export const isRole = <R extends ParagraphRole>(
  block: Block | undefined,
  ...roles: readonly R[]
): block is Paragraph & { readonly role: R } =>
  block?.type === "paragraph" && (roles as readonly ParagraphRole[]).includes(block.role);

/** 份号, 密级, 紧急程度: one a line in the corner. */
export const isCorner = (block: Block | undefined): boolean => isRole(block, "copy-number", "secrecy", "urgency");

/** Everything above the title. */
export const isHead = (block: Block | undefined): boolean => isCorner(block) || isRole(block, "masthead", "signers", "number");

/** 版记: at the foot of the last page. */
export const isFoot = (block: Block | undefined): boolean => isRole(block, "copies-to", "printer");

/** Where the foot begins; the number of blocks where there is none. Only what stands at the very end is a foot. */
export function footStart(blocks: readonly Block[]): number {
  let start = blocks.length;
  while (start > 0 && isFoot(blocks[start - 1])) start--;
  return start;
}

/**
 * Does a block begin a page of its own: an attachment's label, or the title of what a notice carries? A title that
 * follows its attachment's label stands on the label's page.
 */
export function startsPage(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (isRole(block, "attachment-label")) return index > 0;
  if (block?.type !== "title" || isRole(blocks[index - 1], "attachment-label")) return false;
  return isRole(blocks[index - 1], "date", "issuer", "annotation") && blocks.slice(0, index).some(({ type }) => type === "title");
}
