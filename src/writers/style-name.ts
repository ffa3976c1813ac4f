import type { StyleName } from "../look/types.js";
import type { Level, TextBlock } from "../tree/types.js";

const headings: Readonly<Record<Level, StyleName>> = {
  "level-1": "level-1-heading",
  "level-2": "level-2-heading",
  "level-3": "level-3-heading",
  "level-4": "level-4-heading",
  chapter: "chapter",
  section: "section",
  article: "level-3-heading",
  subparagraph: "level-4-heading",
  item: "level-4-heading",
};
/** The look's style a text block is set in. Items are body text: only headings have a type of their own. A paragraph's role is its style. */
export const styleNameOf = (block: TextBlock): StyleName => {
  if (block.type === "title") return "title";
  if (block.type === "item") return "body";
  return block.type === "heading" ? headings[block.level] : block.role;
};

/** Depth of a heading below the document's title, from 1. */
export const headingDepth = (level: Level): 1 | 2 | 3 | 4 => depths[level];

const depths: Readonly<Record<Level, 1 | 2 | 3 | 4>> = {
  "level-1": 1,
  "level-2": 2,
  "level-3": 3,
  "level-4": 4,
  chapter: 1,
  section: 2,
  article: 3,
  subparagraph: 4,
  item: 4,
};
