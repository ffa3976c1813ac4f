import type { FontRole, Look } from "../../look/types.js";
import { nominalWidth } from "../../text/width.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, TextBlock } from "../../tree/types.js";
import { isRole, roleOf } from "./roles.js";

/** Indents in characters of the style's size: of every line, of the first line besides, from the right. */
export interface Indent {
  readonly left: number;
  readonly first: number;
  readonly right: number;
}

/** Width of 1. with its space: the marks of Latin fonts are half as wide as their digits. */
const listNumber = (text: string): number => {
  const found = /^(?:附件：)?(\d+)\. /.exec(text);
  return found ? found[1]!.length * 0.5 + 0.5 : 0;
};
const label = "附件：".length;

/** Indents of the elements whose further lines do not start at the left edge; null for all other blocks. */
export function elementIndent(blocks: readonly Block[], index: number, look: Look): Indent | null {
  const block = blocks[index];
  const role = roleOf(block);
  if (role === undefined || block?.type !== "paragraph") return null;
  const { inset } = look.elements.imprint;
  const style = look.styles[role].indent;
  const text = inlinesText(block.children);
  switch (role) {
    case "attachment-list": {
      const number = listNumber(text);
      const labelled = text.startsWith("附件：");
      return { left: style + label + number, first: -number - (labelled ? label : 0), right: 0 };
    }
    case "attendance": {
      const lead = nominalWidth(text.slice(0, text.indexOf("：") + 1));
      return { left: style + lead, first: -lead, right: 0 };
    }
    case "copies-to": {
      const lead = nominalWidth(text.slice(0, text.indexOf("：") + 1));
      return { left: inset + lead, first: -lead, right: inset };
    }
    case "printer":
      return { left: 0, first: inset, right: 0 };
    case "number":
      return text.includes("\t") ? { left: 0, first: 1, right: 0 } : null;
    case "signers":
      return { left: signersAt(blocks, index, look), first: 0, right: 0 };
    default:
      return null;
  }
}

/** Where the signers' names begin, in characters of body size, so that the widest line ends one character from the right. */
export function signersAt(blocks: readonly Block[], index: number, look: Look): number {
  const lines: string[] = [];
  let first = index;
  while (isRole(blocks[first - 1], "signers")) first--;
  for (let i = first; isRole(blocks[i], "signers", "number"); i++)
    lines.push(inlinesText((blocks[i] as TextBlock).children).replace(/^.*\t/s, ""));
  const lead = lines[0]?.startsWith("签发人：") ? "签发人：".length : 0;
  const widest = Math.max(...lines.map((line, i) => nominalWidth(line) + (i === 0 ? 0 : lead)));
  return look.page.characters - 1 - widest + (index === first ? 0 : lead);
}

/** Where a line's right part goes: ended at the right inset, or begun where names above it begin. */
export function rightPartAt(blocks: readonly Block[], index: number, look: Look): number | null {
  return isRole(blocks[index], "number") && isRole(blocks[index - 1], "signers") ? signersAt(blocks, index, look) : null;
}

/** A stretch of a block's text from its beginning, or from the end of the one before, in a font of its own. */
export interface FontPart {
  readonly end: number;
  readonly font?: FontRole;
}

/** Which parts of an element stand in another font than its style's: labels in 黑体, signers' names in 楷体 (7.2.6, 10.3). */
export function fontParts(blocks: readonly Block[], index: number): readonly FontPart[] {
  const block = blocks[index];
  if (block?.type !== "paragraph") return [];
  const text = inlinesText(block.children);
  if (block.role === "attendance") return [{ end: text.indexOf("：") + 1, font: "heading" }, { end: text.length }];
  if (block.role !== "number" && block.role !== "signers") return [];
  const named = text.indexOf("签发人：");
  const continued = isRole(blocks[index - 1], "signers");
  if (named < 0 && !continued) return [];
  const start = named >= 0 ? named + "签发人：".length : text.indexOf("\t") + 1;
  return [...(start > 0 ? [{ end: start }] : []), { end: text.length, font: "subheading" }];
}
