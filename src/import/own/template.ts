import { type Stands, standsText } from "../../compose/stands.js";
import type { Stretch } from "./slots.js";

/** Words of a clause's text as a template has them: what would mean something to Handlebars or the block grammar is written so that it does not. */

/** A string of a template: quotes, backslashes and what may not stand in a file are written by their code. */
const literal = (text: string): string => `"${[...text].map((c) => (unsafe.test(c) ? codes(c) : c)).join("")}"`;
const unsafe = /["\\\n\r\uE000-\uF8FF\u0000-\u0008\u000B-\u001F\u007F\uFFFD]/u;
const codes = (c: string): string =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0")}`).join("");

/** What the composer marks its own places with: no text of a template may have it, in whatever way it is written. */
export const isUnprintable = (text: string): boolean => /[\uE000-\uE00A]/u.test(text);

/** Words that nothing is read in. */
export const plain = (text: string): string => `{{plain ${literal(text)}}}`;

/** Text in the middle of a line. */
const middle = (text: string): string =>
  text
    .split(/(\{+|\}+|\\+|\||\n|[\r\uE000-\uF8FF\u0000-\u0008\u000B-\u001F\u007F\uFFFD]+)/u)
    .map((part, i) => (part === "" ? "" : i % 2 === 0 ? part : part === "\n" ? "{{newline}}" : plain(part)))
    .join("");

/** The inlines of one line or cell. */
export function lineText(stretches: readonly Stretch[]): string {
  const written = stretches.map((stretch) => {
    if (stretch.is === "fact") return `{{fact ${literal(stretch.path)} ${literal(stretch.text)}}}`;
    if (stretch.is === "often") return `{{interval ${literal(stretch.key)} ${literal(stretch.text)}}}`;
    if (stretch.is === "said") return `{{said ${literal(stretch.clause)} ${literal(stretch.name)} ${literal(stretch.text)}}}`;
    return middle(stretch.text);
  });
  return ends(written.join(""));
}

/** A line may not begin with a mark of the grammar, and white space at its ends is not kept. */
function ends(line: string): string {
  const start = /^(?:\s+|##? |[-#] )+/u.exec(line)?.[0] ?? "";
  const rest = line.slice(start.length);
  const end = /\s+$/u.exec(rest)?.[0] ?? "";
  return (start === "" ? "" : plain(start)) + rest.slice(0, rest.length - end.length) + (end === "" ? "" : plain(end));
}

/** One block of a clause that stands by itself. */
export const blockLine = (stretches: readonly Stretch[], label: string, stands: Stands): string =>
  `${lineText(stretches)} {#${label} ${standsText(stands)}}`.trimStart();

/** One row of a table; the first says that a table begins. */
export const rowLine = (cells: readonly (readonly Stretch[])[], label: string, isFirst: boolean): string =>
  `| ${cells.map(lineText).join(" | ")} | {#${label}${isFirst ? " table" : ""}}`;
