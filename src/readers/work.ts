import { type LineNumber, perhapsNumber } from "../recognise/line-number.js";
import { inSeries, type NumberCandidate } from "../recognise/number-series.js";
import { plainForms } from "../text/plain-forms.js";
import { inlinesText } from "../tree/text.js";
import type { Inline, NodeId, Origin } from "../tree/types.js";
import { without } from "./line-text.js";
import type { Line, LineStyle } from "./types.js";

/** A line as the finding of structure works on it. */
export interface Work {
  /** As a reader sees it, computed number included, without white space at the ends (the room of a day to be filled in is none); as long as the words of `children`. */
  readonly text: string;
  readonly children: readonly Inline[];
  readonly number: LineNumber | null;
  /** Word numbers the line, but not in any form known here: a bullet, A., i). */
  readonly ownNumber?: { readonly text: string; readonly depth: number };
  readonly heading?: number;
  readonly style?: LineStyle;
  readonly place?: "center" | "right";
  /** An entry of a table of contents. */
  readonly contents: boolean;
  readonly id?: NodeId;
  readonly origin?: Origin;
}

export function workOf(line: Line): Work {
  const lead = /^\s*/.exec(inlinesText(line.children))![0].length;
  const auto = line.auto?.text ?? "";
  const children = without(auto === "" ? line.children : [{ type: "text", value: auto }, ...line.children], 0);
  const printed = inlinesText(children);
  const plain = plainForms(printed);
  const text = plain.length === printed.length ? plain : printed;
  const marked = line.marked === undefined ? undefined : line.marked - lead;
  const own = auto.trim();
  const form =
    line.contents || line.style === "title" || line.style === "date"
      ? null
      : perhapsNumber(text, own === "" ? marked : own.length);
  // A number Word computes is never cut in two: where only a part of it has a known form, it has none.
  const whole = own === "" || form?.number.length === own.length ? form : null;
  const number = whole && { ...whole, number: printed.slice(0, whole.number.length) };
  return {
    text,
    children,
    number,
    ...(number === null && own !== "" && { ownNumber: { text: own, depth: line.auto!.depth } }),
    ...(line.heading !== undefined && { heading: line.heading }),
    ...(line.style && { style: line.style }),
    ...(line.place && { place: line.place }),
    contents: line.contents === true,
    ...(line.id !== undefined && { id: line.id }),
    ...(line.origin && { origin: line.origin }),
  };
}

/**
 * The lines with those numbers that are some: in doubt their neighbours decide, and what is none is text.
 * @param own the file is ours: its own numbers are marked
 */
export function numbersInSeries(lines: readonly Work[], own: boolean): readonly Work[] {
  const known = withoutDoubt(lines);
  const numbers = inSeries(
    known.map(({ number, heading }) => number && candidateIn(number, heading !== undefined)),
    own,
  );
  return known.map((line, i) => (line.number === null || numbers[i] ? line : { ...line, number: null }));
}

/** A heading's style speaks for a number as a gap does. */
const candidateIn = ({ candidate }: LineNumber, isHeading: boolean): NumberCandidate =>
  isHeading ? { ...candidate, gap: true } : candidate;

/** Decides the doubtful articles: one is an article where it comes next after the one before. */
function withoutDoubt(lines: readonly Work[]): readonly Work[] {
  let last = 0;
  return lines.map((line) => {
    const { number } = line;
    if (number?.kind !== "article") return line;
    if (number.doubtful && number.value !== last + 1) return { ...line, number: null };
    last = number.value;
    return line;
  });
}
