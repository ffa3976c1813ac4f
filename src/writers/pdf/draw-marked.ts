import type { Run } from "./break-lines.js";
import type { Pen } from "./drawing.js";

/** Measures in em from the baseline, up: where Word draws its lines. */
const strikeHeight = 0.32;
const underline = -0.14;
const thickness = 0.05;
/** What a stroke around the letters adds to their weight: there is no bold cut of the fonts of official papers. */
const weight = 0.03;
const rises = { raised: 0.5, lowered: -0.2 } as const;

/** Draws a run that is set apart: raised or lowered, bold, underlined, struck out. @param x,y of the type area's left edge and the baseline */
export function drawMarked(run: Run & { readonly marks: NonNullable<Run["marks"]> }, x: number, y: number, pen: Pen): void {
  const { marks, size } = run;
  const rise = marks.includes("raised") ? rises.raised : marks.includes("lowered") ? rises.lowered : 0;
  const base = y - rise * size;
  if (marks.includes("bold")) pen.weighted(weight * size, () => pen.run(run, x, base));
  else pen.run(run, x, base);
  const line = (height: number): void =>
    pen.bar(x + run.xs[0]!, base - (height + thickness) * size, endOf(run) - run.xs[0]!, thickness * size);
  if (marks.includes("struck")) line(strikeHeight);
  if (marks.includes("underlined")) line(underline);
}

/** Where the last character ends: a Chinese one fills its square, others are half as wide. */
function endOf({ text, xs, size, scale }: Run): number {
  const last = [...text].at(-1) ?? "";
  return xs.at(-1)! + size * scale * ((last.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1);
}
