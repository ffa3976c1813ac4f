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

/** An empty paragraph that is only its upper border. */
const ruleParagraph = (width: number, x: number, y: number, border: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="AfterTable"/>${framePr(width, y, `w:h="20" w:hRule="exact" ${fromPage(x)}`)}<w:pBdr>${border}</w:pBdr></w:pPr></w:p>`;

/**
 * A letter's masthead in a frame that reaches down to the text below its double rule, and the number's where the corner
 * stands on the same line; "" for all else.
 */
export function headFrame(blocks: readonly Block[], index: number, { meta }: Doc, look: Look): string {
  const block = blocks[index];
  if (meta.layout !== "letter" || !isRole(block, "masthead", "number")) return "";
  const { letter } = look.elements;
  if (block.role === "number") {
    if (!isCorner(blocks[index + 1])) return "";
    const mark = blocks.find((one) => isRole(one, "masthead"));
    if (!isRole(mark, "masthead")) return "";
    const { below } = letterHead(inlinesText(mark.children), look);
    return framePr(measures(look).area / 2, pointsToTwips(below), 'w:hAnchor="margin" w:xAlign="right"');
  }
  const { top, rule, below, masthead } = letterHead(inlinesText(block.children), look);
  const x = mmToTwips((look.page.width - letter.ruleLength) / 2);
  const frame = framePr(
    mmToTwips(letter.ruleLength),
    pointsToTwips(top),
    `w:h="${pointsToTwips(below - top)}" w:hRule="exact" ${fromPage(x)}`,
  );
  const space = Math.max(0, Math.min(31, Math.round(rule - top - masthead.pitch)));
  return `${frame}<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="${Math.round(letter.ruleWidth * 8)}" w:space="${space}" w:color="${look.elements.rule.color}"/></w:pBdr>`;
}

/** A letter's second double rule, at the foot of its first page: it hangs on the paragraph that follows. */
export function letterFootRule(look: Look): string {
  const { letter } = look.elements;
  const y = pointsToTwips(points(look.page.height - letter.foot) - letter.ruleWidth);
  return ruleParagraph(
    mmToTwips(letter.ruleLength),
    mmToTwips((look.page.width - letter.ruleLength) / 2),
    y,
    `<w:top w:val="thinThickSmallGap" w:sz="${Math.round(letter.ruleWidth * 8)}" w:space="0" w:color="${look.elements.rule.color}"/>`,
  );
}

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
