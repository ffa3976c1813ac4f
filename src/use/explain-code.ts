import { check } from "../diag/codes/check.js";
import { codes as all, type Code } from "../diag/codes/index.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { sourceNames } from "../layout/index.js";
import { layoutRules } from "../layout/rules/index.js";
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
  const rule = ruleOf(code as Code);
  return succeed({ code: code as Code, severity: all[code as Code], ...(rule && { rule }) });
}

/** What makes a rule one; undefined for a code that is none. A rule of the set check is good practice: no standard names it. */
function ruleOf(code: Code): ExplainedCode["rule"] {
  if (Object.hasOwn(check, code)) return { strength: "practice", source: "" };
  const rule = layoutRules.find((one) => one.code === code);
  return rule && { strength: rule.strength, source: sourceNames[rule.source] };
}
