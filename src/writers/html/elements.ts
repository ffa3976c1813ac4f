import type { Look } from "../../look/types.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Doc, Inline, TextBlock } from "../../tree/types.js";
import { elementIndent, fontParts } from "../elements/indent.js";
import { fittedMasthead } from "../elements/masthead.js";
import { footStart, isCorner, isRole, startsPage } from "../elements/roles.js";
import { spacingOf } from "../elements/spacing.js";
import { cutInlines } from "../title-lines.js";

/** What an element of an official document adds to its paragraph: further classes, a style, and its words in their parts. */
export interface ElementHtml {
  readonly classes: readonly string[];
  readonly style: string;
  readonly words: string;
}

/** @param html the words of a list of inlines */
export function elementHtml(
  block: TextBlock,
  index: number,
  { children: blocks, meta }: Doc,
  look: Look,
  html: (inlines: readonly Inline[]) => string,
): ElementHtml {
  const place = spacingOf(blocks, index, look, meta.layout);
  const indent = elementIndent(blocks, index, look);
  const classes = [
    ...(startsPage(blocks, index) ? ["new-page"] : []),
    ...(place.rule !== undefined || (meta.layout === "letter" && isRole(block, "masthead")) ? ["ruled"] : []),
    ...(index >= footStart(blocks) && meta.layout !== "letter" ? ["foot"] : []),
  ];
  const text = inlinesText(block.children);
  const tab = text.indexOf("\t");
  if (isRole(block, "number", "printer") && tab >= 0) {
    const inset = block.role === "printer" ? look.elements.imprint.inset : 1;
    const [left = [], , right = []] = cutInlines(block.children, tab === 0 ? [1] : [tab, tab + 1]);
    const second = isRole(block, "number") && text.includes("签发人：") ? signed(right, html) : html(right);
    return {
      classes: [...classes, "two-parts"],
      style: `padding-left:${inset}em;padding-right:${inset}em`,
      words: `<span>${html(left)}</span><span>${second}</span>`,
    };
  }
  if (place.masthead !== undefined) {
    const { size, scale } = fittedMasthead(text, meta.layout, look);
    return {
      classes,
      style: `font-size:${size}pt;line-height:1.3`,
      words: `<span style="transform:scaleX(${scale})">${html(block.children)}</span>`,
    };
  }
  const style = [
    ...(indent === null ? [] : [`padding-left:${indent.left}em;text-indent:${indent.first}em;padding-right:${indent.right}em`]),
    ...(isRole(block, "attachment-list", "attendance") && isRole(blocks[index - 1], block.role) ? ["margin-top:0"] : []),
    ...(meta.layout === "letter" ? letterStyle(blocks, index, look) : []),
  ].join(";");
  const parts = fontParts(blocks, index);
  const cut = cutInlines(
    block.children,
    parts.slice(0, -1).map(({ end }) => end),
  );
  const words = parts.map(({ font }, i) =>
    font ? `<span class="font-${font}">${html(cut[i] ?? [])}</span>` : html(cut[i] ?? []),
  );
  return { classes, style, words: parts.length === 0 ? html(block.children) : words.join("") };
}

/** A letter's number stands on the right below the rule, and its corner begins on the number's line. */
function letterStyle(blocks: readonly Block[], index: number, { elements, styles, page }: Look): readonly string[] {
  if (isRole(blocks[index], "number")) return [`margin-top:${elements.letter.clear}em`, "text-align:right"];
  if (!isCorner(blocks[index]) || !isRole(blocks[index - 1], "number")) return [];
  const pitch = styles.number.pitch ?? page.pitch;
  return [`margin-top:-${pitch}pt`, `line-height:${pitch}pt`];
}

/** 签发人： and the names after it, which stand in a font of their own. */
function signed(inlines: readonly Inline[], html: (inlines: readonly Inline[]) => string): string {
  const at = inlinesText(inlines).indexOf("签发人：") + "签发人：".length;
  const [label = [], names = []] = cutInlines(inlines, [at]);
  return `${html(label)}<span class="font-subheading">${html(names)}</span>`;
}
