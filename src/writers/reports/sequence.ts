import type { Change } from "../../compare/types.js";
import { risingRun } from "../../text/rising-run.js";

/** One stop on a walk through both documents: a clause of both, of one, or the place a moved one left or went to. */
export interface Stop {
  readonly change: Change;
  readonly as: "both" | "old" | "new" | "from" | "to";
}

/**
 * Both documents in one sequence: leaving out `new` and `to` gives the old clauses in their order, leaving out `old` and
 * `from` the new ones. A clause whose parts crossed others without being called moved is struck and written again.
 */
export function sequenceOf(changes: readonly Change[]): readonly Stop[] {
  const staying = changes.filter(({ kind, old, new: now }) => old && now && kind !== "moved" && kind !== "moved-edited");
  const anchors = new Set(risingRun(staying, ({ old }) => old!.index));
  const moved = ({ kind, old, new: now }: Change) => old !== null && now !== null && kind.startsWith("moved");
  const leaving = changes
    .filter((change) => change.old !== null && !anchors.has(change))
    .sort((x, y) => x.old!.index - y.old!.index)
    .map((change): Stop => ({ change, as: moved(change) ? "from" : "old" }));
  const stops: Stop[] = [];
  let coming: Stop[] = [];
  let left = 0;
  const close = (before: number) => {
    while (left < leaving.length && leaving[left]!.change.old!.index < before) stops.push(leaving[left++]!);
    stops.push(...coming);
    coming = [];
  };
  for (const change of changes) {
    if (anchors.has(change)) {
      close(change.old!.index);
      stops.push({ change, as: "both" });
    } else if (change.new !== null) coming.push({ change, as: moved(change) ? "to" : "new" });
  }
  close(Number.POSITIVE_INFINITY);
  return stops;
}
