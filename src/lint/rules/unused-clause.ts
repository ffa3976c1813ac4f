import { isOfUnfinished } from "../shared-library.js";
import type { LintRule } from "../types.js";

/** No kind, topic, trait and organ form of any sample lets the clause in. */
export const unusedClause: LintRule = {
  code: "lint/unused-clause",
  check({ clauses, library, coverage, samples }, report) {
    for (const clause of clauses)
      if (!coverage.suited.has(clause.id) && !isOfUnfinished(clause, library, samples)) report(clause, 1, { id: clause.id });
  },
};
