import { phrase } from "../diag/phrase.js";
import type { Phrase } from "../diag/types.js";
import type { Look } from "../look/types.js";
import { mmToTwips, pointsToTwips } from "../ooxml/units.js";
import type { Paragraph } from "./word/file.js";

/** The standard allows 1 mm on margins; all that follows from them may be as far off. */
export const tolerance = mmToTwips(1);

/** The sizes of the standard that have names. */
const named = [42, 36, 26, 24, 22, 18, 16, 15, 14, 12, 10.5, 9] as const;

/** 三号（16 磅） */
export function sizeName(points: number): Phrase {
  const size = named.find((one) => one === points);
  return size === undefined ? phrase("size.points", { points: round(points) }) : phrase(`size.${size}`);
}

/** At most one decimal. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);
export const twipsToMm = (twips: number): number => (twips / 1440) * 25.4;

/** Twips added to each character of a paragraph so that the look's number of them fits on a line; a grid adds some of its own. */
export const trackingOf = (of: Paragraph, { page, styles }: Look): number =>
  Math.floor(
    mmToTwips(page.width - page.margins.left - page.margins.right) / page.characters -
      pointsToTwips(styles.body.size) -
      gridSpace(of),
  );

/** Twips a grid of characters adds to each. */
function gridSpace({ section, layout }: Paragraph): number {
  const { type, charSpace } = section.grid;
  return layout.snapsToGrid && (type === "linesAndChars" || type === "snapToChars") ? (charSpace / 4096) * 20 : 0;
}

/** How far apart lines are, in twips; null where it depends on the font. */
export function pitchOf({ layout, section }: Paragraph, size: number): number | null {
  const { line, lineRule, snapsToGrid } = layout;
  if (lineRule === "exact") return line;
  const { type, linePitch } = section.grid;
  const onGrid = snapsToGrid && linePitch > 0 && ["lines", "linesAndChars", "snapToChars"].includes(type);
  // Fonts of Chinese need about 1.2 times their size.
  const natural = size * 20 * 1.2;
  if (lineRule === "atLeast") return line >= natural && !onGrid ? line : null;
  return onGrid ? Math.ceil(natural / linePitch) * linePitch * (line / 240) : null;
}

/** Lines of a pitch on the look's page: a page of wrong margins is another finding. */
export const linesOf = (pitch: number, { page }: Look): number =>
  Math.floor((mmToTwips(page.height - page.margins.top - page.margins.bottom) + tolerance) / pitch);

/** How many full-width characters of a size fit on a line of the look's page. */
export function charactersOf(of: Paragraph, size: number, spacing: number, { page }: Look): number {
  const pitch = size * 20 + spacing + gridSpace(of);
  return Math.floor((mmToTwips(page.width - page.margins.left - page.margins.right) + 20) / pitch);
}
