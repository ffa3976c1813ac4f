import type { LintRule } from "../types.js";

/** The clause suits some unit, but its `when` holds for none. Examples that change their sample count as units. */
export const unreachableCondition: LintRule = {
  code: "lint/unreachable-condition",
  check({ clauses, coverage }, report) {
    for (const clause of clauses)
      if (coverage.suited.has(clause.id) && !coverage.chosen.has(clause.id)) report(clause, 1, { id: clause.id });
  },
};
