import type { Code } from "../diag/codes/index.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { Data, Diagnostic, Told, Value } from "../diag/types.js";
import { fillWith } from "./fill.js";
import type { Words } from "./types.js";

/** A diagnostic in words: what is the matter, and what to do about it. */
export interface Said {
  readonly message: string;
  readonly hints: readonly string[];
}

/** What a diagnostic says in a language. */
export function say(words: Words, { code, data, at }: Told & Pick<Diagnostic, "at">): Said {
  const { message, hint } = words.messages[code as Code];
  const lead = at?.attachment === undefined ? "" : text(words, "place.attachment", { path: at.attachment });
  return { message: lead + filled(words, message, data), hints: hint === "" ? [] : [filled(words, hint, data)] };
}

/** A phrase of the catalogue with its data filled in. */
export const text = (words: Words, key: PhraseKey, data: Data = {}): string => filled(words, words.phrases[key], data);

/** A value as a person of a language reads it. */
export function worded(words: Words, value: Value): string {
  if (typeof value !== "object") return String(value);
  if ("say" in value) return text(words, value.say, value.data);
  if ("list" in value) return value.list.map((one) => worded(words, one)).join(words.between[value.by ?? "items"]);
  return say(words, value).message;
}

/** A sentence with its places filled in. */
export const filled = (words: Words, sentence: string, data: Data): string =>
  fillWith(sentence, data, { word: (value) => worded(words, value), count });

/** How many a value tells of. */
const count = (value: Value): number =>
  typeof value !== "object" ? Number(value) : "list" in value ? value.list.length : Number.NaN;
