import { listed, phrase } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";
import { groupedBy } from "../text/grouped-by.js";
import type { Finding } from "./types.js";

/** Findings of one rule that ask for the same thing: one line of a report. */
export interface Group extends Pick<Finding, "code" | "data" | "strength" | "source" | "part" | "paragraph" | "text"> {
  readonly count: number;
  /** How many of them can be mended. */
  readonly mendable: number;
}

/** So many different things that are there are named; the rest are counted. */
const named = 3;

/** Groups in the order of their first findings; of what is there, the most frequent first, with counts where it differs. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = groupedBy(findings, ({ code, data }) => `${code}\n${JSON.stringify(data.wanted)}`);
  return [...groups.values()].map((all) => {
    const { code, strength, source, data, part, paragraph, text } = all[0]!;
    return {
      ...{ code, strength, source, part },
      ...(paragraph !== undefined && { paragraph }),
      ...(text !== undefined && { text }),
      data: { found: foundIn(all), wanted: data.wanted },
      count: all.length,
      mendable: all.filter(({ mends }) => mends.length > 0).length,
    };
  });
}

function foundIn(all: readonly Finding[]): Value {
  const counts = new Map<string, { readonly what: Value; count: number }>();
  for (const { data } of all) {
    const key = JSON.stringify(data.found);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { what: data.found, count: 1 });
    else known.count += 1;
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count);
  if (sorted.length === 1) return sorted[0]!.what;
  const kinds = listed(
    sorted.slice(0, named).map(({ what, count }) => (count > 1 ? phrase("layout.times", { what, count }) : what)),
    "semicolon",
  );
  return sorted.length > named ? phrase("layout.kinds", { kinds, count: sorted.length }) : kinds;
}
