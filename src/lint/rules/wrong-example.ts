import { printClause } from "../../compose/example.js";
import { listed, phrase } from "../../diag/phrase.js";
import { isOfUnfinished } from "../shared-library.js";
import type { LintRule } from "../types.js";
import { withChanges } from "../with-changes.js";

/** An example that the clause no longer prints. */
export const wrongExample: LintRule = {
  code: "lint/wrong-example",
  check({ clauses, library, samples, asOf }, report) {
    for (const clause of clauses)
      for (const { with: given, gives } of isOfUnfinished(clause, library, samples) ? [] : clause.examples) {
        const sample = samples.find(({ profile }) => profile.unit.id === given.unit);
        if (sample === undefined || !library.topics.has(given.topic)) {
          report(clause, 1, { id: clause.id, wanted: `${given.unit}/${given.topic}`, printed: phrase("lint.no-sample") });
          continue;
        }
        const printed = printClause(clause, library, withChanges(sample, given), asOf, given);
        const text = !printed.ok
          ? listed(printed.diagnostics, "semicolon")
          : printed.value.taken
            ? printed.value.text
            : phrase("lint.not-taken");
        if (typeof text === "string" ? text.trim() !== gives.trim() : true)
          report(clause, 1, { id: clause.id, wanted: gives.trim(), printed: text });
      }
  },
};
