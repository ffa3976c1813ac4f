import type { DriftFinding } from "../../../drift/types.js";
import { zh } from "../../../words/zh/index.js";
import { placesOf, saidOf } from "./told.js";

const levels = { high: "error", medium: "warning", low: "note" } as const;

/** Findings as SARIF 2.1.0, a result a place; a paragraph is named as a line, its characters as columns from 1. */
export function sarif(findings: readonly DriftFinding[]): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const rules = codes.map((code) => ({ id: code, fullDescription: { text: zh.why[code as keyof typeof zh.why] } }));
  const results = findings.flatMap((finding) =>
    placesOf(finding).map(({ file, paragraph, start, end, quote }) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: levels[finding.severity],
      message: { text: saidOf(finding, quote).message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
            region: { startLine: paragraph, startColumn: start + 1, endColumn: end + 1, snippet: { text: quote } },
          },
        },
      ],
    })),
  );
  const run = { tool: { driver: { name: "tiaoli", rules } }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
}
