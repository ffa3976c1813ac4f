/**
 * Text as Markdown that prints as just that text (CommonMark 0.31 and GitHub's tables and strike-through).
 * Any ASCII punctuation may be escaped; these are the ones that mean something inside a line.
 */
const inline = (text: string): string => text.replace(/[\\`*_{}[\]<>|~&$]/g, "\\$&");

/** A line end splits a paragraph's line; in a heading or a table cell there is only one line. */
export const escapeMarkdown = (text: string, lineBreak: string): string =>
  text.split("\n").map(inline).map(protectEnds).join(lineBreak);

/** Spaces at the ends of a line are dropped, tabs and four spaces make code: as character references they stay text. */
const protectEnds = (line: string): string =>
  line.replace(/^[ \t]+|[ \t]+$/g, (spaces) => spaces.replace(/[ \t]/g, (c) => (c === " " ? "&#32;" : "&#9;")));

/** Marks at the start of a paragraph that would make it a heading, a list, a rule or an underline. */
export const protectStart = (line: string): string => line.replace(/^[#+\-=:]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
