import type { Data, Diagnostic, List, Phrase, Value } from "../diag/types.js";
import { say, worded } from "../words/say.js";
import type { Rule, Words } from "../words/types.js";

/** A diagnostic as programs read it: code, data, place and fix; the sentences beside, for whoever shows them. */
export const diagnosticForPrograms = (words: Words, diagnostic: Diagnostic) => ({
  ...diagnostic,
  ...say(words, diagnostic),
  ...(Object.hasOwn(words.why, diagnostic.code) && { why: words.why[diagnostic.code as Rule] }),
});

/**
 * What a command tells, for programs: diagnostics with their sentences; a value that is worded by language stands in words under its
 * own key, and as data in the same object's `data`.
 */
export function forPrograms(words: Words, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => forPrograms(words, one));
  if (typeof value !== "object" || value === null) return value;
  if (isDiagnostic(value)) return diagnosticForPrograms(words, value);
  if (isWorded(value)) return worded(words, value);
  const data: Record<string, Value> = {};
  const plain = Object.entries(value).map(([key, part]) => {
    if (isWorded(part)) data[key] = part;
    return [key, forPrograms(words, part)] as const;
  });
  const own = (value as { readonly data?: Data }).data;
  return { ...Object.fromEntries(plain), ...(Object.keys(data).length > 0 && { data: { ...own, ...data } }) };
}

const isDiagnostic = (value: object): value is Diagnostic => "code" in value && "severity" in value && "data" in value;
const isWorded = (value: unknown): value is Phrase | List =>
  typeof value === "object" && value !== null && ("say" in value || "list" in value);
