import { type Coverage, coverageOf } from "../lint/coverage.js";
import type { LibraryWithSamples } from "../workspace/samples.js";

/** Coverage by the library it was taken of: a clause that is edited is tried again and again. */
const coverages = new Map<string, Coverage>();

/** What a library prints for its samples on a day; kept for the library asked about last. */
export function coverageFor({ library, samples }: LibraryWithSamples, day: string): Coverage {
  const known = coverages.get(library.hash) ?? coverageOf(library, samples, day);
  coverages.clear();
  coverages.set(library.hash, known);
  return known;
}
