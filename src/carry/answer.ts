import type { NodeId } from "../tree/types.js";

/** What a clerk decided about one conflict. */
export interface Answer {
  readonly document: string;
  readonly at: NodeId;
  readonly row?: NodeId;
  readonly cell?: number;
  readonly where: string;
  /** The person's text when the sheet was made, and the generated one; null where the generator dropped it. */
  readonly mine: string;
  readonly next: string | null;
  /** What accepting the revisions in Word gives; null where it goes. */
  readonly merged: string | null;
  /** Which of the sheet's lines with the same words this is, from 0, and of how many, answered or not: marks may be lost. */
  readonly same?: { readonly n: number; readonly of: number; readonly alone: boolean };
  /** `text`: the clerk's own words. */
  readonly choice: { readonly use: "mine" | "next" | "merged" } | { readonly use: "text"; readonly text: string };
}
