import type { DriftPlace } from "../../../drift/types.js";
import { worded } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import { type DriftChecked, placePhrase, saidOf } from "./told.js";

const levels = { high: "error", medium: "warning", low: "note" } as const;

/**
 * Findings as SARIF 2.1.0, a result each, the further places of one cause as related locations; a paragraph is named as a line, its
 * characters as columns from 1.
 */
export function sarif({ findings }: DriftChecked): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const rules = codes.map((code) => ({ id: code, fullDescription: { text: zh.why[code as keyof typeof zh.why] } }));
  const results = findings.map((finding) => {
    const { code, severity, certain, right, places = [] } = finding;
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: { text: saidIn(finding) },
      locations: [located(finding)],
      ...(places.length > 0 && {
        relatedLocations: places.map((place, id) => ({
          id: id + 1,
          ...located(place),
          message: { text: worded(zh, placePhrase(place)) },
        })),
      }),
      properties: { certain, right },
    };
  });
  const run = { tool: { driver: { name: "tiaoli", rules } }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

/** A line number cannot say that something stands in a header. */
const saidIn = (finding: DriftChecked["findings"][number]): string => {
  const { message } = saidOf(finding, finding.quote);
  return finding.beside === undefined ? message : `${worded(zh, placePhrase(finding))}：${message}`;
};

const located = ({ file, paragraph, start, end, quote }: DriftPlace) => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
    region: { startLine: Math.max(1, paragraph), startColumn: start + 1, endColumn: end + 1, snippet: { text: quote } },
  },
});
