import type { Finding } from "./types.js";

/** Findings of one rule that ask for the same thing: one line of a report. */
export interface Group extends Pick<Finding, "code" | "strength" | "source" | "wanted" | "part" | "paragraph" | "text"> {
  /** What is there, the most frequent first; with counts where it differs. */
  readonly found: string;
  readonly count: number;
  /** How many of them can be mended. */
  readonly mendable: number;
}

/** So many different things that are there are named; the rest are counted. */
const named = 3;

/** Groups in the order of their first findings. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.code}\n${finding.wanted}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((all) => {
    const { code, strength, source, wanted, part, paragraph, text } = all[0]!;
    return {
      ...{ code, strength, source, wanted, part },
      ...(paragraph !== undefined && { paragraph }),
      ...(text !== undefined && { text }),
      found: foundIn(all),
      count: all.length,
      mendable: all.filter(({ mends }) => mends.length > 0).length,
    };
  });
}

function foundIn(all: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { found } of all) counts.set(found, (counts.get(found) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  if (sorted.length === 1) return sorted[0]![0];
  const shown = sorted.slice(0, named).map(([found, count]) => (count > 1 ? `${found}（${count} 处）` : found));
  return shown.join("；") + (sorted.length > named ? ` 等 ${sorted.length} 种` : "");
}
