import { isIgnored } from "./accepted.js";
import { besideFamilies } from "./beside.js";
import { asForeignPaper } from "./foreign-paper.js";
import { driftRules } from "./rules/index.js";
import type { DriftFacts, DriftFinding, DriftPlace, DriftRule, Found, Paper } from "./types.js";

export { type Acceptance, acceptancesOf, ignoredCode } from "./accepted.js";
export { withBeside } from "./beside.js";
export { copyIndex } from "./copies.js";
export { misnamed } from "./near-title.js";
export { paperOf } from "./paper.js";
export { findingsIn, newDriftSet, placesOf } from "./set.js";
export type * from "./types.js";

/** Of all rules, and of what is told of several papers together. */
export const driftCodes = (): readonly string[] => [
  ...driftRules.map(({ code }) => code),
  "drift/foreign-paper",
  "drift/intervals-apart",
];

/**
 * What copying left behind in papers. The same fault at several places of a paper is one finding with places.
 * @param wanted `high`: rules none of whose findings can weigh so much, and which do not tell whose paper it is, are not asked
 * @returns findings by file and place
 */
export function driftIn(papers: readonly Paper[], facts: DriftFacts, wanted: "all" | "high" = "all"): readonly DriftFinding[] {
  const { ignore = [], words = [] } = facts.unit ?? {};
  const rules = wanted === "all" ? driftRules : driftRules.filter(mayMatter);
  return papers.flatMap((paper) => {
    const found = rules
      .filter(({ code }) => !isIgnored(ignore, code))
      .flatMap((rule) =>
        gathered(
          rule,
          [
            ...rule.find(paper, facts),
            ...(paper.beside && besideFamilies.has(rule.family) ? rule.find(paper.beside, facts) : []),
          ].filter((one) => !words.some((word) => isWithin(one, word)) && !isIgnored(ignore, rule.code, quoteOf(one))),
          paper,
        ),
      )
      .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || (a.code < b.code ? -1 : 1));
    return asForeignPaper(found, paper, facts);
  });
}

const mayMatter = ({ severity, mayBeHigh, family }: DriftRule): boolean =>
  severity === "high" || mayBeHigh === true || family === "foreign-unit";

/** Whether a finding lies in a place where an accepted expression stands. */
function isWithin({ line, start, end }: Found, word: string): boolean {
  if (word === "") return false;
  for (let at = line.text.indexOf(word); at >= 0; at = line.text.indexOf(word, at + 1))
    if (at <= start && end <= at + word.length) return true;
  return false;
}

function gathered(rule: DriftRule, found: readonly Found[], { file }: Paper): readonly DriftFinding[] {
  const groups = new Map<string, readonly Found[]>();
  for (const one of found) {
    const key = rule.isOneCause ? "" : `${quoteOf(one)} ${one.right?.join(" ") ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((all): DriftFinding => {
    const first = all[0]!;
    const place = placeOf(first, file);
    const said = JSON.stringify(first.right ?? []);
    const places = all.slice(1).map((one) => {
      const right = one.right ?? [];
      return { ...placeOf(one, file), ...(JSON.stringify(right) !== said && { right }) };
    });
    return {
      code: rule.code,
      family: rule.family,
      severity: first.severity ?? rule.severity,
      certain: first.doubtful !== true,
      ...place,
      right: first.right ?? [],
      evidence: first.evidence ?? [],
      ...(places.length > 0 && { places }),
    };
  });
}

const quoteOf = ({ line, start, end }: Found): string => line.text.slice(start, end);
const placeOf = (found: Found, file: string): DriftPlace => {
  const { line, start, end } = found;
  return {
    file,
    paragraph: line.paragraph,
    start,
    end,
    quote: quoteOf(found),
    ...(line.cell && { cell: line.cell }),
    ...(line.beside && { beside: line.beside }),
  };
};
