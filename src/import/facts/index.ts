import type { Library } from "../../library/types.js";
import type { Contradiction, DrawerPaper, Identified, ImportedFact } from "../types.js";

/** What a profile holds that papers print. */
export interface ReadFacts {
  readonly facts: readonly ImportedFact[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * The facts that papers print, each with its place. What no paper prints is left out; what two papers say differently is
 * a contradiction.
 */
export function facts(_papers: readonly DrawerPaper[], _identified: readonly Identified[], _library: Library): ReadFacts {
  return { facts: [], contradictions: [] };
}
