import { mergedText } from "../carry/conflict-words.js";
import type { Conflict } from "../merge/types.js";
import type { NewBook, NewCell } from "../tree/sheets.js";
import { text } from "../words/say.js";
import { zh } from "../words/zh/index.js";
import { writeBook } from "../writers/xlsx/book.js";
import type { DocumentReport } from "./document-report.js";

/** What a clerk may choose; anything else typed there is the final text itself. */
export const choices = { mine: "用改稿", merged: "用合并稿", next: "用新稿" } as const;
export const sheetTitle = "待定条文";
/** Columns of the sheet, in order; `resolve` finds them by their headers. */
export const headers = {
  unit: "单位代号",
  document: "文件编号",
  at: "条文编号",
  row: "行",
  cell: "栏",
  title: "文件",
  where: "位置",
  base: "原稿",
  mine: "改稿",
  next: "新稿",
  merged: "合并稿",
  cause: "原因",
  choice: "处理",
} as const;
/** How the sheet says that a text is not there any more. */
export const gone = "（已删去）";
const hidden = new Set<keyof typeof headers>(["unit", "document", "at", "row", "cell"]);
const widths: Partial<Record<keyof typeof headers, number>> = {
  title: 24,
  where: 24,
  base: 40,
  mine: 40,
  next: 40,
  merged: 40,
  cause: 20,
  choice: 40,
};
const notes: Partial<Record<keyof typeof headers, string>> = {
  choice: "选“用改稿”“用合并稿”或“用新稿”，或者直接写入定稿文字；不填的仍为待定。",
};

/** Every open conflict, of this run and of earlier ones, as a sheet to fill in; null when there is none. Same conflicts, same bytes. */
export async function conflictSheet(
  unit: string,
  name: string,
  documents: readonly DocumentReport[],
): Promise<Uint8Array | null> {
  const rows = documents.flatMap((document) =>
    [...(document.merge?.conflicts ?? []), ...(document.open ?? [])].map((conflict) => rowOf(unit, document, conflict)),
  );
  if (rows.length === 0) return null;
  const keys = Object.keys(headers) as (keyof typeof headers)[];
  const book: NewBook = {
    title: `${name}待定条文`,
    guide: [
      `${name}待定条文`,
      "手工改动与重新生成的内容在这些地方不一致，程序没有替您决定。",
      "在“处理”一栏选“用改稿”（保留手工改动）、“用合并稿”（两边的改动都要，撞在一处的用新稿）或“用新稿”（只用重新生成的内容），也可以直接写入定稿文字。",
      `填好后运行：tiaoli resolve ${unit} 待定条文.xlsx。也可以不用这张表，在 Word 里逐条处理“条理”的修订：接受等于“用合并稿”，拒绝等于“用改稿”。`,
    ],
    sheets: [
      {
        name: sheetTitle,
        title: `${name}待定条文`,
        intro: "只填“处理”一栏。",
        columns: keys.map((key) => ({
          header: headers[key],
          note: notes[key] ?? "",
          width: widths[key] ?? 10,
          ...(hidden.has(key) && { hidden: true as const }),
        })),
        rows: rows.map((row) =>
          keys.map((key): NewCell => (key === "choice" ? { value: null, list: "处理" } : { value: row[key], fixed: true })),
        ),
      },
    ],
    lists: [{ name: "处理", items: [choices.mine, choices.merged, choices.next], open: true }],
  };
  return writeBook(book);
}

const rowOf = (
  unit: string,
  { document, title }: DocumentReport,
  conflict: Conflict,
): Readonly<Record<keyof typeof headers, string>> => ({
  unit,
  document,
  at: conflict.at,
  row: conflict.row ?? "",
  cell: conflict.cell === undefined ? "" : String(conflict.cell),
  title,
  where: conflict.where,
  base: conflict.base ?? "（没有）",
  mine: conflict.mine,
  next: conflict.next ?? gone,
  merged: mergedText(conflict) ?? gone,
  cause: text(zh, `conflict.${conflict.cause}`),
  choice: "",
});
