import { phrase } from "../../../diag/phrase.js";
import { problem } from "../../../diag/problem.js";
import type { DriftFinding, DriftPlace } from "../../../drift/types.js";
import { say, text, worded } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";

/** A place of a finding in the words of a report. */
export interface ToldPlace {
  readonly file: string;
  readonly at: string;
  readonly severity: string;
  readonly message: string;
  /** What to do, and the evidence. */
  readonly advice: string;
  readonly quote: string;
  readonly code: string;
}

export const saidOf = ({ code, right }: DriftFinding, quote: string) =>
  say(zh, problem(code, { quote, right: right[0] ?? phrase("list.none") }));
export const placesOf = (finding: DriftFinding): readonly DriftPlace[] => [finding, ...(finding.places ?? [])];

/** Every place of every finding, a row each. */
export const told = (findings: readonly DriftFinding[]): readonly ToldPlace[] =>
  findings.flatMap((finding) =>
    placesOf(finding).map(({ file, paragraph, quote }): ToldPlace => {
      const { message, hints } = saidOf(finding, quote);
      const advice = [...hints, ...finding.evidence.map((value) => worded(zh, value))].join(" ");
      const severity = text(zh, `drift.${finding.severity}`);
      return { file, at: text(zh, "drift.at", { paragraph }), severity, message, advice, quote, code: finding.code };
    }),
  );
