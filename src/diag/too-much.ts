import { limits } from "../tree/limits.js";
import { problem } from "./problem.js";
import type { Diagnostic } from "./types.js";

/** Bounds of a file's content with what is told where one is passed. */
const bounds = {
  depth: ["reader/too-deep", limits.xml.depth],
  nesting: ["reader/too-deep", limits.markdown.nesting],
  lines: ["reader/too-many-lines", limits.markdown.lines],
  markdown: ["reader/too-many-characters", limits.markdown.characters],
  elements: ["reader/too-many-elements", limits.xml.elements],
  attributes: ["reader/too-many-attributes", limits.xml.attributes],
  paragraphs: ["reader/too-many-paragraphs", limits.paragraphs],
  characters: ["reader/too-many-characters", limits.characters],
  paragraph: ["reader/too-long-paragraph", limits.paragraph],
  pages: ["reader/too-many-pages", limits.pages],
  marks: ["reader/too-many-marks", limits.markdown.marks],
} as const;
export type Bound = keyof typeof bounds;

/** Says which bound a file passes. @param name how messages name the file */
export function tooMuch(bound: Bound, name: string): Diagnostic {
  const [code, most] = bounds[bound];
  return problem(code, { name, most });
}
