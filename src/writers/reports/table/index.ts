import type { ChangeSet, Open } from "../../../compare/types.js";
import { listed } from "../../../diag/phrase.js";
import { problem } from "../../../diag/problem.js";
import { type Diagnostic, fail, succeed } from "../../../diag/types.js";
import type { Look } from "../../../look/types.js";
import { forbiddenCharacters } from "../../../ooxml/xml.js";
import { titled } from "../../../tree/nested-marks.js";
import { packDocx } from "../../docx/index.js";
import { measures } from "../../docx/measures.js";
import { textRun } from "../../docx/runs.js";
import { titleBreaks, titleRoom } from "../../title-lines.js";
import { unwritableText } from "../../writable-text.js";
import { besidesLine, openName } from "../kind-names.js";
import { placesOf } from "../places.js";
import type { Report, ReportOptions, TypedReason } from "../report.js";
import { type Cell, type Part, plainCell } from "./cells.js";
import { type ColumnName, columnsOf } from "./columns.js";
import { placeReasons } from "./place-reasons.js";
import { type TableRow, tableRows } from "./rows.js";
import { run, tableXml } from "./xml.js";

/** 修订对照表 as a Word file: what went struck on the left, what came underlined on the right. */
export const reportTable: Report = async (changes, options) => {
  const { old, new: now, look, note, unchanged = false } = options;
  const bad = forbiddenCharacters(note ?? "");
  const faults = [
    ...(bad.length > 0 ? [problem("writer/unwritable-text", { text: "--note", characters: listed(bad) })] : []),
    ...unwritableText(old),
    ...unwritableText(now),
  ];
  if (faults.length > 0) return fail(...faults);
  const title = `${titled(now.meta.title)}修订对照表`;
  const what =
    old.meta.title === now.meta.title
      ? `本表列出${titled(now.meta.title)}修订前后的条文。`
      : `本表将${titled(old.meta.title)}与修订后的${titled(now.meta.title)}对照。`;
  const { xml, said } = changesXml(changes, options);
  const head = headXml(title, look, [...(note === undefined ? [] : [textRun(note)]), legend(what, unchanged)]);
  const bytes = await packDocx([...head, ...xml].join(""), { ...now.meta, title, version: "", document: "", unit: "" }, look);
  return succeed(bytes, said);
};

/** Title and opening paragraphs, each given as its runs. */
export function headXml(title: string, look: Look, opening: readonly string[]): readonly string[] {
  return [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${titleXml(title, look)}</w:p>`,
    ...opening.map((runs, i) => {
      const space = i === opening.length - 1 ? '<w:spacing w:after="160"/>' : "";
      return `<w:p><w:pPr><w:pStyle w:val="BodyText"/>${space}</w:pPr>${runs}</w:p>`;
    }),
  ];
}

/**
 * The table of one comparison, with what was typed into an earlier one and has no place in it now.
 * @param nextMark ids of bookmarks, one for all tables of a file
 */
export function changesXml(
  changes: ChangeSet,
  { old, new: now, look, columns = "reason", reasons = [], unchanged = false, showFormat = false, open }: ReportOptions,
  nextMark: () => number = countUp(),
): { readonly xml: readonly string[]; readonly said: readonly Diagnostic[] } {
  const rows = tableRows(changes, placesOf(old), placesOf(now), { unchanged, showFormat });
  const shown = columnsOf[columns];
  // Where the table has no column for them, no reason has a place.
  const { placed, left } = shown.some(({ name }) => name === "reason")
    ? placeReasons(reasons, rows)
    : { placed: new Map<number, string>(), left: reasons };
  const area = measures(look).area;
  let serial = 0;
  const body = rows.map((row, at): readonly Cell[] | string => {
    if ("span" in row) return row.span;
    serial += 1;
    const cells = cellsOf(row, serial, placed.get(at));
    return shown.map(({ name }) => cells[name]);
  });
  return {
    xml: [
      tableXml(shown, rows.length === 0 ? [sameText(changes, open)] : body, area, nextMark),
      afterTable,
      ...(left.length === 0 ? [] : leftXml(left, area, nextMark)),
    ],
    said: [
      ...(placed.size > 0 ? [problem("report/reasons-kept", { kept: placed.size })] : []),
      ...(left.length > 0 ? [problem("report/reasons-left", { count: left.length })] : []),
    ],
  };
}

/** 1, 2, 3 … */
export function countUp(): () => number {
  let count = 0;
  return () => ++count;
}

/** Word wants a paragraph between two tables. */
export const afterTable = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>';

/**
 * Reasons whose clause has no row now, in a table that is read again like the first: nothing a person typed is lost, however
 * often the table is made.
 */
function leftXml(left: readonly TypedReason[], area: number, nextMark: () => number): readonly string[] {
  const lines = (text: string): Cell => text.split("\n").map((line) => [{ text: line, look: "plain" }]);
  const rows = left.map(({ old, new: now, reason }) => [lines(old), lines(now), lines(reason)]);
  const intro = "以下修订说明写在上一次的对照表中，本表没有对应的条文，请核对后移到相应的条文或者删去：";
  return [
    `<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:spacing w:after="160"/></w:pPr>${textRun(intro)}</w:p>`,
    tableXml(columnsOf.reason, rows, area, nextMark),
    afterTable,
  ];
}

/** What stands in a table without rows. */
const sameText = ({ besides }: ChangeSet, open: Open | undefined): string =>
  besides.length === 0
    ? open === undefined
      ? "两个版本内容相同。"
      : `两个版本${openName(open)}。`
    : `两个版本的文字相同；文字以外的改动：${besidesLine(besides)}。`;

/** A long title breaks at word sense, as everywhere. */
function titleXml(title: string, look: Look): string {
  const breaks = titleBreaks([{ type: "text", value: title }], titleRoom(look), "修订对照表");
  const lines = [0, ...breaks].map((start, i) => textRun(title.slice(start, breaks[i])));
  return lines.join("<w:r><w:br/></w:r>");
}

/** What is compared, and how to read the marks. */
export function legend(what: string, unchanged: boolean): string {
  return `${textRun(`${what}左栏加`)}${run("删除线", "struck")}${textRun("的文字为删去的内容，右栏加")}${run("下划线", "under")}${textRun(`的文字为增加的内容；${unchanged ? "" : "未修订的条文不列入，"}条文中未修订的部分以“……”表示。`)}`;
}

function cellsOf(
  row: Exclude<TableRow, { span: string }>,
  serial: number,
  typed: string | undefined,
): Readonly<Record<ColumnName, Cell>> {
  return {
    serial: plainCell(String(serial)),
    old: row.old,
    new: row.new,
    kind: plainCell(row.kind),
    // What a person typed counts for more than what the program knows.
    reason:
      typed === undefined && row.cause !== ""
        ? [[{ text: row.cause, look: "plain", own: true }]]
        : (typed ?? "").split("\n").map((text): readonly Part[] => [{ text, look: "plain" }]),
  };
}
