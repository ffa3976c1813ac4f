import type { Numbering } from "../list-numbers.js";
import { child, valOf, type XmlElement } from "../xml-tree.js";

/** The list a paragraph style is in, its ancestors included. */
export interface StyleNumbering {
  readonly numId?: string;
  readonly level?: number;
  /** The style that names the numbering: a level may be linked to it. */
  readonly numberedBy?: string;
}

/** @param chain a style and those it is based on, nearest first */
export function styleNumbering(chain: readonly XmlElement[]): StyleNumbering {
  const properties = (style: XmlElement | undefined) => child(style, "w:pPr");
  const numbered = chain.find((style) => child(properties(style), "w:numPr"));
  const numPr = child(properties(numbered), "w:numPr");
  const numId = valOf(numPr, "w:numId");
  const level = valOf(numPr, "w:ilvl");
  const id = numbered?.attributes.get("w:styleId");
  return {
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && /^\d$/.test(level) && { level: Number(level) }),
    ...(id !== undefined && { numberedBy: id }),
  };
}

/** Counts a paragraph in its list: its own, or its style's, whose list may name the level for the style. null for none. */
export function automaticNumber(properties: XmlElement | undefined, style: StyleNumbering, numbering: Numbering) {
  const own = child(properties, "w:numPr");
  const numId = valOf(own, "w:numId") ?? style.numId;
  if (numId === undefined || numId === "0") return null;
  const level = valOf(own, "w:ilvl");
  if (level !== undefined && /^[0-8]$/.test(level)) return numbering.next(numId, Number(level));
  const linked = style.numberedBy === undefined ? undefined : numbering.levelOf(numId, style.numberedBy);
  return numbering.next(numId, linked ?? style.level ?? 0);
}
