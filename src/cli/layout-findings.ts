import { phrase } from "../diag/phrase.js";
import type { Fix, Value } from "../diag/types.js";
import { type Finding, type Group, grouped, type LayoutReport } from "../use/layout.js";
import { say, text, worded } from "../words/say.js";
import type { Rule, Words } from "../words/types.js";
import { forPrograms } from "./for-programs.js";

/**
 * Prints findings as a person reads them: two lines a group, so that a bad file still fits on a screen; why a rule is one stands
 * below its first group. @returns the printer; its `marked` says which of the findings can be mended
 */
function findingPrinter(words: Words): (findings: readonly Finding[], marked: boolean) => string {
  const explained = new Set<string>();
  const lines = (group: Group, marked: boolean): string => {
    const { message, hints } = say(words, group);
    const head = text(words, "layout.line", { place: placeOf(words, group), message });
    const wanted = text(words, "layout.wanted", { wanted: hints[0] ?? "", basis: basisOf(group) });
    const why = explained.has(group.code) ? "" : `    ${text(words, "why", { why: words.why[group.code as Rule] })}\n`;
    explained.add(group.code);
    return `${head}\n    ${wanted}${marked ? markOf(words, group) : ""}\n${why}`;
  };
  return (findings, marked) =>
    grouped(findings)
      .map((group) => lines(group, marked))
      .join("");
}

/** How binding a rule is, and what says so. */
const basisOf = ({ strength, source }: Pick<Finding, "strength" | "source">): Value => {
  const own = phrase(`strength.${strength}`);
  return source === "" ? own : phrase("layout.basis", { strength: own, source });
};

/** 第12段“为了加强…”等 35 段（正文） */
function placeOf(words: Words, { paragraph, text: own, part: name, count }: Group): string {
  const part = phrase(`part.${name}`);
  if (paragraph === undefined) return count > 1 ? text(words, "layout.at-part", { part, count }) : worded(words, part);
  const data = { number: paragraph, part, count, text: own ?? "" };
  const quoted = own !== undefined && own !== "";
  if (count > 1) return text(words, quoted ? "layout.at-words-more" : "layout.at-paragraphs", data);
  return text(words, quoted ? "layout.at-words" : "layout.at-paragraph", data);
}

function markOf(words: Words, { count, mendable }: Group): string {
  if (mendable === 0) return "";
  return `  ${mendable === count ? text(words, "layout.mark-all") : text(words, "layout.mark-some", { count: mendable })}`;
}

/** What programs read of a finding. @param fix the command that mends what can be mended */
function findingForPrograms(words: Words, { mends, strength, part, source, ...finding }: Finding, fix: Fix) {
  const { found, wanted } = finding.data;
  const named = { strength: phrase(`strength.${strength}`), part: phrase(`part.${part}`), found, wanted, source };
  const plain = Object.entries(named).map(([key, value]) => [key, worded(words, value)]);
  return {
    ...finding,
    data: { ...finding.data, strength, part, source },
    ...Object.fromEntries(plain),
    message: say(words, finding).message,
    why: words.why[finding.code as Rule],
    fixable: mends.length > 0,
    ...(mends.length > 0 && { fix }),
  };
}

/** The report as text for a person. @param name of the file, as it is shown */
export function printLayout(words: Words, report: LayoutReport, name: string): string {
  return (
    printFound(words, report, name) + (report.page === undefined ? "" : `${text(words, "layout.page", { path: report.page })}\n`)
  );
}

function printFound(words: Words, { look, findings, mended }: LayoutReport, name: string): string {
  const print = findingPrinter(words);
  const head = text(words, "layout.head", { name, look: look.name });
  if (findings.length === 0) {
    const unwritten = mended === null ? `${text(words, "layout.unwritten")}\n` : "";
    return `${text(words, "layout.clean", { head })}\n${unwritten}`;
  }
  const [titled, count] = [`${text(words, "layout.colon", { head })}\n`, findings.length];
  const mendable = findings.filter(({ mends }) => mends.length > 0).length;
  if (mended === undefined) {
    const tail =
      mendable > 0 ? text(words, "layout.found-mendable", { count, mendable }) : text(words, "layout.found", { count });
    return `${titled}${print(findings, true)}${tail}\n`;
  }
  if (mended === null) return `${titled}${print(findings, false)}${text(words, "layout.found-stuck", { count })}\n`;
  const part = (key: "layout.done" | "layout.followed" | "layout.left", some: readonly Finding[]): string =>
    some.length === 0 ? "" : `${text(words, key, { count: some.length })}\n${print(some, false)}`;
  const rest = mended.left.length === 0 ? `${text(words, "layout.none-left")}\n` : part("layout.left", mended.left);
  const done = `${text(words, "layout.done", { count: mended.done.length })}\n${print(mended.done, false)}`;
  const written = text(words, "layout.written", { path: mended.path });
  return `${head}\n${done}${part("layout.followed", mended.followed)}${rest}${written}\n`;
}

/** The report for programs. */
export function layoutForPrograms(words: Words, { look, findings, mended, page }: LayoutReport, file: string): unknown {
  const fix: Fix = { safety: "safe", run: ["layout", file, "--fix"] };
  const each = (finding: Finding) => findingForPrograms(words, finding, fix);
  return forPrograms(words, {
    file,
    look,
    findings: findings.map(each),
    ...(page !== undefined && { report: page }),
    ...(mended === null && { mended }),
    ...(mended && {
      mended: {
        path: mended.path,
        done: mended.done.map(each),
        followed: mended.followed.map(each),
        left: mended.left.map(each),
      },
    }),
  });
}
