import type { BurdenSummary } from "../use/burden.js";
import type { Context } from "./context.js";

/** Two lines: what a unit's papers ask for in a year, and what holding things together would save. */
export const burdenLines = ({ unit, total, saves }: BurdenSummary, text: Context["text"]): readonly string[] => [
  text("burden.summary", total),
  saves > 0 ? text("burden.summary-merge", { saves, unit }) : text("burden.summary-none", { unit }),
];
