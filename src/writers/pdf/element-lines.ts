import type { Look } from "../../look/types.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, DocMeta, Paragraph } from "../../tree/types.js";
import { elementIndent, fontParts, rightPartAt } from "../elements/indent.js";
import { fittedMasthead } from "../elements/masthead.js";
import { isRole } from "../elements/roles.js";
import { cutInlines } from "../title-lines.js";
import { breakLines, type Line, naturalWidth } from "./break-lines.js";
import { type Measure, spansOf } from "./paragraphs.js";
import { inlineSpans } from "./spans.js";
import { type Span, unitsOf } from "./units.js";

/** The text of a block in its fonts at its place: labels and signers' names of official documents stand in their own. */
export function spansAt(blocks: readonly Block[], index: number, look: Look): readonly Span[] {
  const block = blocks[index];
  if (block === undefined || block.type === "table") return [];
  const parts = fontParts(blocks, index);
  if (parts.length === 0 || block.type !== "paragraph") return spansOf(block, look);
  const { font, size } = look.styles[block.role];
  const cut = cutInlines(
    block.children,
    parts.slice(0, -1).map(({ end }) => end),
  );
  return parts.flatMap((part, i) => inlineSpans(cut[i] ?? [], part.font ?? font, size));
}

/** Lines of the elements that no plain paragraph is set like; null for every other block. */
export function elementLines(blocks: readonly Block[], index: number, meta: DocMeta, measure: Measure): readonly Line[] | null {
  const block = blocks[index];
  if (isRole(block, "masthead")) return [mastheadLine(block, meta, measure)];
  if (isRole(block, "number", "printer") && inlinesText(block.children).includes("\t")) return [twoParts(blocks, index, measure)];
  if (isRole(block, "number") && meta.layout === "letter") return set(spansAt(blocks, index, measure.look), "right", measure);
  const indent = elementIndent(blocks, index, measure.look);
  if (indent === null || block?.type !== "paragraph") return null;
  const { size } = measure.look.styles[block.role];
  const character = characterOf(block, measure);
  const tracking = size === measure.look.styles.body.size ? measure.tracking : 0;
  const [left, first, right] = [indent.left * character, indent.first * character, indent.right * character];
  const lines = breakLines(unitsOf(spansAt(blocks, index, measure.look), measure.metrics), {
    width: measure.width - left - right,
    align: measure.look.styles[block.role].align,
    indent: first,
    tracking,
  });
  return lines.map((line) => moved(line, left));
}

const characterOf = (block: Paragraph, { look, character }: Measure): number => {
  const { size } = look.styles[block.role];
  return size === look.styles.body.size ? character : size;
};

/** On one line, however wide: compose refuses a masthead that is too long. */
function mastheadLine(block: Paragraph, meta: DocMeta, { look, metrics, width }: Measure): Line {
  const text = inlinesText(block.children);
  const { size, scale } = fittedMasthead(text, meta.layout, look);
  const units = unitsOf([{ text, font: look.styles.masthead.font, size }], metrics);
  const [line] = breakLines(units, { width: Number.MAX_SAFE_INTEGER, align: "left", indent: 0, tracking: 0 });
  const natural = line!.right * scale;
  const left = (width - natural) / 2;
  const runs = line!.runs.map((run) => ({ ...run, scale: run.scale * scale, xs: run.xs.map((x) => left + x * scale) }));
  return { ...line!, runs, left, right: left + natural };
}

/** A line whose right part is ended at the right inset, or begun where the names above it begin. */
function twoParts(blocks: readonly Block[], index: number, measure: Measure): Line {
  const { look } = measure;
  const block = blocks[index] as Paragraph;
  const character = characterOf(block, measure);
  const inset = (block.role === "printer" ? look.elements.imprint.inset : 1) * character;
  const [left, right] = apart(spansAt(blocks, index, look));
  const begun = rightPartAt(blocks, index, look);
  const [first] = set(left, "left", measure);
  const [second] =
    begun === null
      ? set(right, "right", { ...measure, width: measure.width - inset })
      : set(right, "left", measure).map((line) => moved(line, begun * character));
  const start = moved(first!, inset);
  // Nobody's name fits beside the number.
  if (second === undefined) return { ...start, full: false };
  return {
    runs: [...start.runs, ...second.runs],
    text: `${start.text}\t${second.text}`,
    left: start.left,
    right: second.right,
    full: false,
  };
}

/** What stands before a tab and what after it. */
function apart(spans: readonly Span[]): readonly [readonly Span[], readonly Span[]] {
  const at = spans.findIndex(({ text }) => text.includes("\t"));
  const [before = "", after = ""] = spans[at]?.text.split("\t") ?? [];
  const part = (text: string): readonly Span[] => (text === "" ? [] : [{ ...spans[at]!, text }]);
  return [
    [...spans.slice(0, at), ...part(before)],
    [...part(after), ...spans.slice(at + 1)],
  ];
}

function set(spans: readonly Span[], align: "left" | "right", { look, metrics, width, tracking }: Measure): readonly Line[] {
  const grid = spans[0]?.size === look.styles.body.size ? tracking : 0;
  return breakLines(unitsOf(spans, metrics), { width, align, indent: 0, tracking: grid });
}

/** Width of a block's text on one line, pt. */
export const widthOf = (spans: readonly Span[], { metrics, tracking }: Measure): number =>
  naturalWidth(unitsOf(spans, metrics), tracking);

export const moved = (line: Line, by: number): Line => ({
  ...line,
  left: line.left + by,
  right: line.right + by,
  runs: line.runs.map((run) => ({ ...run, xs: run.xs.map((x) => x + by) })),
});
