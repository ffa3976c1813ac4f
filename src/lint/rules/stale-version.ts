import { noHash, textHash } from "../../library/text-hash.js";
import type { LintRule } from "../types.js";

/** A text that is no longer the one its version was given to. */
export const staleVersion: LintRule = {
  code: "lint/stale-version",
  check({ clauses }, report) {
    for (const clause of clauses) {
      const fresh = clause.textHash === noHash || clause.textHash === textHash(clause.version, clause.text);
      if (!fresh) report(clause, 1, { id: clause.id });
    }
  },
};
