import type { Look, TextStyle } from "../../look/types.js";
import { pointsToTwips } from "../../ooxml/units.js";
import { numberText } from "../../tree/text.js";
import type { Heading, TextBlock, Title } from "../../tree/types.js";
import { noteLook } from "../elements/notes.js";
import { turned } from "../landscape.js";
import { isPrintedNote } from "../printed.js";
import { styleNameOf } from "../style-name.js";
import { cutInlines, titleBreaks, titleRoom } from "../title-lines.js";
import { breakLines, type Line } from "./break-lines.js";
import type { Metrics } from "./metrics.js";
import { inlineSpans } from "./spans.js";
import { type Span, unitsOf } from "./units.js";

/** Measures of the type area that every block is set to, in pt. */
export interface Measure {
  readonly look: Look;
  readonly metrics: Metrics;
  readonly width: number;
  readonly height: number;
  /** Grid space after each unit of body size, and the grid's pitch: one character with its space. */
  readonly tracking: number;
  readonly character: number;
}

const points = (mm: number): number => (mm * 72) / 25.4;

export function measureOf(look: Look, metrics: Metrics): Measure {
  const { page, styles } = look;
  const width = points(page.width - page.margins.left - page.margins.right);
  const height = points(page.height - page.margins.top - page.margins.bottom);
  // In whole twips, rounded down, as Word files have it: with GB/T 9704 −0.25 pt, and 28 characters fill a line but for a point.
  const tracking = Math.floor(pointsToTwips(width) / page.characters - pointsToTwips(styles.body.size)) / 20;
  return { look, metrics, width, height, tracking, character: styles.body.size + tracking };
}

/** The measures of a page turned on its side; type is set as on the others. */
export function turnedMeasure({ look, metrics, tracking, character }: Measure): Measure {
  const across = turned(look);
  return { ...measureOf(across, metrics), tracking, character };
}

/** The text of a block in its fonts: an article's number stands in the heading font, all else in the style's own. */
export function spansOf(block: TextBlock, look: Look): readonly Span[] {
  const style = look.styles[styleNameOf(block)];
  const number = numberText(block);
  const article = block.type === "item" && block.level === "article" && look.articleNumberBold;
  if (!article || number === "") return inlineSpans(block.children, style.font, style.size, number);
  return [{ text: number, font: "heading", size: style.size }, ...inlineSpans(block.children, style.font, style.size)];
}

/** The grid space belongs to the body's size; a title at 22 pt is set at its own widths. */
const trackingOf = (style: TextStyle, { look, tracking }: Measure): number =>
  style.size === look.styles.body.size ? tracking : 0;

/** The lines of a text block other than the sign-off and the elements that have places of their own. */
export function blockLines(block: TextBlock, issuer: string, measure: Measure): readonly Line[] {
  const style = measure.look.styles[styleNameOf(block)];
  if (block.type === "title") return titleLines(block, issuer, measure);
  if (isPrintedNote(block)) {
    const spans = inlineSpans(block.children, style.font, noteLook.size);
    return breakLines(unitsOf(spans, measure.metrics), { width: measure.width, align: "justify", indent: 0, tracking: 0 });
  }
  const units = unitsOf(spansOf(block, measure.look), measure.metrics);
  const tracking = trackingOf(style, measure);
  return breakLines(units, {
    width: measure.width,
    align: style.align,
    indent: style.indent * (style.size + tracking),
    tracking,
  });
}

function titleLines(title: Title, issuer: string, { look, metrics, width }: Measure): readonly Line[] {
  const { font, size, align } = look.styles.title;
  const lines = cutInlines(title.children, titleBreaks(title.children, titleRoom(look), issuer));
  return lines.flatMap((inlines) =>
    breakLines(unitsOf(inlineSpans(inlines, font, size), metrics), { width, align, indent: 0, tracking: 0 }),
  );
}

/** Whether a block is a heading that must not stand at the foot of a page. */
export const isHeading = (block: TextBlock): block is Heading => block.type === "heading";
