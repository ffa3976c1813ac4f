import type { LintPhrase } from "../../../diag/phrases/lint.js";
import type { Phrases } from "../../types.js";

export const lint: Phrases<LintPhrase> = {
  "matrix.no-subject": "本单位没有可以分发的对象",
  "lint.no-sample": "（没有这个样例单位或主题）",
  "lint.not-taken": "（不出现）",
};
