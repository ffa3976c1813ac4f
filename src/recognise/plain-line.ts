import type { LineNumber } from "./line-number.js";

/** A line as far as it tells what it is. */
export interface PlainLine {
  /** As a reader sees it, without white space at the ends. */
  readonly text: string;
  readonly number: LineNumber | null;
  /** Depth of the heading style it has, from 1. */
  readonly heading?: number;
  /** What a style of ours says it is. */
  readonly style?: string;
  readonly place?: "center" | "right";
  /** An entry of a table of contents. */
  readonly contents: boolean;
}
