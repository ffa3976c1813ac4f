import type { LintPhrase } from "../../../diag/phrases/lint.js";
import type { Phrases } from "../../types.js";

export const lint: Phrases<LintPhrase> = {
  "matrix.no-subject": "the unit has nobody it could be given to",
  "lint.no-sample": "(there is no such sample unit or topic)",
  "lint.not-taken": "(the clause is not taken)",
};
