import { check } from "../diag/codes/check.js";
import { drift } from "../diag/codes/drift.js";
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
export async function explainCode(word: string): Promise<Outcome<ExplainedCode>> {
  const code = bare(word);
  if (!isCode(code)) return fail(problem("explain/unknown-code", { value: code, nearest: meant(code, codes()) }));
  const rule = ruleOf(code as Code);
  const examples = Object.hasOwn(drift, code) ? await examplesOf(code) : undefined;
  return succeed({ code: code as Code, severity: all[code as Code], ...(rule && { rule }), ...(examples && { examples }) });
}

/** The rules of the drift check bring their word lists along: they are loaded for their own codes alone. */
async function examplesOf(code: string): Promise<ExplainedCode["examples"]> {
  const { driftRules } = await import("../drift/rules/index.js");
  const rule = driftRules.find((one) => one.code === code);
  return rule && { finds: rule.examples, leaves: rule.sound };
}

/** What makes a rule one; undefined for a code that is none. Rules of the set check and the drift check are good practice: no standard names them. */
function ruleOf(code: Code): ExplainedCode["rule"] {
  if (Object.hasOwn(check, code) || Object.hasOwn(drift, code)) return { strength: "practice", source: "" };
  const rule = layoutRules.find((one) => one.code === code);
  return rule && { strength: rule.strength, source: sourceNames[rule.source] };
}
