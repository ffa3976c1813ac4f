import { printClause } from "../../compose/example.js";
import type { LintRule } from "../types.js";
import { withChanges } from "../with-changes.js";

/** An example that the clause no longer prints. */
export const wrongExample: LintRule = {
  code: "lint/wrong-example",
  check({ library, samples, asOf }, report) {
    for (const clause of library.clauses.values())
      for (const { with: given, gives } of clause.examples) {
        const sample = samples.find(({ profile }) => profile.unit.id === given.unit);
        if (sample === undefined || !library.topics.has(given.topic)) {
          report(clause, 1, { id: clause.id, wanted: `${given.unit}/${given.topic}`, printed: "（没有这个样例单位或主题）" });
          continue;
        }
        const printed = printClause(clause, library, withChanges(sample, given), given.topic, asOf, given["subject"]);
        const text = !printed.ok
          ? printed.diagnostics.map((d) => d.message).join("；")
          : printed.value.taken
            ? printed.value.text
            : "（不出现）";
        if (text !== gives.trim()) report(clause, 1, { id: clause.id, wanted: gives.trim(), printed: text });
      }
  },
};
