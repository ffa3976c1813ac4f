import { noHash } from "../../library/text-hash.js";
import type { LintRule } from "../types.js";

/** A text whose hash was never filled in: a later change could slip by under the old version. */
export const unhashedText: LintRule = {
  code: "lint/unhashed-text",
  check({ library }, report) {
    for (const clause of library.clauses.values()) if (clause.textHash === noHash) report(clause, 1, { id: clause.id });
  },
};
