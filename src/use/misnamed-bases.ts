import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { misnamed } from "../drift/index.js";
import type { ReadFacts } from "../import/facts/index.js";
import type { Library } from "../library/types.js";
import { driftFacts } from "../papers/drift-facts.js";
import { shownPlace } from "./refused-facts.js";

/**
 * What papers say without bases that a check knows to be wrong titles: each is told with what it should be, and is no basis of the
 * profile. One with a number says itself which paper it is, and stays.
 */
export function soundBases(
  { facts, contradictions }: ReadFacts,
  library: Library,
): ReadFacts & { readonly told: readonly Diagnostic[] } {
  const known = driftFacts(library);
  const told: Diagnostic[] = [];
  const out = facts.flatMap(({ path, value, ...place }) => {
    const basis = /^(basis\.\d+\.)title$/.exec(path)?.[1];
    if (basis === undefined || facts.some((one) => one.path === `${basis}number`)) return [];
    const right = misnamed(value, known);
    if (right === undefined) return [];
    told.push(problem("import/misnamed-basis", { title: value, right, place: shownPlace(place) }));
    return [basis];
  });
  return { facts: facts.filter(({ path }) => !out.some((basis) => path.startsWith(basis))), contradictions, told };
}
