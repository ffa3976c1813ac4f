import type { BodyParagraph, BodyRow } from "../body/blocks.js";
import { styleChains } from "../body/style-chains.js";
import { pageField } from "../body/things.js";
import { escapeText } from "../xml.js";
import { child, elements, valOf, type XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";
import { textOfParagraph } from "./paragraph-text.js";
import { textElements } from "./run-xml.js";

/** What of another file may be taken over as it is. */
export interface Copying {
  /** The file that is copied from. */
  readonly from: BodyMap;
  /** Does the file that is copied into have the same style? */
  readonly hasStyle: (id: string) => boolean;
  /** Are the namespaces it uses known in the file that is copied into? */
  readonly isKnown: (xml: string) => boolean;
  /** The number of a list in the file that is copied into; null where it has none like it. */
  readonly listOf: (numId: string) => string | null;
}

/** Styles two files have in common: of one id and one name. @param a, b the roots of the styles parts */
export function commonStyles(a: XmlElement | undefined, b: XmlElement | undefined): (id: string) => boolean {
  const nameIn = (root: XmlElement | undefined) => {
    const { chain } = styleChains(root);
    return (id: string) => valOf(chain(id)[0], "w:name")?.toLowerCase();
  };
  const [first, second] = [nameIn(a), nameIn(b)];
  return (id) => first(id) !== undefined && first(id) === second(id);
}

const ownParagraph = new Set(["w:sectPr", "w:pPrChange", "w:framePr", "w:rPr", "w:numPr", "w:pStyle"]);
const ownRun = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:rStyle"]);

/**
 * A paragraph of another file with its look: properties, those of its runs, formulas, and numbers of pages. Links, notes,
 * pictures and other fields, which hang on other parts of that file, come as their text.
 */
export const copiedParagraph = (paragraph: BodyParagraph, copying: Copying): string =>
  `<w:p>${paragraphProperties(paragraph.properties, copying)}${copiedRuns(paragraph, copying)}</w:p>`;

/** What such a paragraph holds. */
export function copiedRuns(paragraph: BodyParagraph, copying: Copying): string {
  const { from } = copying;
  const { sources } = textOfParagraph(paragraph, from);
  let runs = "";
  const formulas = new Set<XmlElement>();
  paragraph.pieces.forEach(({ text, fields: [field, inner] }, i) => {
    const { run, locked } = sources[i]!;
    const page = field !== undefined && inner === undefined && pageField.test(field.code) ? field : null;
    if (page !== null) {
      const properties = runProperties(child(run ?? undefined, "w:rPr"), copying);
      const sign = (content: string) => `<w:r>${properties}${content}</w:r>`;
      if (paragraph.pieces[i - 1]?.fields[0] !== page)
        runs +=
          sign('<w:fldChar w:fldCharType="begin"/>') +
          sign(`<w:instrText xml:space="preserve">${escapeText(page.code)}</w:instrText>`) +
          sign('<w:fldChar w:fldCharType="separate"/>');
      runs += sign(textElements(text));
      if (paragraph.pieces[i + 1]?.fields[0] !== page) runs += sign('<w:fldChar w:fldCharType="end"/>');
    } else if (isFormula(locked)) {
      const xml = formulaXml(locked, copying);
      if (xml === null) runs += `<w:r>${textElements(text)}</w:r>`;
      else if (!formulas.has(locked)) runs += xml;
      formulas.add(locked);
    } else runs += `<w:r>${runProperties(child(run ?? undefined, "w:rPr"), copying)}${textElements(text)}</w:r>`;
  });
  return runs;
}

/** A formula as it stands in the other file; null where the file that is copied into does not know its namespace. */
export function formulaXml({ start, end }: XmlElement, { from, isKnown }: Copying): string | null {
  const xml = from.source.slice(start, end);
  return isKnown(xml) ? xml : null;
}

/** Which prefixes mean the same at the roots of two parts. @param a, b their root tags */
export function commonPrefixes(a: string, b: string): (xml: string) => boolean {
  const namesIn = (tag: string) =>
    new Map([...tag.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, prefix, name]) => [prefix!, name!]));
  const [first, second] = [namesIn(a), namesIn(b)];
  return (xml) =>
    [...xml.matchAll(/[<\s/]([\w.-]+):[\w.-]+/g)].every(
      ([, prefix]) => prefix === "xml" || (first.has(prefix!) && first.get(prefix!) === second.get(prefix!)),
    );
}

