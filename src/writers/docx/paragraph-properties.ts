import type { Look, StyleName } from "../../look/types.js";
import { pointsToTwips } from "../../ooxml/units.js";
import { spacedWidth } from "../../text/width.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Layout, TextBlock } from "../../tree/types.js";
import { elementIndent, rightPartAt } from "../elements/indent.js";
import { isRole } from "../elements/roles.js";
import { type Spacing, spacingOf } from "../elements/spacing.js";
import { joinsNext } from "../front.js";
import { rightIndent } from "../signature.js";
import { styleNameOf } from "../style-name.js";
import { measures } from "./measures.js";
import { wordStyles } from "./styles.js";

/** Word's style for each of the look's; `styles.ts` defines them. */
export const wordStyle: Readonly<Record<StyleName, string>> = Object.fromEntries(
  wordStyles.map(({ from, id }) => [from, id]),
) as Record<StyleName, string>;

/** What a paragraph's place depends on besides the blocks: the document's layout, and whether a seal goes on it. */
export interface Frame {
  readonly layout: Layout;
  readonly seal?: boolean;
}

/**
 * What stands in the w:pPr of a text block at its place in a document.
 * @param frame elements of a w:framePr that takes the paragraph out of the text, for those that have a place of their own
 */
export function paragraphProperties(
  block: TextBlock,
  { blocks, index }: { readonly blocks: readonly Block[]; readonly index: number },
  look: Look,
  { layout, seal }: Frame = { layout: "plain" },
  frame = "",
): string {
  const place = spacingOf(blocks, index, look, layout);
  const joined = joinsNext(blocks, index);
  return [
    `<w:pStyle w:val="${wordStyle[styleNameOf(block)]}"/>`,
    joined || isRole(blocks[index + 1], "issuer", "date") ? "<w:keepNext/>" : "",
    place.newPage ? "<w:pageBreakBefore/>" : "",
    frame,
    place.rule === undefined ? "" : rule(place.rule, look),
    tabs(blocks, index, look),
    isRole(block, "date") ? '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' : "",
    spacing(place, joined),
    indent(blocks, index, look, seal),
    alignment(block, layout),
  ].join("");
}

const rule = (distance: number, { elements }: Look): string =>
  `<w:pBdr><w:bottom w:val="single" w:sz="${Math.round(elements.rule.width * 8)}" w:space="${Math.round(distance)}" w:color="${elements.rule.color}"/></w:pBdr>`;

/** The right part of a line with two parts. */
function tabs(blocks: readonly Block[], index: number, look: Look): string {
  const block = blocks[index];
  if (!isRole(block, "number", "printer") || !inlinesText(block.children).includes("\t")) return "";
  const { area } = measures(look);
  const begun = rightPartAt(blocks, index, look);
  const tab = (kind: "left" | "right", at: number) => `<w:tabs><w:tab w:val="${kind}" w:pos="${Math.round(at)}"/></w:tabs>`;
  if (begun !== null) return tab("left", begun * character(block, look));
  const inset = block.role === "printer" ? look.elements.imprint.inset : 1;
  return tab("right", area - inset * character(block, look));
}

function spacing({ before, masthead, pitch = masthead?.pitch }: Spacing, joined: boolean): string {
  const attributes = [
    ...(before === undefined ? [] : [`w:before="${pointsToTwips(before)}"`]),
    ...(joined ? ['w:after="0"'] : []),
    ...(pitch === undefined ? [] : [`w:line="${pointsToTwips(pitch)}" w:lineRule="exact"`]),
  ];
  return attributes.length === 0 ? "" : `<w:spacing ${attributes.join(" ")}/>`;
}

/** One character of the block's size, twips; those of body size stand on the grid. */
const character = (block: TextBlock, look: Look): number => {
  const { size } = look.styles[styleNameOf(block)];
  return size === look.styles.body.size ? measures(look).area / look.page.characters : size * 20;
};

/** Indents in characters would go before those in twips, and a style's own before these: both are set to nothing. */
function indent(blocks: readonly Block[], index: number, look: Look, seal = false): string {
  const block = blocks[index];
  const element = elementIndent(blocks, index, look);
  if (element !== null && block?.type === "paragraph") {
    const one = character(block, look);
    const [left, first, right] = [element.left, element.first, element.right].map((count) => Math.round(count * one));
    const firstLine = first! < 0 ? `w:hangingChars="0" w:hanging="${-first!}"` : `w:firstLineChars="0" w:firstLine="${first}"`;
    return `<w:ind w:leftChars="0" w:left="${left}" w:rightChars="0" w:right="${right}" ${firstLine}/>`;
  }
  const closing = rightIndent(blocks, index, look, seal);
  if (closing === 0) return "";
  // Word goes by characters, and sets no space round the date's digits; LibreOffice goes by twips, and always does.
  const spaced = rightIndent(blocks, index, look, seal, spacedWidth) * (measures(look).area / look.page.characters);
  return `<w:ind w:rightChars="${Math.round(closing * 100)}" w:right="${Math.round(spaced)}"/>`;
}

/** A number beside something else starts its line; a letter's stands on the right. */
function alignment(block: TextBlock, layout: Layout): string {
  if (!isRole(block, "number")) return "";
  if (inlinesText(block.children).includes("\t")) return '<w:jc w:val="left"/>';
  return layout === "letter" ? '<w:jc w:val="right"/>' : "";
}
