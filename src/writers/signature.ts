import { inlinesText } from "../tree/text.js";
import type { Block, Paragraph } from "../tree/types.js";

/** Width in characters of a full em: half-width digits and letters count 0.5 (layout.md 2). */
export const widthInCharacters = (text: string): number => {
  let width = 0;
  for (const c of text) width += c.codePointAt(0)! < 0x2000 ? 0.5 : 1;
  return width;
};

/** How far a closing line stands from the right edge when nobody stamps a seal, in characters. */
const alone = 2;

/**
 * Right indents of issuer and date without seal, in characters. The issuer stands two in and the date starts two
 * characters right of the issuer's first one; a longer date stands two in instead. Source: GB/T 9704-2012 7.3.5.3.
 */
export const signatureIndents = (issuer: string, date: string): { readonly issuer: number; readonly date: number } => {
  const [o, d] = [widest(issuer), widest(date)];
  return d <= o ? { issuer: 2, date: Math.max(0, o - d) } : { issuer: Math.max(0, d - o + 4), date: 2 };
};

const widest = (text: string): number => Math.max(...text.split("\n").map(widthInCharacters));

/** Right indent in characters of a document's block: 0 for all but issuer and date. */
export function rightIndent(blocks: readonly Block[], index: number): number {
  const role = roleOf(blocks[index]);
  if (role === "issuer") {
    const date = blocks[index + 1];
    return roleOf(date) === "date" ? signatureIndents(textOf(blocks[index]), textOf(date)).issuer : alone;
  }
  if (role !== "date") return 0;
  const issuer = blocks[index - 1];
  return roleOf(issuer) === "issuer" ? signatureIndents(textOf(issuer), textOf(blocks[index])).date : alone;
}

const roleOf = (block: Block | undefined): Paragraph["role"] | undefined =>
  block?.type === "paragraph" ? block.role : undefined;
const textOf = (block: Block | undefined): string => (block && block.type !== "table" ? inlinesText(block.children) : "");
