import { measureOf } from "../compose/measure.js";
import type { Library } from "../library/types.js";
import type { Profile } from "../profile/types.js";
import type { Doc } from "../tree/types.js";

export interface UnitLength {
  readonly unit: string;
  readonly papers: number;
  /** Printed, without white space. */
  readonly characters: number;
  readonly over: readonly { readonly title: string; readonly characters: number; readonly budget: number }[];
}

/** How long a unit's papers are, and each that is longer than its kind allows. */
export function lengthOf(docs: readonly Doc[], profile: Profile, library: Library): UnitLength {
  const measures = docs.map((doc) => ({ title: doc.meta.title, ...measureOf(doc, profile, library) }));
  return {
    unit: profile.unit.id,
    papers: measures.length,
    characters: measures.reduce((sum, { characters }) => sum + characters, 0),
    over: measures.flatMap(({ title, characters, budget }) =>
      budget !== null && characters > budget ? [{ title, characters, budget }] : [],
    ),
  };
}
