import type { Bound } from "../diag/too-much.js";
import { limits } from "../tree/limits.js";

/** The bound a text of lines passes, or null. Found without taking the text apart: it may be made to exhaust the memory. */
export function boundPassed(text: string): Bound | null {
  if (text.length > limits.characters) return "characters";
  let lines = 0;
  for (const line of linesOf(text)) {
    if (line.length > limits.paragraph) return "paragraph";
    if (line.length > 0) lines += 1;
    if (lines > limits.paragraphs) return "paragraphs";
  }
  return null;
}

/**
 * The bound a Markdown text passes, or null. Quotations and lists that stand in each other are read by a parser that calls itself,
 * and the ends of emphasis, links and code are found by trying: both are bounded here, before it runs.
 */
export function markdownBoundPassed(text: string): Bound | null {
  const passed = boundPassed(text);
  if (passed !== null) return passed;
  if (text.length > limits.markdown.characters) return "markdown";
  let [length, marks, work] = [0, 0, 0];
  for (const line of linesOf(text)) {
    work += 1;
    if (line.trim() === "") {
      length = 0;
      marks = 0;
      continue;
    }
    length += line.length;
    for (const _ of line.matchAll(inlineMark)) marks += 1;
    if (length > limits.paragraph) return "paragraph";
    if (marks > limits.markdown.marks) return "marks";
    const nesting = nestingOf(line);
    if (nesting > limits.markdown.nesting) return "nesting";
    work += nesting;
    if (work > limits.markdown.lines) return "lines";
  }
  return null;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** A run of one character is one mark, as the parser counts them. */
const inlineMark = /\*+|_+|`+|!?\[|\]|</g;
const container = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;

/** How many quotations and lists a line may stand in: its own marks, and two columns of indent a list. */
function nestingOf(line: string): number {
  container.lastIndex = 0;
  let [marks, end, lists] = [0, 0, 0];
  for (let found = container.exec(line); found !== null; found = container.exec(line)) {
    marks += 1;
    if (found[1] === undefined) lists += 1;
    end = container.lastIndex;
  }
  // - - - and * * * are rules.
  if (lists === marks && /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/.test(line)) return 0;
  if (lists === 0) return marks;
  const indent = line.slice(0, end).replace(/\t/g, "    ").search(/[^ ]/);
  return marks + Math.floor(indent / 2);
}
