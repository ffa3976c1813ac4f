import type { FactPlace } from "../../types.js";
import type { Said } from "../said.js";

/** One value with the places that say it. */
export interface Vote {
  readonly value: string;
  readonly places: readonly FactPlace[];
  readonly certain: boolean;
}
/** Against so many places that say otherwise, a single one was read wrongly or is a slip of the pen. */
const overruled = 12;

/** The values said, most often said first. What only uncertain forms say gives way to what is certain. */
export function votesOf(
  said: readonly { readonly value: string; readonly place: FactPlace; readonly certain: boolean }[],
): readonly Vote[] {
  const certain = said.filter((one) => one.certain);
  const places = new Map<string, FactPlace[]>();
  for (const { value, place } of certain.length > 0 ? certain : said) places.set(value, [...(places.get(value) ?? []), place]);
  const votes = [...places]
    .map(([value, where]) => ({ value, places: where, certain: certain.length > 0 }))
    .sort((a, b) => b.places.length - a.places.length);
  return votes.filter(({ places: where }) => where.length > 1 || votes[0]!.places.length < overruled);
}

/** The values said for a path. */
export const valuesAt = (said: readonly Said[], path: string): readonly Vote[] =>
  votesOf(said.flatMap((one) => (one.is === "value" && one.path === path ? [one] : [])));
