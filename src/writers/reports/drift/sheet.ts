import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import type { ToldFile } from "./told.js";

/** What a workbook is made of. */
interface DriftSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The findings as a table, a row each, to be sorted and given out. */
export const driftSheet = (files: readonly ToldFile[], total: string): DriftSheet => ({
  name: text(zh, "drift.report"),
  title: `${text(zh, "drift.report")}：${total}`,
  columns: [
    [text(zh, "drift.number"), 6],
    [text(zh, "drift.file"), 28],
    [text(zh, "drift.severity"), 6],
    [text(zh, "drift.place"), 20],
    [text(zh, "drift.quote"), 26],
    [text(zh, "drift.right"), 22],
    [text(zh, "drift.fault"), 36],
    [text(zh, "drift.advice"), 44],
    [text(zh, "drift.code"), 26],
  ],
  rows: files.flatMap(({ name, findings }) =>
    findings.map(
      ({ number, grade, at, quote, right, message, reasons, code }) =>
        [number, name, grade, at, quote, right, message, reasons.join("\n"), code] as const,
    ),
  ),
});
