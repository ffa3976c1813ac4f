import type { Doc } from "../../tree/types.js";
import { compareDocs } from "../compare.js";

/** Less alike, two papers on one topic are two papers. */
const alike = 0.3;

/**
 * Which paper of one shelf is which of the other, by ids in the history: those of one id, then papers of one topic that are
 * alike (what was 实施办法 is 实施细则 now, or in the other unit). In the order of the new shelf, papers that are gone at the end.
 */
export function pairPapers(
  old: ReadonlyMap<string, Doc>,
  now: ReadonlyMap<string, Doc>,
): readonly (readonly [string | null, string | null])[] {
  const gone = new Set([...old.keys()].filter((id) => !now.has(id)));
  const came = [...now.keys()].filter((id) => !old.has(id));
  const likely = came
    .flatMap((id) =>
      [...gone]
        .filter((other) => old.get(other)!.meta.topic !== "" && old.get(other)!.meta.topic === now.get(id)!.meta.topic)
        .map((other) => ({ other, id, likeness: compareDocs(old.get(other)!, now.get(id)!).likeness })),
    )
    .filter(({ likeness }) => likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness);
  const found = new Map<string, string>();
  for (const { other, id } of likely) {
    if (!gone.has(other) || found.has(id)) continue;
    found.set(id, other);
    gone.delete(other);
  }
  return [
    ...[...now.keys()].map((id) => [old.has(id) ? id : (found.get(id) ?? null), id] as const),
    ...[...gone].map((id) => [id, null] as const),
  ];
}
