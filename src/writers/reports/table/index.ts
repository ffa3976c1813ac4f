import { problem } from "../../../diag/problem.js";
import { fail, succeed } from "../../../diag/types.js";
import { forbiddenCharacters } from "../../../ooxml/xml.js";
import { columnWidths } from "../../docx/body.js";
import { packDocx } from "../../docx/index.js";
import { measures } from "../../docx/measures.js";
import { textRun } from "../../docx/runs.js";
import { unwritableText } from "../../writable-text.js";
import { placesOf } from "../places.js";
import type { Report } from "../report.js";
import { type Cell, type Part, plainCell } from "./cells.js";
import { type ColumnName, columnsOf } from "./columns.js";
import { reasonKeyOf, type TableRow, tableRows } from "./rows.js";

/** 修订对照表 as a Word file: what went struck on the left, what came underlined on the right. */
export const reportTable: Report = async (
  changes,
  { old, new: now, look, columns = "reason", reasons = new Map(), note, unchanged = false },
) => {
  const bad = forbiddenCharacters(note ?? "");
  const faults = [
    ...(bad.length > 0 ? [problem("writer/unwritable-text", { text: "--note", characters: bad.join("、") })] : []),
    ...unwritableText(old),
    ...unwritableText(now),
  ];
  if (faults.length > 0) return fail(...faults);
  const rows = tableRows(changes, placesOf(old), placesOf(now), unchanged);
  const shown = columnsOf[columns];
  const area = measures(look).area;
  const widths = columnWidths({ columns: shown.map(({ width }) => ({ title: [], width, align: "left" })) }, area);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const head = tableRow(
    shown.map(({ title }, i) => cell(plainCell(title), widths[i]!, "TableHead")),
    true,
  );
  let serial = 0;
  const body = rows.map((row) => {
    if ("span" in row) return tableRow([cell(plainCell(row.span), area, "TableText", shown.length)], false);
    serial += 1;
    const cells = cellsOf(row, serial, reasons);
    return tableRow(
      shown.map(({ name }, i) => cell(cells[name], widths[i]!, name === "serial" || name === "kind" ? "TableHead" : "TableText")),
      false,
    );
  });
  const none =
    rows.length === 0 ? [tableRow([cell(plainCell("两个版本内容相同。"), area, "TableText", shown.length)], false)] : [];
  const title = `《${now.meta.title}》修订对照表`;
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${area}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${[head, ...body, ...none].join("")}</w:tbl>`;
  const xml = [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${textRun(title)}</w:p>`,
    ...(note === undefined ? [] : [`<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${textRun(note)}</w:p>`]),
    `<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:spacing w:after="160"/></w:pPr>${legend(old.meta.title, now.meta.title, unchanged)}</w:p>`,
    table,
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>',
  ];
  return succeed(await packDocx(xml.join(""), { ...now.meta, title, version: "", document: "", unit: "" }, look));
};

/** What is compared, and how to read the marks. */
function legend(old: string, now: string, unchanged: boolean): string {
  const what = old === now ? `本表列出《${now}》修订前后的条文。` : `本表将《${old}》与修订后的《${now}》对照。`;
  return `${textRun(`${what}左栏加`)}${run("删除线", "struck")}${textRun("的文字为删去的内容，右栏加")}${run("下划线", "under")}${textRun(`的文字为增加的内容；${unchanged ? "" : "未修订的条文不列入，"}条文中未修订的部分以“……”表示。`)}`;
}

function cellsOf(
  row: Exclude<TableRow, { span: string }>,
  serial: number,
  reasons: ReadonlyMap<string, string>,
): Readonly<Record<ColumnName, Cell>> {
  return {
    serial: plainCell(String(serial)),
    old: row.old,
    new: row.new,
    kind: plainCell(row.kind),
    // What a person typed counts for more than what the program knows.
    reason: (reasons.get(reasonKeyOf(row)) ?? row.cause).split("\n").map((text): readonly Part[] => [{ text, look: "plain" }]),
  };
}

const properties: Readonly<Record<Part["look"], string>> = { plain: "", struck: "<w:strike/>", under: '<w:u w:val="single"/>' };

/** w:u stands after w:rFonts in the schema, w:strike too: the hint of the font goes before both. */
const run = (text: string, look: Part["look"]): string => {
  const xml = textRun(text);
  if (look === "plain") return xml;
  return xml.replace(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/g, (_, own = "") => `<w:r><w:rPr>${own}${properties[look]}</w:rPr>`);
};

const cell = (content: Cell, width: number, style: "TableHead" | "TableText", span = 1): string => {
  const paragraphs = content.map(
    (line) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${line.map(({ text, look }) => run(text, look)).join("")}</w:p>`,
  );
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}<w:vAlign w:val="${style === "TableHead" ? "center" : "top"}"/></w:tcPr>${paragraphs.join("")}</w:tc>`;
};

/** Rows may break across pages: a clause can be longer than one. */
const tableRow = (cells: readonly string[], header: boolean): string =>
  `<w:tr>${header ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""}${cells.join("")}</w:tr>`;
