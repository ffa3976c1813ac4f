import type { check } from "../diag/codes/check.js";
import type { drift } from "../diag/codes/drift.js";
import type { Code } from "../diag/codes/index.js";
import type { layout } from "../diag/codes/layout.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { List } from "../diag/types.js";
import type { program } from "./zh/help/program.js";
import type { hints } from "./zh/hints.js";
import type { mcp } from "./zh/mcp.js";
import type { onPage } from "./zh/on-page.js";
import type { page } from "./zh/page/index.js";

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
export type Rule = keyof typeof check | keyof typeof drift | keyof typeof layout;
export type Reasons = Readonly<Record<Rule, string>>;

/** What `--help` says of a command. */
export interface HelpText {
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly description: string;
  /** By their names in the code: the name people read, and what it is. */
  readonly arguments: Readonly<Record<string, readonly [name: string, about: string]>>;
  /** By attribute; with the name of its value where it has one. */
  readonly options: Readonly<Record<string, string | readonly [value: string, about: string]>>;
  /** Examples and notes below all else. */
  readonly after: string;
}
export type Help = Readonly<Record<string, HelpText>>;
/** The same keys with other words: what one language leaves out does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** All a language says. */
export interface Words {
  readonly language: Language;
  readonly messages: Readonly<Record<Code, Sentence>>;
  readonly phrases: Readonly<Record<PhraseKey, string>>;
  readonly help: Help;
  /** In place of the hint of a message, where it is told on the page. */
  readonly hints: SameKeys<typeof hints>;
  /** In place of a message that names keys, ids or codes, where it is told on the page. */
  readonly onPage: SameKeys<typeof onPage>;
  /** What the page in the browser says. */
  readonly page: SameKeys<typeof page>;
  /** What assistants are told of the tools, and people of what an assistant wants to change. */
  readonly mcp: SameKeys<typeof mcp>;
  /** What stands around the help of all commands. */
  readonly program: SameKeys<typeof program>;
  /** Why each rule of the layout check and of the set check matters. */
  readonly why: Reasons;
  /** What stands between the parts of a list. */
  readonly between: Readonly<Record<NonNullable<List["by"]> | "items", string>>;
}
