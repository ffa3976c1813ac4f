import type { Library } from "../../library/types.js";
import type { Contradiction, DrawerPaper, Identified, ImportedFact } from "../types.js";
import { collect } from "./collect.js";
import { settle } from "./settle/index.js";

/** What a profile holds that papers print. */
export interface ReadFacts {
  readonly facts: readonly ImportedFact[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * The facts that papers print, each with a place. What no paper prints is left out; what two papers say differently is a
 * contradiction, with the places of each.
 */
export function facts(papers: readonly DrawerPaper[], identified: readonly Identified[], library: Library): ReadFacts {
  return settle(collect(papers, identified, library), papers, identified, library);
}
