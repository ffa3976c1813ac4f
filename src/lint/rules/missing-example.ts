import type { LintRule } from "../types.js";

export const missingExample: LintRule = {
  code: "lint/missing-example",
  check({ clauses }, report) {
    for (const clause of clauses) if (clause.examples.length === 0) report(clause, 1, { id: clause.id });
  },
};
