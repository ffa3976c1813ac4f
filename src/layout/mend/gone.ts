import { groupedBy } from "../../text/grouped-by.js";
import type { Finding } from "../types.js";

/** What a finding is about, which mending does not move: its rule and its paragraph or part of the page. */
export const placeOf = ({ code, paragraph, part }: Finding): string => `${code} ${paragraph ?? part}`;

/**
 * Findings of a file that it no longer has. Where some of one rule and place are gone and others are not, those that can
 * be mended count as gone first.
 */
export function gone(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const remaining = new Map<string, number>();
  for (const one of after) remaining.set(placeOf(one), (remaining.get(placeOf(one)) ?? 0) + 1);
  const byPlace = groupedBy(before, placeOf);
  const away = new Set<Finding>();
  for (const [place, all] of byPlace) {
    const mendableFirst = [...all].sort((a, b) => Number(b.mends.length > 0) - Number(a.mends.length > 0));
    for (const one of mendableFirst.slice(0, Math.max(0, all.length - (remaining.get(place) ?? 0)))) away.add(one);
  }
  return before.filter((one) => away.has(one));
}
