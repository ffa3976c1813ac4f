import type { Diagnostic } from "../diag/types.js";
import type { Origin } from "../tree/types.js";
import { say, text } from "./say.js";
import type { Rule, Words } from "./types.js";

/** Where something is, in words: file, line and column, or paragraph; "" for no place. */
export function placeOf(words: Words, origin: Origin | undefined): string {
  if (origin === undefined) return "";
  if (origin.from === "docx") return text(words, "place.paragraph", { file: origin.file, number: origin.paragraph });
  if (origin.from === "xlsx") return `${origin.file}#${origin.sheet}${origin.cell === undefined ? "" : `!${origin.cell}`}`;
  return [origin.file, origin.line, origin.column].filter((part) => part !== undefined).join(":");
}

/** A name with a line end in it must not look like a message of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n]/g, (c) => (c === "\n" ? "<U+000A>" : "<U+000D>"));
function sentence(words: Words, d: Diagnostic): string {
  const kind = words.phrases[`severity.${d.severity}`];
  const place = placeOf(words, d.at?.origin);
  return `${oneLine(`${place}${place === "" ? "" : " "}${kind}${say(words, d).message}`)} [${d.code}]\n`;
}
const hints = (words: Words, d: Diagnostic): string =>
  say(words, d)
    .hints.map((hint) => `    ${text(words, "hint", { hint })}\n`)
    .join("");

/** One diagnostic as users read it: place, severity, sentence, code; then a line a hint. */
export const printDiagnostic = (words: Words, d: Diagnostic): string => sentence(words, d) + hints(words, d);

/** Why a rule is one, below the first of its findings. */
function reason(words: Words, d: Diagnostic, told: Set<string>): string {
  if (!Object.hasOwn(words.why, d.code) || told.has(d.code)) return "";
  told.add(d.code);
  return `    ${text(words, "why", { why: words.why[d.code as Rule] })}\n`;
}

/** All of them, in the order found, each once; neighbours with the same way out share its line, and a rule's reason stands once. */
export function printDiagnostics(words: Words, all: readonly Diagnostic[]): string {
  const seen = new Map(all.map((d) => [printDiagnostic(words, d), d]));
  const once = [...seen.values()];
  const shared = (i: number) => i + 1 < once.length && hints(words, once[i]!) === hints(words, once[i + 1]!);
  const told = new Set<string>();
  return once.map((d, i) => sentence(words, d) + (shared(i) ? "" : hints(words, d) + reason(words, d, told))).join("");
}
