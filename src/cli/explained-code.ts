import type { PhraseKey } from "../diag/phrases/index.js";
import type { ExplainedCode } from "../use/explain-types.js";
import { text } from "../words/say.js";
import type { Rule, Words } from "../words/types.js";

/** What a code means, with … for what each case fills in. */
export function explainedCode({ code, severity, rule, examples }: ExplainedCode, words: Words) {
  const { message, hint } = words.messages[code];
  // {{cadence "…"}} is what a sentence speaks of, no place to fill in.
  const open = (sentence: string): string => sentence.replaceAll("{nearest}", "").replace(/(?<!\{)\{[a-zA-Z]+\}(?!\})/g, "…");
  const room = text(words, `room.${code.slice(0, code.indexOf("/"))}` as PhraseKey);
  const why = rule && { why: words.why[code as Rule], strength: text(words, `strength.${rule.strength}`), source: rule.source };
  return { code, severity, room, message: open(message), hint: open(hint), ...why, ...(examples && { examples }) };
}
