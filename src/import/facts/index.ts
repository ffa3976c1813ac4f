import type { Library } from "../../library/types.js";
import type { Contradiction, DrawerPaper, Identified, ImportedFact } from "../types.js";
import { collect } from "./collect.js";
import { earlierHolders } from "./earlier.js";
import { settle } from "./settle/index.js";

/** What a profile holds that papers print. */
export interface ReadFacts {
  readonly facts: readonly ImportedFact[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * The facts that papers print, each with a place. What no paper prints is left out; what two papers say differently is a
 * contradiction, with the places of each. Copies and earlier states of a paper say nothing more, but who held a post then.
 */
export function facts(papers: readonly DrawerPaper[], identified: readonly Identified[], library: Library): ReadFacts {
  const isSpoken = identified.map(({ copyOf, superseded }) => copyOf === undefined && superseded === undefined);
  const spoken = papers.filter((_, i) => isSpoken[i]);
  const kept = identified.filter((_, i) => isSpoken[i]);
  const now = collect(spoken, kept, library);
  return settle([...now, ...earlierHolders(papers, identified, now, library)], spoken, kept, library);
}
