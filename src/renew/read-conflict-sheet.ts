import type { Answer } from "../carry/answer.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { readSheets } from "../readers/xlsx/index.js";
import type { FoundSheet } from "../tree/sheets.js";
import type { NodeId } from "../tree/types.js";
import { choices, gone, headers, sheetTitle } from "./conflict-sheet.js";

/** Reads a conflict sheet that was filled in. Rows without an answer stay open. */
export async function readAnswers(bytes: Uint8Array, path: string, unit: string): Promise<Outcome<readonly Answer[]>> {
  const sheets = await readSheets(bytes, path);
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find(({ name }) => name === sheetTitle);
  const columns = sheet && columnsOf(sheet);
  if (sheet === undefined || columns === null || columns === undefined) return fail(problem("merge/sheet-shape", { path }));
  const answers: { readonly answer: Answer; readonly words: string; readonly n: number }[] = [];
  /** The places of the lines with the same words. */
  const lines = new Map<string, readonly string[]>();
  const units = new Set<string>();
  const faults: Diagnostic[] = [];
  const known = new Map<string, Answer>();
  for (const row of sheet.rows.slice(columns.first)) {
    const cell = (key: keyof typeof headers): string => {
      const value = row[columns.of(key)]?.value ?? "";
      return typeof value === "string" ? value : String(value);
    };
    if (cell("document") === "" || cell("at") === "") continue;
    units.add(cell("unit"));
    const words = [cell("document"), bare(cell("mine"))].join("\n");
    const alike = lines.get(words) ?? [];
    lines.set(words, [...alike, cell("where")]);
    const typed = cell("choice").trim();
    if (typed === "") continue;
    const answer = answerOf(cell, typed);
    if (answer.choice.use === "text" && answer.cell === undefined && unclear.test(bare(typed)))
      faults.push(problem("merge/unclear-answer", { where: answer.where, document: answer.document, value: typed }));
    const key = [answer.document, answer.at, answer.row, answer.cell].join("\n");
    const other = known.get(key);
    if (other !== undefined) {
      if (JSON.stringify(other.choice) !== JSON.stringify(answer.choice))
        faults.push(problem("merge/two-answers", { where: answer.where, document: answer.document }));
      continue;
    }
    known.set(key, answer);
    answers.push({ answer, words, n: alike.length });
  }
  const others = [...units].filter((found) => found !== unit);
  for (const found of others) faults.push(problem("merge/sheet-unit", { path, found, unit }));
  if (faults.length === 0 && answers.length === 0) faults.push(problem("merge/sheet-empty", { path }));
  if (faults.length > 0) return fail(...faults);
  return succeed(
    answers.map(({ answer, words, n }) => {
      const places = lines.get(words)!;
      const alone = places.filter((place) => place === answer.where).length === 1;
      return { ...answer, same: { n, of: places.length, alone } };
    }),
  );
}

const bare = (typed: string): string => typed.replace(/[\s“”"'。.．，,；;！!（）()]/g, "");
/** Answers a person may give to a question, which are no text of a paper. */
const unclear =
  /^(?:[√✓✔×xX√对错是否无]|不?同意|不?保留|不[改变用]|照旧|不动|待定|可以?|好的?|(?:已|应)?(?:删|删去|删除|删掉|去掉|不要)|(?:维持|保持)?(?:用|按)?(?:原样|原稿|不变)|(?:用|按)?(?:旧|第[一二三]|[123一二三])(?:稿|种|个)?)$/;

function answerOf(cell: (key: keyof typeof headers) => string, typed: string): Answer {
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
    choice: use === undefined ? { use: "text", text: typed } : { use },
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