export const isFormula = (element: XmlElement | null): element is XmlElement =>
  element?.name === "m:oMath" || element?.name === "m:oMathPara";

const raw = (all: readonly XmlElement[], { from, isKnown }: Copying): string =>
  all
    .map(({ start, end }) => from.source.slice(start, end))
    .filter(isKnown)
    .join("");
const inner = (element: XmlElement, without: ReadonlySet<string>, copying: Copying): string =>
  raw(
    elements(element).filter(({ name }) => !without.has(name)),
    copying,
  );

function runProperties(properties: XmlElement | undefined, copying: Copying): string {
  const style = valOf(properties, "w:rStyle");
  const named = style !== undefined && copying.hasStyle(style) ? `<w:rStyle w:val="${style}"/>` : "";
  const all = named + (properties ? inner(properties, ownRun, copying) : "");
  return all === "" ? "" : `<w:rPr>${all}</w:rPr>`;
}

/** Elements of w:pPr that stand before w:numPr. */
const beforeNumbering = new Set(["w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl"]);

/** The properties of such a paragraph; "" where it has none. */
export function paragraphProperties(properties: XmlElement | undefined, copying: Copying): string {
  if (!properties) return "";
  const style = valOf(properties, "w:pStyle");
  const named = style !== undefined && copying.hasStyle(style) ? `<w:pStyle w:val="${style}"/>` : "";
  const own = child(properties, "w:numPr");
  const list = copying.listOf(valOf(own, "w:numId") ?? "");
  const level = valOf(own, "w:ilvl") ?? "0";
  const numbered = list === null ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const rest = elements(properties).filter(({ name }) => !ownParagraph.has(name));
  const first = rest.filter(({ name }) => beforeNumbering.has(name));
  const mark = runProperties(child(properties, "w:rPr"), copying);
  const last = rest.filter((one) => !first.includes(one));
  const all = named + raw(first, copying) + numbered + raw(last, copying) + mark;
  return all === "" ? "" : `<w:pPr>${all}</w:pPr>`;
}

const ownRow = new Set(["w:ins", "w:del", "w:trPrChange", "w:tblHeader"]);
const ownCell = new Set(["w:cellIns", "w:cellDel", "w:cellMerge", "w:tcPrChange"]);

/** A cell of another file with the paragraphs the reader reads in it. */
export function copiedCell(cell: XmlElement, paragraphs: readonly BodyParagraph[], copying: Copying): string {
  const properties = child(cell, "w:tcPr");
  const kept = properties ? inner(properties, ownCell, copying) : "";
  const content = paragraphs.map((one) => copiedParagraph(one, copying)).join("");
  return `<w:tc>${kept === "" ? "" : `<w:tcPr>${kept}</w:tcPr>`}${content === "" ? "<w:p/>" : content}</w:tc>`;
}

/** A row of another file with the shape of its cells; null where cells stand in content controls. */
export function copiedRow(row: BodyRow, copying: Copying): string | null {
  const cells = cellsOf(row);
  if (cells === null) return null;
  const properties = child(row.element, "w:trPr");
  const head = properties ? inner(properties, ownRow, copying) : "";
  const inside = cells.map(({ element, paragraphs }) => copiedCell(element, paragraphs, copying)).join("");
  return `<w:tr>${head === "" ? "" : `<w:trPr>${head}</w:trPr>`}${inside}</w:tr>`;
}

/** The w:tc of a row with the paragraphs the reader reads in each; null where they cannot be told apart. */
export function cellsOf(
  row: BodyRow,
): readonly { readonly element: XmlElement; readonly paragraphs: readonly BodyParagraph[]; readonly at: number }[] | null {
  const all = elements(row.element).filter(({ name }) => name === "w:tc");
  if (elements(row.element).some(({ name }) => name === "w:sdt" || name === "w:customXml")) return null;
  let at = Number(valOf(child(row.element, "w:trPr"), "w:gridBefore") ?? 0);
  return all.map((element) => {
    const found = { element, paragraphs: row.cells[at] ?? [], at };
    at += Number(valOf(child(element, "w:tcPr"), "w:gridSpan") ?? 1) || 1;
    return found;
  });
}
