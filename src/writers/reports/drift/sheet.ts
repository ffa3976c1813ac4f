import { text } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import type { ToldPlace } from "./told.js";

/** What a workbook is made of. */
interface DriftSheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly rows: readonly (readonly string[])[];
}

/** The findings as a table, to be sorted and given out. */
export const driftSheet = (places: readonly ToldPlace[]): DriftSheet => ({
  name: text(zh, "drift.report"),
  title: text(zh, "drift.report"),
  columns: [
    [text(zh, "drift.file"), 40],
    [text(zh, "drift.place"), 12],
    [text(zh, "drift.severity"), 8],
    [text(zh, "drift.fault"), 50],
    [text(zh, "drift.advice"), 50],
  ],
  rows: places.map(({ file, at, severity, message, advice }) => [file, at, severity, message, advice]),
});
