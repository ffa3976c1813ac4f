import type { Value } from "../../../diag/types.js";
import type { DriftChecked } from "../drift/index.js";

/** Where something stands in an old paper. */
export interface ToldPlace {
  readonly file: string;
  readonly paragraph: number;
  readonly quote: string;
}
export interface ToldValue {
  readonly value: string;
  readonly places: readonly ToldPlace[];
}
/** What was read of the unit, in the words of a report. */
export interface ToldFact extends ToldValue {
  /** 单位全称, 党支部书记由谁担任 … */
  readonly sort: Value;
  readonly certain: boolean;
}
/** What the papers ask for in a year: times by kind, in the order of `burdenKinds`. */
export interface ToldBurden {
  /** "" for what names nobody. */
  readonly roles: readonly { readonly role: string; readonly times: readonly number[] }[];
  readonly total: readonly number[];
  readonly merges: readonly {
    readonly name: string;
    readonly topics: readonly string[];
    readonly apart: number;
    readonly together: number;
    readonly saves: number;
  }[];
  readonly waits: readonly { readonly role: string; readonly matters: number }[];
  readonly twice: readonly { readonly material: string; readonly titles: readonly string[] }[];
}
/** What an import found, as a report tells it. */
export interface ImportTold {
  readonly papers: readonly {
    readonly file: string;
    readonly what: string;
    /** How many paragraphs are the library's, reworded, their own; null for a paper that is left alone. */
    readonly counts: { readonly library: number; readonly reworded: number; readonly own: number } | null;
    /** Duties that papers of the kind usually have and this one does not, most important first; and how many more they may have. */
    readonly missing: { readonly usual: readonly string[]; readonly seldom: number };
  }[];
  readonly facts: readonly ToldFact[];
  readonly contradictions: readonly { readonly sort: Value; readonly values: readonly ToldValue[] }[];
  /** Duties that several papers state. */
  readonly twice: readonly { readonly duty: string; readonly files: readonly string[] }[];
  /** null: it cannot be counted. */
  readonly burden: ToldBurden | null;
  readonly drift: DriftChecked;
}
