import type { LintRule } from "../types.js";

/** No kind, topic, trait and organ form of any sample lets the clause in. */
export const unusedClause: LintRule = {
  code: "lint/unused-clause",
  check({ library, coverage }, report) {
    for (const clause of library.clauses.values()) if (!coverage.suited.has(clause.id)) report(clause, 1, { id: clause.id });
  },
};
