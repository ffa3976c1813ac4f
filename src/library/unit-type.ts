import type { KnownBy } from "./known-by.js";

export interface UnitType {
  readonly id: string;
  readonly name: string;
  readonly traits: readonly string[];
  /** Words that only this type (and others that list them too) may meet in a clause; lint looks for them. */
  readonly ownWords: readonly string[];
  readonly self: { readonly mine: string; readonly whole: string; readonly this: string };
  readonly audience: { readonly all: string; readonly staff: string };
  /** For units whose name has one of the endings: what they say instead of a word of `self`, `audience` and `words`. */
  readonly byName: readonly { readonly ends: readonly string[]; readonly say: Readonly<Record<string, string>> }[];
  /** Words clauses use: path words.<key>. Strings only. */
  readonly words: Readonly<Record<string, string>>;
  /** What `unit new` proposes. */
  readonly posts: Readonly<Record<string, string>>;
  readonly departments: Readonly<Record<string, { readonly name: string; readonly role: string }>>;
  readonly venues: readonly string[];
  /** Units of it are in charge of a field of work (fields.yaml); `noAdministration`: no administrative authority stands above them. */
  readonly hasField: boolean;
  readonly noAdministration: boolean;
  /** 消防安全重点部位 usual for units of this type, where the profile names none. */
  readonly keyPlaces: readonly string[];
  readonly knownBy?: KnownBy;
  /** Kinds usual for units of this type, by size; absent: those of the size. */
  readonly shelf: Readonly<Record<string, readonly string[]>>;
  readonly file: string;
}
