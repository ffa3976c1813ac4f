import type { NodeId, Origin } from "../tree/types.js";

export type Severity = "error" | "warning" | "info";

export interface Diagnostic {
  /** Stable and documented: the key of the message catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in Chinese, naming the value. */
  readonly message: string;
  readonly at?: { readonly node?: NodeId; readonly origin?: Origin };
  /** What to do next. Never repeats the message. */
  readonly hints: readonly string[];
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
