import type { PhraseKey } from "../diag/phrases/index.js";
import type { ExplainedCode } from "../engine/explain-types.js";
import { text } from "../words/say.js";
import type { Words } from "../words/types.js";

/** What a code means, with … for what each case fills in. */
export function explainedCode({ code, severity }: ExplainedCode, words: Words) {
  const { message, hint } = words.messages[code];
  // {{cadence "…"}} is what a sentence speaks of, no place to fill in.
  const open = (sentence: string): string => sentence.replaceAll("{nearest}", "").replace(/(?<!\{)\{[a-zA-Z]+\}(?!\})/g, "…");
  const room = text(words, `room.${code.slice(0, code.indexOf("/"))}` as PhraseKey);
  return { code, severity, room, message: open(message), hint: open(hint) };
}
