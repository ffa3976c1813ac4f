import { phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { withClause } from "../library/releases.js";
import type { Clause, Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import type { LoadedProfile } from "../profile/types.js";
import { clauseText } from "./clause-text.js";
import { type Coverage, coverageOf } from "./coverage.js";
import { foreignWord } from "./rules/foreign-word.js";
import { joinedTwice } from "./rules/joined-twice.js";
import { missingExample } from "./rules/missing-example.js";
import { missingPaper } from "./rules/missing-paper.js";
import { nearCopy } from "./rules/near-copy.js";
import { overBudget } from "./rules/over-budget.js";
import { ownSuperior } from "./rules/own-superior.js";
import { staleVersion } from "./rules/stale-version.js";
import { topicWord } from "./rules/topic-word.js";
import { tradeWord } from "./rules/trade-word.js";
import { typedNumber } from "./rules/typed-number.js";
import { undeclaredNeed } from "./rules/undeclared-need.js";
import { unhashedText } from "./rules/unhashed-text.js";
import { unknownHelper } from "./rules/unknown-helper.js";
import { unknownPath } from "./rules/unknown-path.js";
import { unprintableClause } from "./rules/unprintable-clause.js";
import { unreachableCondition } from "./rules/unreachable-condition.js";
import { unusedClause } from "./rules/unused-clause.js";
import { wrongExample } from "./rules/wrong-example.js";
import { wrongReceiver } from "./rules/wrong-receiver.js";
import { isOwnText, sharedLibrary } from "./shared-library.js";
import { trialsOf } from "./trials.js";
import { tryOut } from "./try-out.js";
import type { Facts, LintRule, TrialRule } from "./types.js";

/** Rules that look at the library as it is. Alphabetical; a test fails when a file in rules/ is missing here and below. */
export const lintRules: readonly LintRule[] = [
  foreignWord,
  missingExample,
  nearCopy,
  overBudget,
  staleVersion,
  typedNumber,
  undeclaredNeed,
  unhashedText,
  unknownHelper,
  unknownPath,
  unreachableCondition,
  unusedClause,
  wrongExample,
];

/** Rules that look at what made-up units get. */
export const trialRules: readonly TrialRule[] = [
  joinedTwice,
  missingPaper,
  ownSuperior,
  topicWord,
  tradeWord,
  unprintableClause,
  wrongReceiver,
];

interface Found {
  readonly file: string;
  readonly line: number;
  readonly diagnostic: Diagnostic;
}
const inOrder = (found: readonly Found[]): readonly Diagnostic[] =>
  [...found].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)).map(({ diagnostic }) => diagnostic);

const textsOf = (clauses: readonly Clause[]): Facts["texts"] =>
  new Map(
    clauses.flatMap((clause) => {
      const text = clauseText(clause);
      return text === null ? [] : [[clause.id, text] as const];
    }),
  );

/** Rules that can tell of one clause by itself. */
const rulesOfOne: readonly LintRule[] = [
  foreignWord,
  missingExample,
  typedNumber,
  undeclaredNeed,
  unknownHelper,
  unknownPath,
  wrongExample,
];

/**
 * Faults of one clause that somebody is at work on, as `lintLibrary` tells them.
 * @param coverage of the library without it, or with it as it was
 */
export function lintClause(
  clause: Clause,
  library: Library,
  samples: readonly LoadedProfile[],
  asOf: string,
  coverage: Coverage,
): readonly Diagnostic[] {
  const facts: Facts = { library, clauses: [clause], samples, asOf, coverage, texts: textsOf([clause]) };
  const found: Found[] = [];
  for (const rule of rulesOfOne)
    if (!rule.sharedOnly || !isOwnText(clause, library))
      rule.check(facts, ({ file }, line, data) =>
        found.push({ file, line, diagnostic: problem(rule.code, data, inFile(file, line)) }),
      );
  return inOrder(found);
}

/**
 * Faults inside the library itself, found by trying it on sample units.
 * @param samples complete profiles, of as many unit types as there are; examples name them by id
 * @returns findings by file and line
 */
export function lintLibrary(library: Library, samples: readonly LoadedProfile[], asOf: string): readonly Diagnostic[] {
  const clauses = [...library.clauses.values()];
  const facts: Facts = { library, clauses, samples, asOf, coverage: coverageOf(library, samples, asOf), texts: textsOf(clauses) };
  const common = sharedLibrary(library);
  const shared: Facts = { ...facts, library: common, clauses: [...common.clauses.values()] };
  const found: Found[] = [];
  for (const rule of lintRules)
    rule.check(rule.sharedOnly ? shared : facts, ({ file }, line, data) =>
      found.push({ file, line, diagnostic: problem(rule.code, data, inFile(file, line)) }),
    );
  return [...inOrder(found), ...unitFaults(facts)];
}

/** What is wrong with clauses in the words of single units, and with those on their way to all: each beside the others as its unit has them. */
const unitFaults = ({ library, samples, asOf, coverage }: Facts): readonly Diagnostic[] => {
  const own = [...library.unitClauses].flatMap(([unit, clauses]) =>
    [...clauses.values()].map((clause) => ({ clause, seen: unitLibrary(library, { id: unit }) })),
  );
  const released = [...library.releases.values()].flatMap(({ texts }) => {
    const last = texts.get(Math.max(0, ...texts.keys()));
    return last === undefined || library.clauses.get(last.id) === last ? [] : [{ clause: last, seen: withClause(library, last) }];
  });
  return [...own, ...released].flatMap(({ clause, seen }) => lintClause(clause, seen, samples, asOf, coverage));
};

/**
 * Faults that show only when clauses are printed for made-up units: of every type, and without one thing after another.
 * @param samples complete profiles, of as many unit types as there are
 * @returns findings by file and line, each fault for the first unit that showed it
 */
export function lintTrials(whole: Library, samples: readonly LoadedProfile[], asOf: string): readonly Diagnostic[] {
  const library = sharedLibrary(whole);
  const found = new Map<string, Found>();
  for (const trial of trialsOf(library, samples))
    for (const topic of trial.topics) {
      const papers = tryOut(library, trial, topic, asOf);
      const type = trial.field === "" ? trial.type.name : phrase("lint.of-field", { type: trial.type.name, field: trial.field });
      const unit = trial.absent === null ? type : phrase("lint.without", { type, absent: trial.absent });
      for (const printed of papers.printed)
        for (const rule of trialRules)
          for (const data of rule.look(printed, { library, topic, papers })) {
            const { id, file, textLine: line } = printed.clause;
            const key = [rule.code, id, data["word"] ?? data["paper"] ?? data["phrase"] ?? ""].join(" ");
            if (!found.has(key))
              found.set(key, { file, line, diagnostic: problem(rule.code, { id, unit, ...data }, inFile(file, line)) });
          }
    }
  return inOrder([...found.values()]);
}
