import type { Diagnostic } from "../diag/types.js";
import type { ReadFacts } from "../import/facts/index.js";
import type { ProfileDifference } from "../import/into.js";
import type { FactPlace, ImportedFact } from "../import/types.js";
import type { Library } from "../library/types.js";
import { belowFloor, floorAbove, shownPlace } from "./refused-facts.js";

/**
 * What papers say without choices nobody may make: of intervals papers contradict each other in, and of those a profile has otherwise,
 * what is rarer than a regulation asks for is told and not offered. Where all are, the first stands as what the papers say.
 * @param given topics of the profile they are taken into, besides those of the papers
 */
export function lawful(
  { facts, contradictions }: ReadFacts,
  given: { readonly differences: readonly ProfileDifference[]; readonly topics: readonly string[] },
  library: Library,
): ReadFacts & { readonly differences: readonly ProfileDifference[]; readonly told: readonly Diagnostic[] } {
  const topics = [...given.topics, ...facts.flatMap(({ path, value }) => (path.startsWith("topics.") ? [value] : []))];
  const source = { facts, library };
  const told: Diagnostic[] = [];
  const settled: ImportedFact[] = [];
  const isLawful = (path: string, value: string, places: readonly FactPlace[]): boolean => {
    const floor = floorAbove(path, value, topics, library);
    if (floor === undefined) return true;
    const regulation = { say: "titled", data: { title: floor.regulation } } as const;
    const place = places[0] === undefined ? "" : shownPlace(places[0]);
    told.push(belowFloor({ path, value, place }, floor.least, source, { regulation, article: floor.article }));
    return false;
  };
  const open = contradictions.flatMap((one) => {
    const before = told.length;
    const values = one.values.filter(({ value, places }) => isLawful(one.path, value, places));
    if (values.length > 1) return [{ ...one, values }];
    // Told by the profile that cannot have it.
    if (values.length === 0) told.splice(before, 1);
    const { value, places } = values[0] ?? one.values[0]!;
    settled.push({ path: one.path, value, certain: false, ...places[0]! });
    return [];
  });
  const differences = given.differences.filter(({ path, value, places }) => isLawful(path, value, places));
  return { facts: [...facts, ...settled], contradictions: open, differences, told };
}
