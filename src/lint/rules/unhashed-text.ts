import { noHash } from "../../library/text-hash.js";
import type { LintRule } from "../types.js";

/** A text whose hash was never filled in: a later change could slip by under the old version. */
export const unhashedText: LintRule = {
  code: "lint/unhashed-text",
  check({ clauses }, report) {
    for (const clause of clauses) if (clause.textHash === noHash) report(clause, 1, { id: clause.id });
  },
};
