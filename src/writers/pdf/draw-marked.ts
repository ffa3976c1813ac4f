import { marks as allMarks, type TextMark } from "../../tree/types.js";
import type { Run } from "./break-lines.js";
import type { Pen } from "./drawing.js";

/** Measures in em from the baseline, up: where Word draws its lines. */
const strikeHeight = 0.32;
const underline = -0.14;
const thickness = 0.05;
/** What a stroke around the letters adds to their weight: there is no bold cut of the fonts of official papers. */
const weight = 0.03;
/** Dots below the letters: the middle of each, and how large. */
const dots = { below: 0.24, radius: 0.06 };
/** Word's own yellow; how far it reaches above and below the baseline. */
const highlight = { color: "FFFF00", above: 0.88, below: 0.14 };
const rises = { raised: 0.5, lowered: -0.2 } as const;

/** What is drawn: all but colours, for black is what official papers are printed in. */
export const drawnMarks: ReadonlySet<TextMark> = new Set(allMarks.filter((mark) => mark !== "coloured"));

/** Draws a run that is set apart: raised or lowered, leaning, bold, highlighted, dotted, underlined, struck out. @param x,y of the type area's left edge and the baseline */
export function drawMarked(run: Run & { readonly marks: NonNullable<Run["marks"]> }, x: number, y: number, pen: Pen): void {
  const { marks, size } = run;
  const rise = marks.includes("raised") ? rises.raised : marks.includes("lowered") ? rises.lowered : 0;
  const base = y - rise * size;
  const [from, to] = [x + run.xs[0]!, x + endOf(run)];
  if (marks.includes("highlighted"))
    pen.tinted(highlight.color, () =>
      pen.bar(from, base - highlight.above * size, to - from, (highlight.above + highlight.below) * size),
    );
  const letters = marks.includes("italic") ? pen.leaning : pen.run;
  if (marks.includes("bold")) pen.weighted(weight * size, () => letters(run, x, base));
  else letters(run, x, base);
  const line = (height: number): void => pen.bar(from, base - (height + thickness) * size, to - from, thickness * size);
  if (marks.includes("emphasised"))
    for (const [i, char] of [...run.text].entries())
      if (/[\p{L}\p{N}]/u.test(char))
        pen.dot(x + run.xs[i]! + (widthOf(char) * size) / 2, base + dots.below * size, dots.radius * size);
  if (marks.includes("struck")) line(strikeHeight);
  if (marks.includes("underlined")) line(underline);
}

/** Where the last character ends. */
const endOf = ({ text, xs, size, scale }: Run): number => xs.at(-1)! + size * scale * widthOf([...text].at(-1) ?? "");

/** A Chinese character fills its square, others are half as wide. */
const widthOf = (char: string): number => ((char.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1);
