import { columnWidths } from "../../docx/body.js";
import { textRun } from "../../docx/runs.js";
import { type Cell, cellText, type Part, plainCell } from "./cells.js";
import type { TableColumn } from "./columns.js";
import { ownMark } from "./own-reasons.js";

/** Rows whose cells hold no more than this stay on one page. Characters. */
const short = 150;

/**
 * A table with a header that repeats on each page. A row that is a string goes across all columns.
 * @param nextMark ids of bookmarks, one for all tables of a file
 */
export function tableXml(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[] | string)[],
  area: number,
  nextMark: () => number,
): string {
  const widths = columnWidths({ columns: columns.map(({ width }) => ({ title: [], width, align: "left" })) }, area);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const head = rowXml(
    columns.map(({ title }, i) => cellXml(plainCell(title), widths[i]!, "TableHead")),
    true,
  );
  const body = rows.map((row, at) => {
    if (typeof row === "string") {
      const words = plainCell(row);
      return rowXml([cellXml(words, area, at < rows.length - 1 ? "TableLead" : "TableText", columns.length)], false);
    }
    const cells = row.map((cell, i) => {
      const name = columns[i]!.name;
      return cellXml(cell, widths[i]!, name === "serial" || name === "kind" ? "TableHead" : "TableText", 1, nextMark);
    });
    return rowXml(
      cells,
      false,
      row.every((cell) => cellText(cell).length <= short),
    );
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${area}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[head, ...body].join("")}</w:tbl>`;
}

const properties: Readonly<Record<Part["look"], string>> = { plain: "", struck: "<w:strike/>", under: '<w:u w:val="single"/>' };

/** w:u stands after w:rFonts in the schema, w:strike too: the hint of the font goes before both. */
export const run = (text: string, look: Part["look"]): string => {
  const xml = textRun(text);
  if (look === "plain") return xml;
  return xml.replace(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/g, (_, own = "") => `<w:r><w:rPr>${own}${properties[look]}</w:rPr>`);
};

function partXml({ text, look, own }: Part, nextMark: () => number): string {
  if (own === undefined) return run(text, look);
  const id = nextMark();
  return `<w:bookmarkStart w:id="${id}" w:name="${ownMark(text, id)}"/>${run(text, look)}<w:bookmarkEnd w:id="${id}"/>`;
}

function cellXml(
  content: Cell,
  width: number,
  look: "TableHead" | "TableText" | "TableLead",
  span = 1,
  nextMark: () => number = () => 0,
): string {
  // A heading across the table stays with the row under it.
  const style = look === "TableLead" ? "TableText" : look;
  const keep = look === "TableLead" ? "<w:keepNext/>" : "";
  const paragraphs = content.map(
    (line) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}</w:pPr>${line.map((part) => partXml(part, nextMark)).join("")}</w:p>`,
  );
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}<w:vAlign w:val="${style === "TableHead" ? "center" : "top"}"/></w:tcPr>${paragraphs.join("")}</w:tc>`;
}

/** A long row may break across pages: a clause can be longer than one. */
const rowXml = (cells: readonly string[], header: boolean, whole = false): string =>
  `<w:tr>${header ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : whole ? "<w:trPr><w:cantSplit/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
