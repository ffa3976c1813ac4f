import type { Look, MastheadFit } from "../../look/types.js";
import { nominalWidth } from "../../text/width.js";
import { inlinesText } from "../../tree/text.js";
import type { Doc, Layout, TextBlock } from "../../tree/types.js";
import { points } from "./points.js";

/** How a masthead is set: pt, and how narrow. */
export interface Fitted {
  readonly size: number;
  readonly scale: number;
  /** Line pitch, pt. */
  readonly pitch: number;
}

/**
 * Line pitch over size at which the two ways programs place type in a line of exact height agree: in the middle of it, or
 * with four fifths of it above the baseline (LibreOffice 7.4, Word).
 */
export const evenPitch = 1.266;
/** Where a Chinese character's ink ends above and below the baseline, in em. */
export const inkAbove = 0.85;
export const inkBelow = 0.1;
/** From the top of a line of even pitch to the baseline, in em. */
export const evenBaseline = evenPitch * 0.8;

/** Word rounds widths up: a line set to the last hundredth would be broken. */
const slack = 0.99;

/**
 * The size of a masthead on its one line (GB/T 9704-2012 7.2.4: centred, red, the size is free): first narrower, then
 * smaller.
 * @returns null where it is too long even so
 */
export function fitMasthead(text: string, layout: Layout, look: Look): Fitted | null {
  const { page, styles, elements } = look;
  const fit: MastheadFit = layout === "letter" ? elements.letter : elements.masthead;
  const size = layout === "letter" ? elements.letter.size : styles.masthead.size;
  const room = points(page.width - page.margins.left - page.margins.right) * slack;
  const wide = room / nominalWidth(text);
  const scale = Math.min(1, Math.max(fit.minScale, Math.floor((wide / size) * 100) / 100));
  const fitted = Math.min(size, Math.floor((wide / scale) * 2) / 2);
  return fitted < fit.minSize ? null : { size: fitted, scale, pitch: fitted * evenPitch };
}

/** The most characters a masthead may have. */
export function longestMasthead(layout: Layout, { page, elements }: Look): number {
  const fit: MastheadFit = layout === "letter" ? elements.letter : elements.masthead;
  return Math.floor((points(page.width - page.margins.left - page.margins.right) * slack) / fit.minSize / fit.minScale);
}

/** The masthead of a document; undefined where it has none. */
export const mastheadText = ({ children }: Doc): string | undefined => {
  const found = children.find((block): block is TextBlock => block.type === "paragraph" && block.role === "masthead");
  return found && inlinesText(found.children);
};

/** Too long a masthead is refused before anything is written; should one come here, it is set at its smallest. */
export const fittedMasthead = (text: string, layout: Layout, look: Look): Fitted => {
  const { minSize, minScale } = layout === "letter" ? look.elements.letter : look.elements.masthead;
  return fitMasthead(text, layout, look) ?? { size: minSize, scale: minScale, pitch: minSize * evenPitch };
};
