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
  /** 单位, 职务, 频次 … */
  readonly sort: string;
  readonly certain: boolean;
}
/** What an import found, as a report tells it. */
export interface ImportTold {
  readonly papers: readonly {
    readonly file: string;
    readonly what: string;
    /** How many paragraphs are the library's, reworded, their own; null for a paper that is left alone. */
    readonly counts: { readonly library: number; readonly reworded: number; readonly own: number } | null;
    /** Duties that papers of the kind have and this one does not. */
    readonly missing: readonly string[];
  }[];
  readonly facts: readonly ToldFact[];
  readonly contradictions: readonly { readonly sort: string; readonly values: readonly ToldValue[] }[];
  /** Duties that several papers state. */
  readonly twice: readonly { readonly duty: string; readonly files: readonly string[] }[];
  readonly drift: DriftChecked;
}
