import type { FontRole, Look, StyleName, TextStyle } from "../../look/types.js";
import { pointsToTwips } from "../../ooxml/units.js";
import { inlinesText, numberText } from "../../tree/text.js";
import type { Heading, Paragraph, TextBlock, Title } from "../../tree/types.js";
import { cutInlines, titleBreaks, titleRoom } from "../title-lines.js";
import { breakLines, type Line, naturalWidth } from "./break-lines.js";
import type { Metrics } from "./metrics.js";
import { type Span, type Unit, unitsOf } from "./units.js";

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

export function styleNameOf(block: TextBlock): StyleName {
  if (block.type === "title") return "title";
  if (block.type === "paragraph") return block.role;
  if (block.type === "item") return "body";
  return headingStyles[block.level];
}

const headingStyles: Readonly<Record<Heading["level"], StyleName>> = {
  "level-1": "level-1-heading",
  "level-2": "level-2-heading",
  "level-3": "level-3-heading",
  "level-4": "level-4-heading",
  chapter: "chapter",
  section: "section",
  article: "level-1-heading",
  subparagraph: "level-3-heading",
  item: "level-4-heading",
};

/** The text of a block in its fonts: an article's number stands in the heading font, all else in the style's own. */
export function spansOf(block: TextBlock, look: Look): readonly Span[] {
  const style = look.styles[styleNameOf(block)];
  const number = numberText(block);
  const own = (text: string, font: FontRole = style.font): Span => ({ text, font, size: style.size });
  const text = inlinesText(block.children);
  const article = block.type === "item" && block.level === "article" && look.articleNumberBold;
  return number === "" ? [own(text)] : article ? [own(number, "heading"), own(text)] : [own(number + text)];
}

/** The grid space belongs to the body's size; a title at 22 pt is set at its own widths. */
const trackingOf = (style: TextStyle, { look, tracking }: Measure): number =>
  style.size === look.styles.body.size ? tracking : 0;

/** The lines of a text block other than the sign-off, which `signOffLines` places. */
export function blockLines(block: TextBlock, issuer: string, measure: Measure): readonly Line[] {
  const style = measure.look.styles[styleNameOf(block)];
  if (block.type === "title") return titleLines(block, issuer, measure);
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
    breakLines(unitsOf([{ text: inlinesText(inlines), font, size }], metrics), { width, align, indent: 0, tracking: 0 }),
  );
}

/** Which block is signed: the issuer's and the date's lines depend on each other. */
export interface SignOff {
  readonly issuer: readonly Line[];
  readonly date: readonly Line[];
}

/**
 * Issuer and date without a seal (GB/T 9704-2012 7.3.5.2): the issuer two characters in from the right, the date starting two characters
 * right of the issuer's first; when the date is the longer one, it stands two in and the issuer moves left with it.
 * Either may be missing; the other then stands two in.
 */
export function signOffLines(issuer: Paragraph | undefined, date: Paragraph | undefined, measure: Measure): SignOff {
  const units = (block: Paragraph | undefined) =>
    block === undefined ? [] : unitsOf(spansOf(block, measure.look), measure.metrics);
  const [issuerUnits, dateUnits] = [units(issuer), units(date)];
  const inset = 2 * measure.character;
  const measured = (of: readonly Unit[]): number => Math.min(naturalWidth(of, measure.tracking), measure.width - inset);
  const [o, d] = [measured(issuerUnits), measured(dateUnits)];
  const both = issuerUnits.length > 0 && dateUnits.length > 0;
  const issuerInset = both && d > o ? d - o + 2 * inset : inset;
  const dateInset = both && d <= o ? o - d : inset;
  const set = (of: readonly Unit[], right: number): readonly Line[] =>
    of.length === 0
      ? []
      : breakLines(of, {
          width: Math.max(measure.width - right, measure.character),
          align: "right",
          indent: 0,
          tracking: measure.tracking,
        });
  return {
    issuer: set(issuerUnits, Math.min(issuerInset, measure.width - o)),
    date: set(dateUnits, Math.min(dateInset, measure.width - d)),
  };
}

/** Whether a block is a heading that must not stand at the foot of a page. */
export const isHeading = (block: TextBlock): block is Heading => block.type === "heading";
