import { compareDocs } from "../../src/compare/compare.js";
import type { Doc } from "../../src/tree/types.js";
import type { Report, ReportOptions } from "../../src/writers/reports/report.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

/** The bytes of a report on two documents; it must succeed. */
export async function reportOn(report: Report, old: Doc, now: Doc, options: Partial<ReportOptions> = {}): Promise<Uint8Array> {
  const outcome = await report(compareDocs(old, now), { look: gb9704, old, new: now, ...options }, shippedFonts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
