import type { Piece } from "../../../compare/types.js";
import { inlinesText } from "../../../tree/text.js";
import { columnWidths } from "../../docx/body.js";
import type { RowPlace } from "../places.js";
import { type Marks, revisedRuns, revision, type Stretch } from "./marks.js";

/** A row as XML, and what is needed to put it in a table. */
export interface RowXml {
  readonly xml: string;
  readonly header: boolean;
  readonly widths: readonly number[];
}

/** A row of one side only, or of both. */
export function rowXml(
  was: RowPlace | undefined,
  is: RowPlace | undefined,
  pieces: readonly Piece[],
  area: number,
  marks: Marks,
): RowXml {
  const place = is ?? was!;
  const widths = columnWidths(place.table, area);
  const op = was && is ? "=" : is ? "+" : "-";
  const cells = was && is ? cellsOf(pieces) : place.cells.map((cell): Stretch[] => [{ op, text: inlinesText(cell) }]);
  const mark = op === "=" ? "" : marks.open(revision(op));
  const columns = place.table.columns;
  const xml = cells.map((stretches, i) => {
    const center = columns[i]?.align === "center" && !place.header ? '<w:jc w:val="center"/>' : "";
    const properties = `<w:pStyle w:val="${place.header ? "TableHead" : "TableText"}"/>${center}${op === "=" ? "" : `<w:rPr>${marks.open(revision(op))}</w:rPr>`}`;
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${properties}</w:pPr>${revisedRuns(stretches, marks)}</w:p></w:tc>`;
  });
  return {
    xml: `<w:tr><w:trPr><w:cantSplit/>${place.header ? "<w:tblHeader/>" : ""}${mark}</w:trPr>${xml.join("")}</w:tr>`,
    header: place.header,
    widths,
  };
}

/** Whether two rows can be shown as one: as many cells, and no cell boundary among what changed. */
export const sameCells = (was: RowPlace, is: RowPlace, pieces: readonly Piece[]): boolean =>
  was.cells.length === is.cells.length &&
  was.header === is.header &&
  [was, is].every(({ cells }) => cells.every((cell) => !inlinesText(cell).includes("\t"))) &&
  pieces.every(({ op, text }) => op === "=" || !text.includes("\t"));

function cellsOf(pieces: readonly Piece[]): readonly Stretch[][] {
  const cells: Stretch[][] = [[]];
  for (const { op, text } of pieces)
    text.split("\t").forEach((part, k) => {
      if (k > 0) cells.push([]);
      if (part !== "") cells.at(-1)!.push({ op, text: part });
    });
  return cells;
}

/** Tables around neighbouring rows. A header or another number of cells begins a new one. */
export function tableXml(rows: readonly RowXml[], area: number): string {
  const [first] = rows;
  if (first === undefined) return "";
  const grid = first.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${area}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(({ xml }) => xml).join("")}</w:tbl>`;
}
export const joinsTable = (rows: readonly RowXml[], next: RowXml): boolean =>
  rows.length === 0 || (!next.header && rows[0]!.widths.length === next.widths.length);
