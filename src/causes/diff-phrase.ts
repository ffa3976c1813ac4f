import { listed, phrase } from "../diag/phrase.js";
import type { Phrase } from "../diag/types.js";
import { placedCause } from "./placed-cause.js";
import type { VersionDiff } from "./version-diff.js";

/** So many causes are told; the others are counted. */
const told = 3;

/** What a version says differently, and why. */
export function diffPhrase(diff: VersionDiff): Phrase {
  const parts = (["changed", "added", "deleted", "following"] as const).flatMap((key) =>
    diff[key] > 0 ? [phrase(`history.${key}`, { count: diff[key] })] : [],
  );
  if (parts.length === 0) return phrase("history.same");
  const { causes } = diff;
  const data = { parts: listed(parts, "comma") };
  if (causes.length === 0) return phrase("history.against", data);
  const why = listed(causes.slice(0, told).map(placedCause), "comma");
  const all = causes.length > told ? phrase("history.more-causes", { why, count: causes.length }) : why;
  return phrase("history.against-why", { ...data, why: all });
}
