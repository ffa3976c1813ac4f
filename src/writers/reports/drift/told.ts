import { dirname, relative } from "node:path";
import { listed, phrase } from "../../../diag/phrase.js";
import { problem } from "../../../diag/problem.js";
import type { Phrase } from "../../../diag/types.js";
import type { DriftFinding, DriftPlace } from "../../../drift/types.js";
import { groupedBy } from "../../../text/grouped-by.js";
import { say, text, worded } from "../../../words/say.js";
import { zh } from "../../../words/zh/index.js";
import { asideName } from "../aside-name.js";

/** What a check came to. */
export interface DriftChecked {
  /** Paths of all papers that were read, in order. */
  readonly files: readonly string[];
  /** By file and place. */
  readonly findings: readonly DriftFinding[];
  /** Findings in doubt that are not among them. */
  readonly hidden: number;
  /** What people call a paper; absent: its path from the folder that all of them lie in. */
  readonly nameOf?: (path: string) => string;
}
/** A finding in the words of a report. */
export interface ToldFinding {
  /** As a run numbers them, from 1. */
  readonly number: number;
  readonly severity: DriftFinding["severity"];
  readonly grade: string;
  /** All its places. */
  readonly at: string;
  readonly quote: string;
  /** What is to stand there; "" where only a person can tell. */
  readonly right: string;
  readonly message: string;
  /** What to do, the evidence, and why it matters, a line each. */
  readonly reasons: readonly string[];
  readonly code: string;
}
/** A paper with what was found in it. */
export interface ToldFile {
  /** From the folder that all papers of the run lie in: a report names no folders of the machine. */
  readonly name: string;
  /** No finding has a place in it, those told under another file among them. */
  readonly isSound: boolean;
  readonly findings: readonly ToldFinding[];
}

/** Without the advice to write what nobody knows. */
export function saidOf({ code, right }: DriftFinding, quote: string, own = right) {
  const { message, hints } = say(zh, problem(code, { quote, right: own[0] ?? phrase("list.none") }));
  return { message, hints: own.length === 0 && zh.messages[code].hint.includes("{right}") ? [] : hints };
}
export const placesOf = (finding: DriftFinding): readonly DriftPlace[] => [finding, ...(finding.places ?? [])];

/** Where a place is: 第 5 段, in a table with row and column. */
export const placePhrase = ({ paragraph, cell, beside }: Pick<DriftPlace, "paragraph" | "cell" | "beside">): Phrase => {
  if (beside !== undefined) {
    const what = asideName(beside);
    return paragraph === 0 ? what : phrase("with", { what, more: phrase("drift.at", { paragraph }) });
  }
  return cell === undefined
    ? phrase("drift.at", { paragraph })
    : phrase("drift.at-cell", { paragraph, row: cell.row + 1, column: cell.column + 1 });
};

/** Every paper with its findings. */
export function told({ files, findings, nameOf }: DriftChecked): readonly ToldFile[] {
  const numbers = new Map(findings.map((finding, i) => [finding, i + 1]));
  const byFile = groupedBy(findings, ({ file }) => file);
  const home = commonFolder(files);
  const name = nameOf ?? ((file: string) => relative(home, file));
  const found = new Set(findings.flatMap((finding) => placesOf(finding).map(({ file }) => file)));
  return files.map((file) => ({
    name: name(file),
    isSound: !found.has(file),
    findings: (byFile.get(file) ?? []).map((finding) => toldFinding(finding, numbers.get(finding)!, name)),
  }));
}

function toldFinding(finding: DriftFinding, number: number, name: (file: string) => string): ToldFinding {
  const { code, severity, quote, right } = finding;
  const { message } = saidOf(finding, quote);
  const at = [
    ...new Set(
      placesOf(finding).map(
        (place) => (place.file === finding.file ? "" : `${name(place.file)} `) + worded(zh, placePhrase(place)),
      ),
    ),
  ];
  const doubt = finding.certain ? "" : text(zh, "drift.doubtful");
  const grade = text(zh, `drift.${severity}`);
  return {
    number,
    severity,
    grade,
    at: worded(zh, listed(at)),
    quote,
    right: right.join("；"),
    message: message + doubt,
    reasons: reasonsOf(finding, finding),
    code,
  };
}

function reasonsOf(finding: DriftFinding, { quote, right }: DriftPlace): readonly string[] {
  const { hints } = saidOf(finding, quote, right);
  return [
    ...hints.filter((hint) => hint !== ""),
    ...finding.evidence.map((value) => worded(zh, value)),
    text(zh, "why", { why: zh.why[finding.code as keyof typeof zh.why] }),
  ];
}

/** The comment at a place in a Word file: what, what to do, the evidence and why. */
export function commentOf(finding: DriftFinding, place: DriftPlace): string {
  const doubt = finding.certain ? "" : text(zh, "drift.doubtful");
  const candidates = finding.right.length > 1 ? [text(zh, "drift.candidates", { right: finding.right.join("；") })] : [];
  return [saidOf(finding, place.quote, place.right).message + doubt, ...candidates, ...reasonsOf(finding, place)].join("\n");
}

/** The numbers of a check in a sentence. */
export function totalOf({ files, findings, hidden }: DriftChecked): string {
  const count = (severity: DriftFinding["severity"]) => findings.filter((one) => one.severity === severity).length;
  const [high, medium, low] = [count("high"), count("medium"), count("low")];
  const total =
    findings.length === 0
      ? text(zh, "drift.total-none", { files: files.length })
      : text(zh, "drift.total", { files: files.length, count: findings.length, high, medium, low });
  return total + (hidden > 0 ? text(zh, "drift.hidden", { count: hidden }) : "");
}

function commonFolder(files: readonly string[]): string {
  const [first = "", ...rest] = files.map((file) => dirname(file));
  let common = first;
  for (const folder of rest)
    while (
      folder !== common &&
      !folder.startsWith(common.endsWith("/") ? common : `${common}/`) &&
      !folder.startsWith(`${common}\\`) &&
      dirname(common) !== common
    )
      common = dirname(common);
  return common;
}
