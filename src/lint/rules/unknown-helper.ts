import { helperNames } from "../../compose/render.js";
import type { LintRule } from "../types.js";

const builtIn = new Set(["if", "unless", "each"]);

/** A helper that does not exist, or a cadence or regulation that is in no file. */
export const unknownHelper: LintRule = {
  code: "lint/unknown-helper",
  check({ clauses, library, texts }, report) {
    for (const clause of clauses)
      for (const { name, argument, line } of texts.get(clause.id)?.calls ?? []) {
        const wrong =
          !helperNames.has(name) && !builtIn.has(name)
            ? name
            : (name === "cadence" || name === "period" || name === "times") && !library.cadences.has(argument)
              ? `${name} "${argument}"`
              : name === "cite" && !library.regulations.has(argument)
                ? `cite "${argument}"`
                : null;
        if (wrong !== null) report(clause, line, { id: clause.id, name: wrong });
      }
  },
};
