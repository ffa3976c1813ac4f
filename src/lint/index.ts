import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import { clauseText } from "./clause-text.js";
import { coverageOf } from "./coverage.js";
import { foreignWord } from "./rules/foreign-word.js";
import { missingExample } from "./rules/missing-example.js";
import { nearCopy } from "./rules/near-copy.js";
import { staleVersion } from "./rules/stale-version.js";
import { typedNumber } from "./rules/typed-number.js";
import { undeclaredNeed } from "./rules/undeclared-need.js";
import { unhashedText } from "./rules/unhashed-text.js";
import { unknownHelper } from "./rules/unknown-helper.js";
import { unknownPath } from "./rules/unknown-path.js";
import { unreachableCondition } from "./rules/unreachable-condition.js";
import { unusedClause } from "./rules/unused-clause.js";
import { wrongExample } from "./rules/wrong-example.js";
import type { Facts } from "./types.js";

/** Alphabetical. A test fails when a file in rules/ is missing here. */
export const lintRules = [
  foreignWord,
  missingExample,
  nearCopy,
  staleVersion,
  typedNumber,
  undeclaredNeed,
  unhashedText,
  unknownHelper,
  unknownPath,
  unreachableCondition,
  unusedClause,
  wrongExample,
] as const;

/**
 * Faults inside the library itself, found by trying it on sample units.
 * @param samples at least one complete profile of each unit type; examples name them by id
 * @returns findings by file and line
 */
export function lintLibrary(library: Library, samples: readonly LoadedProfile[], asOf: string): readonly Diagnostic[] {
  const texts = new Map(
    [...library.clauses].flatMap(([id, clause]) => {
      const text = clauseText(clause);
      return text === null ? [] : [[id, text] as const];
    }),
  );
  const facts: Facts = { library, samples, asOf, coverage: coverageOf(library, samples, asOf), texts };
  const found: { readonly file: string; readonly line: number; readonly diagnostic: Diagnostic }[] = [];
  for (const rule of lintRules)
    rule.check(facts, ({ file }, line, data) =>
      found.push({ file, line, diagnostic: problem(rule.code, data, inFile(file, line)) }),
    );
  return found
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ diagnostic }) => diagnostic);
}
