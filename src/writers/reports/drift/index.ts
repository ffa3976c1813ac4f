import { document } from "./document.js";
import { html } from "./html.js";
import { sarif } from "./sarif.js";
import { driftSheet } from "./sheet.js";
import { type DriftChecked, told, totalOf } from "./told.js";

export { commentOf, type DriftChecked, placePhrase, placesOf } from "./told.js";

/** The forms a report of findings may have besides the screen. */
export const driftFormats = ["docx", "html", "xlsx", "sarif"] as const;
export type DriftFormat = (typeof driftFormats)[number];

/** Findings as text: SARIF 2.1.0 for machines, a page for people. Same findings, same bytes. */
export const driftText = (checked: DriftChecked, format: "sarif" | "html"): string =>
  format === "sarif" ? sarif(checked) : html(told(checked), totalOf(checked));

/** Findings as the table of a workbook, a row a finding. */
export const driftTable = (checked: DriftChecked) => driftSheet(told(checked), totalOf(checked));

/** Findings as an official document, a table a paper. */
export const driftDocument = (checked: DriftChecked) => document(told(checked), totalOf(checked));
