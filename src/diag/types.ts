import type { NodeId, Origin } from "../tree/types.js";
import type { PhraseKey } from "./phrases/index.js";

export type Severity = "error" | "warning" | "info";

/** Something the catalogue of each language words: the key of its sentence, and the values of its `{name}` places. */
export interface Phrase {
  readonly say: PhraseKey;
  readonly data?: Data;
}
/** Several values, joined as the language joins them. */
export interface List {
  readonly list: readonly Value[];
  /** Absent: as an enumeration (、 in Chinese). */
  readonly by?: "and" | "comma" | "semicolon" | "titles";
}
/** What a sentence tells: words of the person's own material, numbers, and what is worded only when it is printed. */
export type Value = string | number | Phrase | List | Told;
export type Data = Readonly<Record<string, Value>>;

/** A sentence within a sentence: why something could not be done. */
export type Told = Pick<Diagnostic, "code" | "data">;

/** A command that puts right what was found. */
export interface Fix {
  /** `safe`: nothing a person wrote is changed by it. */
  readonly safety: "safe" | "unsafe";
  /** What to type after `tiaoli`. */
  readonly run: readonly string[];
}

/** Something to tell: data to the last. The sentence is made from the catalogue of a language when it is printed (`words`). */
export interface Diagnostic {
  /** Stable and documented: a key of `codes`. */
  readonly code: string;
  readonly severity: Severity;
  readonly data: Data;
  readonly at?: {
    readonly node?: NodeId;
    readonly origin?: Origin;
    /** The attached file this is about, as the profile names it. */
    readonly attachment?: string;
  };
  readonly fix?: Fix;
}

/** Problems in the user's material are returned, all of them at once. Only our own bugs throw. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const succeed = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> => ({ ok: true, value, diagnostics });
export const fail = (
  ...diagnostics: readonly Diagnostic[]
): { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } => ({ ok: false, diagnostics });

/** Joins outcomes: the values when all are good, else every problem of all of them. */
export function all<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const diagnostics = outcomes.flatMap((o) => o.diagnostics);
  return outcomes.every((o) => o.ok)
    ? succeed(
        outcomes.map((o) => o.value),
        diagnostics,
      )
    : { ok: false, diagnostics };
}
