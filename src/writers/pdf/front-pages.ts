import type { FontRole, Look } from "../../look/types.js";
import { inlinesText } from "../../tree/text.js";
import type { Block, TextBlock } from "../../tree/types.js";
import { points } from "../elements/points.js";
import { cutInlines, titleBreaks } from "../title-lines.js";
import { breakLines, type Line, type Run } from "./break-lines.js";
import type { FlowLine, Page, Placed } from "./flow.js";
import type { Measure } from "./paragraphs.js";
import { type Span, unitsOf } from "./units.js";

/** Where the lines of a cover stand, as shares of the type area's height, and their type in pt. */
const cover = { unit: { at: 0.18, size: 26 }, title: { at: 0.32, size: 42 }, date: { at: 0.88, size: 18 } } as const;
/** Line pitch of a cover's lines over their size. */
const coverPitch = 1.6;
/** What fills the line between a document's title and its page. */
export const leader = "…";

/** All that a volume's front prints, in its fonts: layout and the choice of fonts ask here. */
export function frontSpans(blocks: readonly Block[], look: Look): readonly Span[] {
  const size = look.styles.body.size;
  const fonts: readonly FontRole[] = ["title", "heading", "body"];
  return blocks.flatMap((block) =>
    block.type === "table"
      ? []
      : fonts.map((font) => ({ text: `${inlinesText(block.children)}${leader}0123456789`, font, size })),
  );
}

/** The cover of a volume: whose it is, what it is, and when it was made. The first three blocks of its tree. */
export function coverPage(blocks: readonly Block[], measure: Measure): Page {
  const items = (["unit", "title", "date"] as const).flatMap((part, block) => {
    const { at, size } = cover[part];
    const { children } = blocks[block] as TextBlock;
    const font = part === "date" ? "body" : "title";
    return cutInlines(children, titleBreaks(children, measure.width / size, "")).map((line, n) => {
      const units = unitsOf([{ text: inlinesText(line), font, size }], measure.metrics);
      const [set] = breakLines(units, { width: measure.width, align: "center", indent: 0, tracking: 0 });
      return placed(block, set!, at * measure.height + n * size * coverPitch, size * coverPitch, size);
    });
  });
  return { ...blank, items };
}

/** A page without anything. */
export const blank: Page = { number: 0, numbered: false, landscape: false, items: [], rules: [] };

/**
 * 目录: each document with its page, a line of dots between.
 * @param blocks of the volume's tree: the heading, and one for each document
 * @param first index of the heading
 * @param starts page on which each document begins
 */
export function contentsPages(
  blocks: readonly Block[],
  first: number,
  starts: readonly number[],
  measure: Measure,
): readonly Page[] {
  const { look, metrics, width, height } = measure;
  const { title, body } = look.styles;
  const pitch = look.page.pitch;
  const heading = unitsOf([{ text: "目　　录", font: "title", size: title.size }], metrics);
  const [head] = breakLines(heading, { width, align: "center", indent: 0, tracking: 0 });
  const pages: Placed[][] = [[placed(first, head!, 0, title.pitch ?? pitch, title.size)]];
  let y = (title.pitch ?? pitch) + pitch;
  starts.forEach((start, i) => {
    const index = first + 1 + i;
    const lines = entryLines(inlinesText((blocks[index] as TextBlock).children), start, measure);
    if (y + lines.length * pitch > height + points(0.1)) {
      pages.push([]);
      y = 0;
    }
    for (const line of lines) {
      pages.at(-1)!.push(placed(index, line, y, pitch, body.size));
      y += pitch;
    }
  });
  return pages.map((items) => ({ ...blank, items }));
}

/** Room for a page's number and the dots before it, in characters. */
const numberRoom = 4;

function entryLines(title: string, page: number, { look, metrics, width, tracking, character }: Measure): readonly Line[] {
  const { font, size } = look.styles.body;
  const set = (text: string, align: "left" | "right", measure: number): readonly Line[] =>
    breakLines(unitsOf([{ text, font, size }], metrics), { width: measure, align, indent: 0, tracking });
  const lines = set(title, "left", width - numberRoom * character);
  const [number] = set(String(page), "right", width);
  const last = lines.at(-1)!;
  const [dot] = unitsOf([{ text: leader, font, size }], metrics)[0]!.glyphs;
  // Dots stand under each other, counted from the right edge.
  const xs: number[] = [];
  for (let x = width - 3 * character; x >= last.right + character / 2; x -= size) xs.unshift(x);
  const dots: readonly Run[] = xs.length === 0 ? [] : [{ font: dot!.font, size, scale: 1, text: leader.repeat(xs.length), xs }];
  const runs = [...last.runs, ...dots, ...number!.runs];
  return [...lines.slice(0, -1), { ...last, runs, text: runs.map((run) => run.text).join(""), right: width }];
}

const placed = (block: number, line: Line, top: number, height: number, size: number): Placed & FlowLine => ({
  kind: "line",
  block,
  line,
  height,
  size,
  before: 0,
  keep: false,
  top,
  repeated: false,
});
