import type { LintRule } from "../types.js";

export const missingExample: LintRule = {
  code: "lint/missing-example",
  check({ library }, report) {
    for (const clause of library.clauses.values()) if (clause.examples.length === 0) report(clause, 1, { id: clause.id });
  },
};
