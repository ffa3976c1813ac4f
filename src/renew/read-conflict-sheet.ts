import type { Answer } from "../carry/answer.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome } from "../diag/types.js";
import { readSheets } from "../readers/xlsx/index.js";
import type { FoundSheet } from "../tree/sheets.js";
import type { NodeId } from "../tree/types.js";
import { type AnswerRow, answersOf, bare } from "./answers.js";
import { choices, gone, headers, sheetTitle } from "./conflict-sheet.js";

/** Reads a conflict sheet that was filled in. Rows without an answer stay open. */
export async function readAnswers(bytes: Uint8Array, path: string, unit: string): Promise<Outcome<readonly Answer[]>> {
  const sheets = await readSheets(bytes, path);
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find(({ name }) => name === sheetTitle);
  const columns = sheet && columnsOf(sheet);
  if (sheet === undefined || columns === null || columns === undefined) return fail(problem("merge/sheet-shape", { path }));
  const rows: AnswerRow[] = [];
  const units = new Set<string>();
  for (const row of sheet.rows.slice(columns.first)) {
    const cell = (key: keyof typeof headers): string => {
      const value = row[columns.of(key)]?.value ?? "";
      return typeof value === "string" ? value : String(value);
    };
    if (cell("document") === "" || cell("at") === "") continue;
    units.add(cell("unit"));
    rows.push(rowOf(cell, cell("choice").trim()));
  }
  const others = [...units].filter((found) => found !== unit);
  const wrong = others.map((found) => problem("merge/sheet-unit", { path, found, unit }));
  const answers = answersOf(rows);
  if (!answers.ok || wrong.length > 0) return fail(...answers.diagnostics, ...wrong);
  return answers.value.length === 0 ? fail(problem("merge/sheet-empty", { path })) : answers;
}

function rowOf(cell: (key: keyof typeof headers) => string, typed: string): AnswerRow {
  const or = (text: string): string | null => (text === gone ? null : text);
  const said = /^(?:采用|选用|用|选|按|取)?((?:改|新|合并)稿)$/.exec(bare(typed))?.[1];
  const use = (Object.keys(choices) as (keyof typeof choices)[]).find((key) => choices[key] === `用${said}`);
  return {
    document: cell("document"),
    at: cell("at") as NodeId,
    ...(cell("row") !== "" && { row: cell("row") as NodeId }),
    ...(/^\d+$/.test(cell("cell")) && { cell: Number(cell("cell")) }),
    where: cell("where"),
    mine: cell("mine"),
    next: or(cell("next")),
    merged: or(cell("merged")),
    choice: typed === "" ? null : use === undefined ? { use: "text", text: typed } : { use },
  };
}

/** The header row and where each column is; null for some other workbook. */
function columnsOf(sheet: FoundSheet): { readonly first: number; readonly of: (key: keyof typeof headers) => number } | null {
  for (const [at, row] of sheet.rows.slice(0, 10).entries()) {
    const places = new Map(row.map(({ value }, column) => [value, column]));
    if (Object.values(headers).every((header) => places.has(header)))
      return { first: at + 1, of: (key) => places.get(headers[key])! };
  }
  return null;
}
