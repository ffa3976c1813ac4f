import type { FontRole, Look } from "../../look/types.js";
import { mmToTwips, pointsToTwips } from "../../ooxml/units.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, Doc, Inline, NodeId, Paragraph } from "../../tree/types.js";
import { footOf } from "../elements/foot.js";
import { fontParts } from "../elements/indent.js";
import { fittedMasthead } from "../elements/masthead.js";
import { points } from "../elements/points.js";
import { isCorner, isRole } from "../elements/roles.js";
import { letterHead } from "../elements/spacing.js";
import { cutInlines } from "../title-lines.js";
import { measures } from "./measures.js";
import { runs } from "./runs.js";

/** Character styles of parts of an element; `styles.ts` defines them. */
const characterStyles: Partial<Record<FontRole, string>> = { heading: "ElementLabel", subheading: "SignerName" };

/** Runs of an element: a masthead as it fits its line, labels and signers in their own fonts; null for any other block. */
export function elementRuns(
  blocks: readonly Block[],
  index: number,
  { meta }: Doc,
  look: Look,
  numbers: ReadonlyMap<NodeId, string>,
): string | null {
  const block = blocks[index] as Paragraph;
  if (isRole(block, "masthead")) {
    const { size, scale } = fittedMasthead(inlinesText(block.children), meta.layout, look);
    const half = Math.round(size * 2);
    const after = `${scale === 1 ? "" : `<w:w w:val="${Math.round(scale * 100)}"/>`}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
    return runs(block.children, numbers, "", { after });
  }
  const parts = fontParts(blocks, index);
  if (parts.length === 0) return null;
  const cut: readonly (readonly Inline[])[] = cutInlines(
    block.children,
    parts.slice(0, -1).map(({ end }) => end),
  );
  return parts
    .map(({ font }, i) => {
      const style = font && characterStyles[font];
      return runs(cut[i] ?? [], numbers, "", style ? { style: `<w:rStyle w:val="${style}"/>` } : {});
    })
    .join("");
}

const framePr = (width: number, y: number, attributes: string): string =>
  `<w:framePr w:w="${Math.round(width)}" w:wrap="around" w:vAnchor="page" w:y="${Math.round(y)}" ${attributes}/>`;
const fromPage = (x: number): string => `w:hAnchor="page" w:x="${Math.round(x)}"`;

/** An empty paragraph that is only its upper border. Lengths in twips; `height` is what it keeps free below. */
const ruleParagraph = (width: number, x: number, y: number, border: string, height = 20): string =>
  `<w:p><w:pPr><w:pStyle w:val="AfterTable"/>${framePr(width, y, `w:h="${Math.round(height)}" w:hRule="exact" ${fromPage(x)}`)}<w:pBdr>${border}</w:pBdr></w:pPr></w:p>`;

/**
 * A letter's masthead in a frame of its own, as it begins above the type area, and the number's where the corner stands on
 * the same line; "" for all else.
 */
export function headFrame(blocks: readonly Block[], index: number, { meta }: Doc, look: Look): string {
  const block = blocks[index];
  if (meta.layout !== "letter" || !isRole(block, "masthead", "number")) return "";
  const mark = blocks.find((one) => isRole(one, "masthead"));
  if (!isRole(mark, "masthead")) return "";
  const { top, rule, below } = letterHead(inlinesText(mark.children), look);
  const { letter } = look.elements;
  if (block.role === "masthead")
    return framePr(
      mmToTwips(letter.ruleLength),
      pointsToTwips(top),
      `w:h="${pointsToTwips(rule - top)}" w:hRule="exact" ${fromPage(mmToTwips((look.page.width - letter.ruleLength) / 2))}`,
    );
  if (!isCorner(blocks[index + 1])) return "";
  return framePr(measures(look).area / 2, pointsToTwips(below), 'w:hAnchor="margin" w:xAlign="right"');
}

/** A letter's first double rule, with the clear space below it: LibreOffice draws the border of a frame, not of its text. */
export function letterHeadRule({ children, meta }: Doc, index: number, look: Look): string {
  const block = children[index];
  if (meta.layout !== "letter" || !isRole(block, "masthead")) return "";
  const { rule, below } = letterHead(inlinesText(block.children), look);
  return doubleRule(look, rule, "thinThickSmallGap", pointsToTwips(below - rule));
}

/** @param kind of an upper border, named from the inner line to the outer: thinThick has its thick line above */
function doubleRule(look: Look, y: number, kind: string, height?: number): string {
  const { letter, rule } = look.elements;
  // Word counts the thick line alone, and three quarters of a point each for the gap and the thin one.
  const thick = Math.max(2, Math.round((letter.ruleWidth - 1.5) * 8));
  const border = `<w:top w:val="${kind}" w:sz="${thick}" w:space="0" w:color="${rule.color}"/>`;
  const x = mmToTwips((look.page.width - letter.ruleLength) / 2);
  return ruleParagraph(mmToTwips(letter.ruleLength), x, pointsToTwips(y), border, height);
}

/** A letter's second double rule, at the foot of its first page: it hangs on the paragraph that follows. */
export const letterFootRule = (look: Look): string =>
  doubleRule(look, points(look.page.height - look.elements.letter.foot) - look.elements.letter.ruleWidth, "thickThinSmallGap");

/** The foot's blocks and rules, each in a frame with its own place on the page: see `footXml`. */
export interface FootFrames {
  /** The frame of a block, for its properties. */
  readonly of: (index: number) => string;
  /** The rule above a block, and the one below the last. */
  readonly before: (index: number) => string;
  readonly last: string;
}

/**
 * Word, WPS and LibreOffice all honour a frame (图文框) at a measured place on the page its anchor stands on, and keep
 * body text out of it. LibreOffice 7.4 puts a floating table of full width, or a frame aligned to the bottom, into the
 * text, and a frame whose paragraphs differ in their borders too: so each rule is a frame of its own.
 */
export function footFrames({ children, meta }: Doc, look: Look): FootFrames | null {
  const foot = footOf(children, look, meta.layout);
  if (foot === null) return null;
  const { area, left, height, bottom } = measures(look);
  const top = height - bottom - pointsToTwips(foot.height);
  const first = foot.lines[0]?.index ?? 0;
  const at = (y: number): number => top + pointsToTwips(y);
  const rules = foot.rules.map(({ top: y, width }) =>
    ruleParagraph(
      area,
      left,
      at(y),
      `<w:top w:val="single" w:sz="${Math.max(2, Math.round(width * 8))}" w:space="0" w:color="000000"/>`,
    ),
  );
  return {
    of: (index) => framePr(area, at(foot.lines[index - first]?.top ?? 0), fromPage(left)),
    before: (index) => (index < first ? "" : (rules[index - first] ?? "")),
    last: rules[foot.lines.length] ?? "",
  };
}

/** What frames hang on: they need a paragraph after them that is not in one. */
export const frameAnchor = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>';
