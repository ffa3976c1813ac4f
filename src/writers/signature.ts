import type { Look } from "../look/types.js";
import { widthInCharacters } from "../text/width.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Paragraph } from "../tree/types.js";

/** How far closing lines stand from the right edge, in characters: without a seal, and the date's where one will be pressed. */
interface Insets {
  readonly inset: number;
  readonly sealInset: number;
}

/**
 * Right indents of issuer and date, in characters. Without seal the issuer stands two in and the date starts two
 * characters right of the issuer's first one; a longer date stands two in instead. With seal the date stands four in and
 * the issuer is centred on it, but never beyond the edge. An issuer longer than a line counts as one that fills it. Source:
 * GB/T 9704-2012 7.3.5.
 * @param line characters on a line
 */
export function signatureIndents(
  { issuer, date }: { readonly issuer: string; readonly date: string },
  { inset, sealInset }: Insets,
  seal: boolean,
  line: number,
  width: (text: string) => number = widthInCharacters,
): { readonly issuer: number; readonly date: number } {
  const [o, d] = [issuer, date].map((text) => Math.min(widest(text, width), line - inset)) as [number, number];
  if (seal) return { issuer: Math.max(0, sealInset + (d - o) / 2), date: sealInset };
  return d <= o ? { issuer: inset, date: Math.max(0, o - d) } : { issuer: Math.max(0, d - o + 2 * inset), date: inset };
}

const widest = (text: string, width: (text: string) => number): number => Math.max(...text.split("\n").map(width));

/** Right indent in characters of a document's block: 0 for all but issuer and date. */
export function rightIndent(
  blocks: readonly Block[],
  index: number,
  { elements, page }: Look,
  seal = false,
  width = widthInCharacters,
): number {
  const insets = elements.signature;
  const role = roleOf(blocks[index]);
  const alone = seal ? insets.sealInset : insets.inset;
  if (role === "issuer") {
    const date = blocks[index + 1];
    return roleOf(date) === "date"
      ? signatureIndents({ issuer: textOf(blocks[index]), date: textOf(date) }, insets, seal, page.characters, width).issuer
      : alone;
  }
  if (role !== "date") return 0;
  const issuer = blocks[index - 1];
  return roleOf(issuer) === "issuer"
    ? signatureIndents({ issuer: textOf(issuer), date: textOf(blocks[index]) }, insets, seal, page.characters, width).date
    : alone;
}

const roleOf = (block: Block | undefined): Paragraph["role"] | undefined =>
  block?.type === "paragraph" ? block.role : undefined;
const textOf = (block: Block | undefined): string => (block && block.type !== "table" ? inlinesText(block.children) : "");
