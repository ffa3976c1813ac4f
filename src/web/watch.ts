import type { Env } from "../env/types.js";
import type { Clock } from "../io/clock.js";
import { type UnitStamp, unitStamps } from "../use/unit-stamps.js";
import type { Workplace } from "../workspace/workplace.js";
import type { Live } from "./live.js";

/** Between two looks at the files, in milliseconds, while a page is open. */
export const watchPause = 4000;
/** A look at many files must not keep the machine busy: so many times as long as it takes nothing is looked at. */
const rest = 10;

interface Watch {
  readonly place: () => Workplace;
  readonly env: Env;
  readonly live: Live;
  readonly clock: Clock;
}

/** Tells open pages which units' files have changed since the last look. @returns stops looking */
export function watchOver({ place, env, live, clock }: Watch): () => void {
  let root = "";
  let before: ReadonlyMap<string, UnitStamp> | null = null;
  let isLooking = false;
  let next = 0;
  const look = async (): Promise<void> => {
    const began = clock.now();
    const at = place();
    const now = await unitStamps({ place: at }, env);
    next = clock.now() + rest * (clock.now() - began);
    const last = root === at.root ? before : null;
    root = at.root;
    before = now;
    if (last === null) return;
    const other = [...new Set([...now.keys(), ...last.keys()])].filter(
      (unit) => now.get(unit)?.profile !== last.get(unit)?.profile || now.get(unit)?.papers !== last.get(unit)?.papers,
    );
    const profiles = other.some((unit) => now.get(unit)?.profile !== last.get(unit)?.profile);
    if (other.length > 0) live.send({ type: "changed", units: other, profiles });
  };
  return clock.every(watchPause, () => {
    if (isLooking || live.count() === 0 || !place().isWorkspace || clock.now() < next) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  });
}
