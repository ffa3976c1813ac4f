import type { check } from "../diag/codes/check.js";
import type { Code } from "../diag/codes/index.js";
import type { layout } from "../diag/codes/layout.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { List } from "../diag/types.js";

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/**
 * What is told. `{name}` is replaced by the data given with it; `{name|file|files}` is the word for one or for several of a number
 * or a list, where a language has two.
 */
export interface Sentence {
  readonly message: string;
  /** The way out; a second sentence may follow in the same text. "" where there is nothing to do. */
  readonly hint: string;
}
/** The sentences of one room's codes: one left out does not compile. */
export type Sentences<Codes> = { readonly [C in keyof Codes]: Sentence };
export type Phrases<Key extends PhraseKey> = { readonly [K in Key]: string };

/** Codes of rules: each has a reason. */
export type Rule = keyof typeof check | keyof typeof layout;
export type Reasons = Readonly<Record<Rule, string>>;

/** All a language says. */
export interface Words {
  readonly language: Language;
  readonly messages: Readonly<Record<Code, Sentence>>;
  readonly phrases: Readonly<Record<PhraseKey, string>>;
  /** Why each rule of the layout check and of the set check matters. */
  readonly why: Reasons;
  /** What stands between the parts of a list. */
  readonly between: Readonly<Record<NonNullable<List["by"]> | "items", string>>;
}
