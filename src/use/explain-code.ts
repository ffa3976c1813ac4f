import { codes as all, type Code } from "../diag/codes/index.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { meant } from "../workspace/library.js";
import type { ExplainedCode } from "./explain-types.js";

/** Every code there is. */
export const codes = (): readonly string[] => Object.keys(all);
export const isCode = (word: string): boolean => Object.hasOwn(all, bare(word));
/** With or without the brackets it is printed in. */
const bare = (word: string): string => word.trim().replace(/^\[(.*)\]$/, "$1");

/** A code with how bad it is; what it means and what to do about it stands in the catalogue of each language. */
export function explainCode(word: string): Outcome<ExplainedCode> {
  const code = bare(word);
  if (!isCode(code)) return fail(problem("explain/unknown-code", { value: code, nearest: meant(code, codes()) }));
  return succeed({ code: code as Code, severity: all[code as Code] });
}
