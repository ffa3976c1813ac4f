import type { Code } from "../diag/codes/index.js";
import type { Data, Diagnostic, Fix, List, Outcome, Phrase, Severity, Told } from "../diag/types.js";
import type { Origin } from "../tree/types.js";
import { placeOf } from "../words/print.js";
import { say, worded } from "../words/say.js";
import type { Rule, Words } from "../words/types.js";

/** A diagnostic as the page shows it. */
export interface Said {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hints: readonly string[];
  /** Why its rule is one. */
  readonly why?: string;
  /** File, line and column, or paragraph; absent where it is about no place. */
  readonly place?: string;
  /** Its file as the user knows it, from the workspace on; absent where it is about no file. */
  readonly file?: string;
  /** The line of its file, from 1. */
  readonly line?: number;
  /** The field of a form it is about. */
  readonly field?: string;
  readonly data: Data;
  readonly fix?: Fix;
}

/** What becomes of a value on its way to the page: all that is worded by language is words. */
export type Worded<T> = T extends string
  ? T
  : T extends Diagnostic
    ? Said
    : T extends Phrase | List | Told
      ? string
      : T extends readonly (infer One)[]
        ? readonly Worded<One>[]
        : T extends object
          ? { readonly [Key in keyof T]: Worded<T[Key]> }
          : T;

/** What the page gets for a question. */
export type Answer<T> =
  | { readonly ok: true; readonly value: Worded<T>; readonly told: readonly Said[] }
  | { readonly ok: false; readonly told: readonly Said[] };

/** How values are put into words. */
export interface Wording {
  readonly words: Words;
  /** A text with the paths in it as its reader knows them. @param about the diagnostic that says it */
  readonly shorten: (text: string, about?: Diagnostic) => string;
  /** Where something is, for its reader; absent: as in the terminal. */
  readonly placeOf?: (origin: Origin | undefined) => string;
  /** A path of a file, for its reader; absent: files are not named apart from places. */
  readonly fileOf?: (path: string) => string;
  /** Whether something is told at all; absent: everything is. */
  readonly tells?: (diagnostic: Diagnostic) => boolean;
}

/** An outcome as it goes to the page. */
export function answerOf<T>(outcome: Outcome<T>, wording: Wording): Answer<T> {
  const told = outcome.diagnostics.filter((one) => wording.tells?.(one) ?? true).map((one) => saidOf(one, wording));
  return outcome.ok ? { ok: true, value: wordedIn(outcome.value, wording) as Worded<T>, told } : { ok: false, told };
}

export function saidOf(diagnostic: Diagnostic, { words, shorten, ...wording }: Wording): Said {
  const { code, severity, data, at, fix } = diagnostic;
  const { message, hints } = say(onPage(words), diagnostic);
  const place = wording.placeOf?.(at?.origin) ?? shorten(placeOf(words, at?.origin));
  const { field } = data;
  const line = at?.origin?.from === "file" ? at.origin.line : undefined;
  return {
    ...{ code, severity, data },
    message: shorten(message, diagnostic),
    hints: hints.map((hint) => shorten(hint, diagnostic)),
    ...(Object.hasOwn(words.why, code) && { why: words.why[code as Rule] }),
    ...(place !== "" && { place }),
    ...(at?.origin !== undefined && wording.fileOf !== undefined && { file: wording.fileOf(at.origin.file) }),
    ...(line !== undefined && { line }),
    ...(typeof field === "string" && { field }),
    ...(fix && { fix }),
  };
}

const hinted = new WeakMap<Words, Words>();

/** The words with hints that name what the page offers, in place of those that name commands. */
function onPage(words: Words): Words {
  const known = hinted.get(words);
  if (known !== undefined) return known;
  const messages = { ...words.messages };
  for (const [code, hint] of Object.entries(words.hints) as [Code, string][]) messages[code] = { ...messages[code], hint };
  const made = { ...words, messages };
  hinted.set(words, made);
  return made;
}

function wordedIn(value: unknown, wording: Wording): unknown {
  if (Array.isArray(value)) return value.map((one) => wordedIn(one, wording));
  if (typeof value !== "object" || value === null) return value;
  if (isDiagnostic(value)) return saidOf(value, wording);
  if (isWorded(value)) return wording.shorten(worded(wording.words, value));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wordedIn(part, wording)]));
}

const isDiagnostic = (value: object): value is Diagnostic => "code" in value && "severity" in value && "data" in value;
const isWorded = (value: object): value is Phrase | List | Told =>
  ("say" in value && typeof value.say === "string") ||
  ("list" in value && Array.isArray(value.list)) ||
  ("code" in value && "data" in value && Object.keys(value).length === 2);
