import type { Splice } from "../../text/splice.js";
import type { BodyParagraph } from "../body/blocks.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import { type BodyMap, isRangeEnd, type Target } from "./body-map.js";

/** Ends of hidden bookmarks of ours that go because what they name goes. */
export function ownEnds(target: Target, map: BodyMap): readonly XmlElement[] {
  const { start, end } = spanOf(target);
  const inside = (one: XmlElement | undefined) => one !== undefined && one.start >= start && one.end <= end;
  const found: XmlElement[] = [];
  for (const { paragraph } of paragraphsOf(target))
    for (const range of map.marksOf(paragraph)) found.push(...[range.start, range.end].filter((one) => one !== undefined));
  for (const one of rangeEnds(elementsOf(target))) {
    const range = map.range(one);
    if (map.isOurs(one) && inside(range.start) && inside(range.end)) found.push(one);
  }
  return found;
}

export const spanOf = (target: Target): { readonly start: number; readonly end: number } =>
  target.kind === "paragraph" ? target.paragraph : target.kind === "row" ? target.row : target.table;

export const elementsOf = (target: Target): readonly XmlElement[] =>
  target.kind === "paragraph" ? target.paragraph.elements : [target.kind === "row" ? target.row.element : target.table.element];

export const paragraphsOf = (target: Target): readonly BodyParagraph[] =>
  target.kind === "paragraph"
    ? [target.paragraph]
    : target.kind === "row"
      ? target.row.cells.flat()
      : target.table.rows.flatMap(({ cells }) => cells.flat());

/** Bookmark, comment and permission ends inside, in order. */
export function rangeEnds(all: readonly XmlElement[]): readonly XmlElement[] {
  return all.flatMap((element): readonly XmlElement[] => {
    if (isRangeEnd(element)) return [element];
    return skipped.has(element.name) ? [] : rangeEnds(elements(element));
  });
}
const skipped = new Set(["w:t", "w:rPr", "w:pPr", "w:tcPr", "w:drawing", "w:pict", "w:object"]);

/**
 * Ends that outlive what they stand in: those of comments and of other people's bookmarks, and one half of any range that
 * reaches beyond. They may stand between paragraphs and between rows.
 */
export function survivingEnds(all: readonly XmlElement[], map: BodyMap, dropped: ReadonlySet<XmlElement>): readonly XmlElement[] {
  const own = rangeEnds(all);
  const inside = new Set(own);
  return own.filter((one) => {
    if (dropped.has(one)) return false;
    if (/^w:(?:bookmark|commentRange)/.test(one.name)) return true;
    const { start, end } = map.range(one);
    return !(start && end && inside.has(start) && inside.has(end));
  });
}

/** Runs with the mark of a comment, which must stand in a paragraph. */
export function commentRuns(all: readonly XmlElement[]): readonly XmlElement[] {
  return runsIn(all).filter((run) => child(run, "w:commentReference"));
}
export const commentRun = (run: XmlElement, map: BodyMap): string => {
  const mark = child(run, "w:commentReference")!;
  return `<w:r>${map.source.slice(mark.start, mark.end)}</w:r>`;
};

const runsIn = (all: readonly XmlElement[]): readonly XmlElement[] =>
  all.flatMap((element) => (element.name === "w:r" ? [element] : gone.has(element.name) ? [] : runsIn(elements(element))));
const gone = new Set(["w:del", "w:moveFrom", "w:pPr"]);

const pictures = new Set(["w:drawing", "w:pict", "w:object", "mc:AlternateContent"]);
const isPicture = ({ name }: XmlElement): boolean => pictures.has(name);
/** Runs that hold a picture, a shape or an embedded object. */
export const pictureRuns = (all: readonly XmlElement[]): readonly XmlElement[] =>
  runsIn(all).filter((run) => elements(run).some(isPicture));

/** A run reduced to its pictures. */
export function picturesOnly(run: XmlElement, map: BodyMap): string {
  const properties = child(run, "w:rPr");
  const inner = elements(run).filter((one) => one === properties || isPicture(one));
  return `<w:r>${inner.map(({ start, end }) => map.source.slice(start, end)).join("")}</w:r>`;
}

/** Do fields begin and end inside? */
export function fieldsBalance(all: readonly XmlElement[]): boolean {
  let depth = 0;
  for (const run of runsIn(all))
    for (const mark of elements(run)) {
      const type = mark.name === "w:fldChar" ? mark.attributes.get("w:fldCharType") : undefined;
      if (type === "begin") depth += 1;
      else if (type === "end") depth -= 1;
      if (depth < 0) return false;
    }
  return depth === 0;
}

export const hasSection = (all: readonly XmlElement[]): boolean =>
  all.some((element) => child(child(element, "w:pPr"), "w:sectPr") !== undefined);

/** Elements of w:pPr that stand before w:numPr. */
const beforeNumbering = new Set(["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl"]);
const unnumbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** Takes a paragraph that lost its text out of its list: an empty number would stand there. */
export function withoutNumber(paragraph: XmlElement): readonly Splice[] {
  const properties = child(paragraph, "w:pPr");
  const own = child(properties, "w:numPr");
  if (own) return [{ start: own.start, end: own.end, text: unnumbered }];
  if (!child(properties, "w:pStyle")) return [];
  const last = elements(properties!).findLast(({ name }) => beforeNumbering.has(name))!;
  return [{ start: last.end, end: last.end, text: unnumbered }];
}
