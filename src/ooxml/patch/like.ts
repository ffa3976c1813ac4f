import type { BodyParagraph, BodyRow } from "../body/blocks.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";
import { textOfParagraph } from "./paragraph-text.js";
import { textElements } from "./run-xml.js";

/** A new paragraph's text: a number with properties of its own, and the rest. */
export interface NewText {
  readonly number: string;
  readonly text: string;
}

/**
 * A paragraph that looks like another: its properties, the run properties of its printed number for the number, those of
 * its text for the rest. Section properties, revisions and anchors are its own and not taken.
 * @param printed length of the model's printed number, with the gap behind it; 0 for none
 * @param keepNumbering whether it stands in the model's automatic list
 */
export function paragraphLike(
  model: BodyParagraph,
  printed: number,
  { number, text }: NewText,
  map: BodyMap,
  keepNumbering: boolean,
): string {
  const { sources } = textOfParagraph(model, map);
  // In a symbol font new words would be signs.
  const signs = new Set(model.pieces.filter(({ look }) => look.signs !== undefined).map(({ from }) => from));
  const plain = sources.filter(
    ({ run, fields, link, from }) => run !== null && fields.length === 0 && link === null && !signs.has(from),
  );
  const first = plain.find(({ end }) => end <= printed);
  const rest = plain.find(({ end }) => end > printed) ?? plain[0];
  const head = runProperties((first ?? rest)?.run ?? null, map);
  const body = runProperties((rest ?? first)?.run ?? null, map);
  const runs = head === body ? run(head, number + text) : run(head, number) + run(body, text);
  return `<w:p>${properties(model, map, keepNumbering)}${runs}</w:p>`;
}

/** A paragraph that looks like none. */
export const plainParagraph = (text: string): string => `<w:p>${run("", text)}</w:p>`;

const run = (own: string, text: string): string => (text === "" ? "" : `<w:r>${own}${textElements(text)}</w:r>`);

const own = (element: XmlElement, without: ReadonlySet<string>, map: BodyMap): string =>
  elements(element)
    .filter(({ name }) => !without.has(name))
    .map(({ start, end }) => map.source.slice(start, end))
    .join("");
const revisions = ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange"];
const notCopied = new Set(["w:sectPr", "w:pPrChange", "w:rPr", "w:framePr", "w:pageBreakBefore"]);
const notRun = new Set([...revisions, "w:highlight"]);

function runProperties(of: XmlElement | null, map: BodyMap): string {
  const found = of === null ? undefined : child(of, "w:rPr");
  const inner = found ? own(found, notRun, map) : "";
  return inner === "" ? "" : `<w:rPr>${inner}</w:rPr>`;
}

function properties(model: BodyParagraph, map: BodyMap, keepNumbering: boolean): string {
  const found = model.properties;
  if (!found) return "";
  const mark = child(found, "w:rPr");
  const marks = mark ? own(mark, notRun, map) : "";
  const inner = own(found, keepNumbering ? notCopied : new Set([...notCopied, "w:numPr"]), map);
  const all = inner + (marks === "" ? "" : `<w:rPr>${marks}</w:rPr>`);
  return all === "" ? "" : `<w:pPr>${all}</w:pPr>`;
}

/** The paragraphs of a new cell. `number` is one that Word computes: it is written out only where the model has none. */
export type NewCell = readonly NewText[];

/** A row that looks like another one with as many cells, none of them merged; null where it has another number. */
export function rowLike(model: BodyRow, cells: readonly NewCell[], map: BodyMap): string | null {
  const own0 = elements(model.element).filter(({ name }) => name === "w:tc");
  const merged = own0.some((cell) => {
    const found = child(cell, "w:tcPr");
    return child(found, "w:gridSpan") !== undefined || child(found, "w:vMerge") !== undefined;
  });
  if (own0.length !== cells.length || model.cells.length !== cells.length || merged) return null;
  const rowProperties = child(model.element, "w:trPr");
  const head = rowProperties ? own(rowProperties, new Set([...revisions, "w:trPrChange", "w:tblHeader"]), map) : "";
  const inner = own0.map((cell, i) => {
    const found = child(cell, "w:tcPr");
    const kept = found ? own(found, new Set(["w:cellIns", "w:cellDel", "w:cellMerge", "w:tcPrChange"]), map) : "";
    const paragraphs = cells[i]!.map(({ number, text }, k) => {
      const like = model.cells[i]![k] ?? model.cells[i]![0];
      if (!like) return plainParagraph(number + text);
      // A number in a list is Word's, of an empty cell in a column of numbers too.
      const numbered = child(like.properties, "w:numPr") !== undefined && (number !== "" || text === "");
      return paragraphLike(like, 0, { number: "", text: numbered ? text : number + text }, map, numbered);
    });
    return `<w:tc>${kept === "" ? "" : `<w:tcPr>${kept}</w:tcPr>`}${paragraphs.join("")}</w:tc>`;
  });
  return `<w:tr>${head === "" ? "" : `<w:trPr>${head}</w:trPr>`}${inner.join("")}</w:tr>`;
}

/** A plain table with lines, as wide as the text. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const border = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("");
  const width = rows[0]?.length ?? 1;
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(5000 / width)}" w:type="pct"/></w:tcPr><w:p>${run("", text)}</w:p></w:tc>`;
  const grid = Array.from({ length: width }, () => `<w:gridCol w:w="${Math.floor(8844 / width)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
