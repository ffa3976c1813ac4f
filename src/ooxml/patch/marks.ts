import type { Splice } from "../../text/splice.js";
import { child, elements, type XmlElement } from "../xml-tree.js";

/** Puts the revision of a paragraph's mark where Word keeps it: first in w:pPr/w:rPr, behind those of others. */
export function markParagraph(paragraph: XmlElement, revision: string, source: string): Splice {
  const properties = child(paragraph, "w:pPr");
  if (!properties) return insertFirst(paragraph, `<w:pPr><w:rPr>${revision}</w:rPr></w:pPr>`, source);
  const own = child(properties, "w:rPr");
  if (!own) {
    const mark = `<w:rPr>${revision}</w:rPr>`;
    const next = elements(properties).find(({ name }) => name === "w:sectPr" || name === "w:pPrChange");
    return next ? at(next.start, mark) : insertLast(properties, mark, source);
  }
  const last = elements(own).findLast(({ name }) => revisions.has(name));
  return last ? at(last.end, revision) : insertFirst(own, revision, source);
}
const revisions = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Puts the revision of a whole row into its properties. */
export function markRow(row: XmlElement, revision: string, source: string): Splice {
  const properties = child(row, "w:trPr");
  if (properties) {
    const change = child(properties, "w:trPrChange");
    return change ? at(change.start, revision) : insertLast(properties, revision, source);
  }
  const made = `<w:trPr>${revision}</w:trPr>`;
  const exceptions = child(row, "w:tblPrEx");
  return exceptions ? at(exceptions.end, made) : insertFirst(row, made, source);
}

const at = (offset: number, text: string): Splice => ({ start: offset, end: offset, text });
export const insertFirst = (into: XmlElement, text: string, source: string): Splice =>
  into.innerStart === into.end ? opened(into, text, source) : { ...at(into.innerStart, text), first: true };
const insertLast = (into: XmlElement, text: string, source: string): Splice =>
  into.innerStart === into.end ? opened(into, text, source) : at(into.innerEnd, text);

/** <w:p/> with something in it. */
const opened = ({ start, end, name }: XmlElement, text: string, source: string): Splice => ({
  start,
  end,
  text: `${source.slice(start, end - 2).trimEnd()}>${text}</${name}>`,
});

/** Wraps neighbouring runs, wherever they stand in a paragraph, and tells which edits that takes. */
export function wrapRuns(paragraph: XmlElement, wrap: () => readonly [string, string]): readonly Splice[] {
  const edits: Splice[] = [];
  const visit = (parent: XmlElement): void => {
    let first: XmlElement | null = null;
    let last: XmlElement | null = null;
    const close = () => {
      if (first && last) {
        const [start, end] = wrap();
        edits.push(at(first.start, start), at(last.end, end));
      }
      first = null;
      last = null;
    };
    for (const one of elements(parent)) {
      if (one.name === "w:r" || one.name === "m:oMath") {
        first ??= one;
        last = one;
        continue;
      }
      close();
      if (one.name !== "w:pPr") visit(one);
    }
    close();
  };
  visit(paragraph);
  return edits;
}
