import type { DriftFinding } from "../../../drift/types.js";
import { html } from "./html.js";
import { sarif } from "./sarif.js";
import { driftSheet } from "./sheet.js";
import { told } from "./told.js";

/** The forms a report of findings may have besides the screen. */
export const driftFormats = ["sarif", "xlsx", "html"] as const;
export type DriftFormat = (typeof driftFormats)[number];

/** Findings as text: SARIF 2.1.0 for machines, a page for people. Same findings, same bytes. */
export const driftText = (findings: readonly DriftFinding[], format: "sarif" | "html"): string =>
  format === "sarif" ? sarif(findings) : html(told(findings));

/** Findings as the table of a workbook, a row a place. */
export const driftTable = (findings: readonly DriftFinding[]) => driftSheet(told(findings));
