import type { BurdenKind, BurdenSummary } from "../library/burden-words.js";

/** One sentence of a paper that asks something of a role. */
export interface Demand {
  readonly document: string;
  readonly title: string;
  readonly topic: string;
  /** As printed. */
  readonly text: string;
  readonly kind: BurdenKind;
  /** Cadence key of what is done at intervals. */
  readonly activity?: string;
  /** How often a year; 1 for what is done as occasion arises. */
  readonly times: number;
}
/** What one role has to do in a year. A duty that several papers state counts once. */
export type RoleBurden = Readonly<Record<BurdenKind, number>> & {
  /** As the papers print it; "" for sentences that name nobody. */
  readonly role: string;
  readonly sentences: readonly Demand[];
};
export interface PaperBurden {
  readonly document: string;
  readonly title: string;
  /** Printed, without white space. */
  readonly characters: number;
  readonly budget: number | null;
  /** Of the version that stood at the end of last year; null where there was none. */
  readonly lastYear: number | null;
}
/** Whom papers wait for, and in how many matters. */
export interface Wait {
  readonly role: string;
  readonly matters: number;
  readonly sentences: readonly string[];
}
/** The same activity of several topics, which can be held together. */
export interface Merge {
  readonly activity: string;
  readonly name: string;
  readonly kind: BurdenKind;
  readonly topics: readonly string[];
  /** Times a year: each by itself, all together, and the difference. */
  readonly apart: number;
  readonly together: number;
  readonly saves: number;
}
/** A cadence above what a regulation asks for. */
export interface Cut {
  readonly activity: string;
  readonly name: string;
  readonly kind: BurdenKind;
  readonly now: string;
  readonly floor: string;
  /** Times a year, over all topics that demand it. */
  readonly saves: number;
}
/** One receiver who is given the same material at several occasions. */
export interface Twice {
  readonly material: string;
  readonly asked: readonly { readonly title: string; readonly text: string }[];
}
export interface Burden {
  readonly unit: string;
  readonly roles: readonly RoleBurden[];
  readonly papers: readonly PaperBurden[];
  readonly waits: readonly Wait[];
  readonly twice: readonly Twice[];
  readonly merges: readonly Merge[];
  readonly cuts: readonly Cut[];
  readonly summary: BurdenSummary;
  /** What is more than usual, in words. */
  readonly over: readonly Over[];
}
export interface Over {
  readonly role: string;
  readonly kind: BurdenKind;
  readonly times: number;
  readonly most: number;
  readonly source: string;
}
