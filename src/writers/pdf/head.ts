import { inlinesText } from "../../tree/text.js";
import type { Block, Doc, DocMeta } from "../../tree/types.js";
import { points } from "../elements/points.js";
import { isCorner, isRole } from "../elements/roles.js";
import { letterHead, type Spacing, spacingOf } from "../elements/spacing.js";
import type { FlowLine, Page, PageRule } from "./flow.js";
import type { Measure } from "./paragraphs.js";

/** What an official document's head asks for at a block, in the column: a letter's begins above the type area. */
export function placeOf(blocks: readonly Block[], index: number, meta: DocMeta, { look }: Measure): Place {
  const block = blocks[index];
  const { rule, ...place } = spacingOf(blocks, index, look, meta.layout);
  const { elements, styles, page } = look;
  const color = isRole(block, "masthead") ? styles.masthead.color : undefined;
  const own: Place = {
    ...place,
    ...(color !== undefined && { color }),
    ...(rule !== undefined && { rule: { below: rule, width: elements.rule.width, color: elements.rule.color } }),
  };
  const previous = blocks[index - 1];
  if (isRole(previous, "number") && place.before !== undefined && meta.layout !== "letter")
    return { ...own, before: place.before + belowRule(blocks, index - 1, meta, look) };
  if (meta.layout !== "letter") return own;
  const top = points(page.margins.top);
  if (isRole(block, "masthead")) return { ...own, before: letterHead(inlinesText(block.children), look).top - top };
  if (isRole(block, "number") && isRole(previous, "masthead")) {
    const head = letterHead(inlinesText(previous.children), look);
    return { ...own, before: head.below - head.top - head.masthead.pitch };
  }
  // The corner begins on the number's line.
  return isCorner(block) && isRole(previous, "number") ? { ...own, before: -(styles.number.pitch ?? page.pitch) } : own;
}

/** `Spacing` with what drawing needs. */
interface Place extends Omit<Spacing, "rule"> {
  readonly rule?: FlowLine["rule"];
  readonly color?: string;
}

/** How far the rule reaches below the number's line: what follows counts from the rule. */
function belowRule(blocks: readonly Block[], index: number, meta: DocMeta, look: Measure["look"]): number {
  const { rule } = spacingOf(blocks, index, look, meta.layout);
  return rule === undefined ? 0 : rule + look.elements.rule.width;
}

/** A line of the column with what its block's place asks for. */
export const placed = (line: FlowLine, first: boolean, { masthead, pitch, rule, newPage, color }: Place): FlowLine => ({
  ...line,
  ...(pitch !== undefined && { height: pitch }),
  ...(masthead !== undefined && { height: masthead.pitch, size: masthead.size, fixed: true as const }),
  ...(rule !== undefined && { rule }),
  ...(first && newPage && { newPage }),
  ...(color !== undefined && { color }),
});

/** Thick and thin line of a double rule and the gap between them, as shares of its width: Word's thickThinSmallGap. */
const [thick, gap, thin] = [0.5, 0.25, 0.25];

/** A letter's first page: double rules below the masthead and at the foot, and no number (GB/T 9704-2012 10.1). */
export function asLetter(pages: readonly Page[], { children }: Doc, { look }: Measure): readonly Page[] {
  const [first, ...rest] = pages;
  const mark = children.find((block) => isRole(block, "masthead"));
  if (first === undefined || !isRole(mark, "masthead")) return pages;
  const { page, elements } = look;
  const { letter } = elements;
  const left = points((page.width - letter.ruleLength) / 2 - page.margins.left);
  const top = points(page.margins.top);
  const line = (y: number, share: number): PageRule => ({
    x: left,
    y: y - top,
    length: points(letter.ruleLength),
    width: share * letter.ruleWidth,
    color: elements.rule.color,
  });
  const { rule } = letterHead(inlinesText(mark.children), look);
  const foot = points(page.height - letter.foot) - letter.ruleWidth;
  const rules = [
    line(rule, thick),
    line(rule + (thick + gap) * letter.ruleWidth, thin),
    line(foot, thin),
    line(foot + (thin + gap) * letter.ruleWidth, thick),
  ];
  return [{ ...first, numbered: false, rules: [...first.rules, ...rules] }, ...rest];
}
