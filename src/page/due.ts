import { type Signal, signal } from "@preact/signals";
import { ask, type ValueOf } from "./api.js";
import { hear } from "./live.js";

export type Due = ValueOf<"home/due">;

/** What is due in each unit, as it was looked at last; kept while the page is open. Each by itself: one answer redraws one row. */
const known = new Map<string, Signal<Due | "broken" | null>>();
/** How far a look at all units has come. */
export const looked = signal<{ readonly done: number; readonly total: number }>({ done: 0, total: 0 });
let today = "";

/** null: nobody has looked yet. */
export function dueOf(unit: string): Signal<Due | "broken" | null> {
  const one = known.get(unit) ?? signal<Due | "broken" | null>(null);
  known.set(unit, one);
  return one;
}

/**
 * Looks at units nobody has looked at, one after the other, and again at those whose files change; stops when it is told to.
 * @param day what was found on another day holds no more
 */
export function lookAt(units: readonly string[], day: string): () => void {
  const left = new AbortController();
  const stale = new Set(units.filter((unit) => day !== today || dueOf(unit).value === null));
  today = day;
  let running = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (const unit of stale) {
      looked.value = { done: units.length - stale.size, total: units.length };
      const answer = await ask("home/due", { unit }, { signal: left.signal });
      if (left.signal.aborted) return;
      stale.delete(unit);
      dueOf(unit).value = answer.ok ? answer.value : "broken";
    }
    looked.value = { done: units.length, total: units.length };
    running = false;
  };
  const deaf = hear((event) => {
    if (event.type !== "changed") return;
    const own = new Set(units);
    // A profile whose file has another name than its unit is told of by the file's.
    const meant = event.units.every((unit) => own.has(unit)) ? event.units : units;
    for (const unit of meant) stale.add(unit);
    void run();
  });
  void run();
  return () => {
    left.abort();
    deaf();
  };
}
