import type { Diagnostic } from "../diag/types.js";

const [first, longest] = [5_000, 300_000];

/** When a machine with a fault of its own takes units again: a full disk would have one unit after the other fail in no time. */
export interface Pauses {
  /** May take another unit. @param inHand how many it has: after a fault one is tried first */
  readonly allow: (inHand: number) => boolean;
  /** What came of a unit. @returns how long to pause for it, ms; 0 for none */
  readonly note: (fault: Diagnostic | undefined) => number;
  readonly fault: () => Diagnostic | undefined;
}

/** @param now milliseconds since some moment */
export function pauses(now: () => number): Pauses {
  let [pause, until] = [0, 0];
  let last: Diagnostic | undefined;
  return {
    allow: (inHand) => now() >= until && (pause === 0 || inHand === 0),
    note: (fault) => {
      last = fault;
      pause = fault === undefined ? 0 : Math.min(Math.max(pause * 2, first), longest);
      until = now() + pause;
      return pause;
    },
    fault: () => last,
  };
}
