import { elements, textOf, type XmlElement } from "../xml-tree.js";

/** Where page breaks stand in a paragraph: in front of all it prints, or behind all of it; both in one that prints nothing. */
export interface PageBreaks {
  readonly before: boolean;
  readonly behind: boolean;
}

/**
 * Page breaks typed into a paragraph. LibreOffice writes a break before a paragraph as one at the end of that above it.
 * @param paragraph the w:p it is made of
 */
export function pageBreaks(paragraph: readonly XmlElement[]): PageBreaks {
  let [before, behind, printed] = [false, false, false];
  const visit = (of: XmlElement): void => {
    for (const one of elements(of)) {
      if (one.name === "w:br" && one.attributes.get("w:type") === "page") {
        if (!printed) before = true;
        behind = true;
      } else if (prints.has(one.name) || (one.name === "w:t" && textOf(one) !== "")) [printed, behind] = [true, false];
      else if (!silent.has(one.name)) visit(one);
    }
  };
  for (const one of paragraph) visit(one);
  return { before, behind };
}

const prints = new Set(["w:drawing", "w:pict", "w:object", "w:tab", "w:sym", "m:oMath"]);
const silent = new Set(["w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText"]);
