import type { Look } from "../../look/types.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Layout } from "../../tree/types.js";
import { evenBaseline, type Fitted, fittedMasthead, inkAbove, inkBelow } from "./masthead.js";
import { points } from "./points.js";
import { isCorner, isHead, isRole, startsPage } from "./roles.js";

/** Measures of a block that its style alone does not give. Lengths in pt. */
export interface Spacing {
  /** Space above, in place of the style's. */
  readonly before?: number;
  /** The masthead as it fits its line. */
  readonly masthead?: Fitted;
  /** Distance from the block's lower edge to the red rule's upper edge. */
  readonly rule?: number;
  readonly newPage?: true;
  /** Line pitch, in place of the style's. */
  readonly pitch?: number;
}

/** What the place of a block among the others asks for. `layout` is the document's own: only a letter's head differs. */
export function spacingOf(blocks: readonly Block[], index: number, look: Look, layout: Layout): Spacing {
  const block = blocks[index];
  const previous = blocks[index - 1];
  const { page, styles, elements } = look;
  if (startsPage(blocks, index)) return { before: 0, newPage: true };
  if (isRole(block, "masthead")) {
    const masthead = fittedMasthead(inlinesText(block.children), layout, look);
    if (layout === "letter") return { before: 0, masthead };
    const above = blocks.slice(0, index).filter(isCorner).length * page.pitch;
    const before = points(elements.masthead.top) - above - inkTop(masthead);
    return { before: Math.max(0, before), masthead };
  }
  if (isRole(block, "signers", "number")) {
    const isFirst = !isRole(previous, "signers");
    const pitch = styles[block.role].pitch ?? page.pitch;
    const before = !isFirst ? page.pitch - pitch : layout === "letter" ? 0 : styles.number.before * page.pitch;
    return { before, ...(block.role === "number" && hasRule(blocks, layout) && { rule: ruleBelowNumber(look) }) };
  }
  if (layout === "letter" && isCorner(block) && isHead(previous)) {
    // A letter's corner begins on the number's line, and keeps the page's distances from there.
    const pitch = styles.number.pitch ?? page.pitch;
    return { before: isCorner(previous) ? page.pitch - pitch : 0, pitch };
  }
  if (block?.type === "title" && isHead(previous)) return { before: elements.titleBelow * page.pitch };
  if (isRole(block, "attachment-list", "attendance") && isRole(previous, block.role)) return { before: 0 };
  return {};
}

const hasRule = (blocks: readonly Block[], layout: Layout): boolean =>
  layout !== "letter" && blocks.some((block) => isRole(block, "masthead"));

/** From the top of a masthead's line to its ink. */
export const inkTop = ({ size }: Pick<Fitted, "size">): number => (evenBaseline - inkAbove) * size;
/** From the top of a masthead's line to the lower end of its ink. */
export const inkBottom = ({ size }: Pick<Fitted, "size">): number => (evenBaseline + inkBelow) * size;

/** The number's line has a pitch at which its baseline is certain; the rule is measured from the number's ink. */
function ruleBelowNumber({ styles, elements, page }: Look): number {
  const { size, pitch = page.pitch } = styles.number;
  return pitch * 0.8 + inkBelow * size + points(elements.rule.below) - pitch;
}

/** A letter's frame round its masthead: where it begins, where the double rule lies, where the text below begins. pt from the paper's top. */
export function letterHead(text: string, look: Look) {
  const { letter } = look.elements;
  const masthead = fittedMasthead(text, "letter", look);
  const top = points(letter.top) - inkTop(masthead);
  const rule = top + inkBottom(masthead) + points(letter.ruleBelow);
  const { size, pitch = look.page.pitch } = look.styles.number;
  // From the rule to the upper edge of the characters below it.
  const text0 = rule + letter.ruleWidth + letter.clear * look.styles.body.size - (pitch * 0.8 - 0.88 * size);
  return { masthead, top, rule, below: text0 };
}
