import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Doc } from "../tree/types.js";
import { passages } from "./passages.js";
import type { SetFacts } from "./rule.js";
import { differingCadence } from "./rules/differing-cadence.js";
import { differingResponsible } from "./rules/differing-responsible.js";
import { dutyWithTwoOwners } from "./rules/duty-with-two-owners.js";
import { dutyWithoutOwner } from "./rules/duty-without-owner.js";
import { missingDocument } from "./rules/missing-document.js";
import { vacantPost } from "./rules/vacant-post.js";

/** Alphabetical. A test fails when a file in rules/ is missing here. */
export const setRules = [
  differingCadence,
  differingResponsible,
  dutyWithTwoOwners,
  dutyWithoutOwner,
  missingDocument,
  vacantPost,
] as const;

/**
 * What does not fit together in a unit's documents. Each fact that is wrong in several of them is one finding.
 * @param docs documents of one unit as of one day, of any topics, as composed
 * @returns warnings, in the order of the rules; empty for a sound set
 */
export function checkSet(docs: readonly Doc[], facts: SetFacts): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const set = { docs, passages: passages(docs) };
  for (const rule of setRules) rule.check(set, facts, (data, at) => found.push(problem(rule.code, data, at)));
  return found;
}
