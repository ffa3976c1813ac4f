import type { Library } from "../../library/types.js";
import type { Identified, ParagraphMatch } from "../types.js";

/** What papers of its kind in the library speak of and a paper does not. */
export interface MissingDuties {
  readonly file: string;
  readonly kind: string;
  /** Ids of concepts.tsv. */
  readonly concepts: readonly string[];
}
/** A duty that several papers of one topic state. */
export interface SaidTwice {
  readonly concept: string;
  readonly places: readonly { readonly file: string; readonly paragraph: number }[];
}

/** @returns a row for each paper that lacks something; papers of no kind of the library have none */
export function missingDuties(
  _matches: readonly ParagraphMatch[],
  _identified: readonly Identified[],
  _library: Library,
): readonly MissingDuties[] {
  return [];
}

/** Duties said in more than one paper, copies and earlier states not counted. */
export function saidTwice(_matches: readonly ParagraphMatch[], _identified: readonly Identified[]): readonly SaidTwice[] {
  return [];
}
