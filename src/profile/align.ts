import { get, isRecord } from "./select.js";

/** Beyond this many pairs the leftovers are matched by their place alone. */
const mostPairs = 250_000;

/**
 * Which old entry of a list each new one is: the same value, the same id, the one with most fields alike, the same place.
 * @returns for each new entry the old index, or null for one that was added; no old index twice
 */
export function align(before: readonly unknown[], after: readonly unknown[]): readonly (number | null)[] {
  const found: (number | null)[] = after.map(() => null);
  const free = new Set(before.keys());
  const take = (j: number, i: number | undefined) => {
    if (i === undefined || !free.has(i) || found[j] !== null) return;
    found[j] = i;
    free.delete(i);
  };
  const waiting = new Map<string, number[]>();
  for (const [i, value] of before.entries()) waiting.set(exact(value), [...(waiting.get(exact(value)) ?? []), i]);
  for (const [j, value] of after.entries()) take(j, waiting.get(exact(value))?.shift());
  const ids = new Map(
    [...free].flatMap((i) => (typeof get(before[i], "id") === "string" ? [[get(before[i], "id"), i] as const] : [])),
  );
  for (const [j, value] of after.entries()) take(j, ids.get(get(value, "id")));
  // An id that is gone belongs to nobody else.
  const left = () => [...free].filter((i) => get(before[i], "id") === undefined);
  const open = found.flatMap((i, j) => (i === null && get(after[j], "id") === undefined ? [j] : []));
  if (open.length * free.size <= mostPairs) {
    for (const j of open) {
      const best = left().map((i) => ({ i, alike: alike(before[i], after[j]) }));
      const most = Math.max(0, ...best.map((one) => one.alike));
      if (most > 0) take(j, best.find((one) => one.alike === most)?.i);
    }
  }
  for (const j of open) if (left().includes(j)) take(j, j);
  return found;
}

const exact = (value: unknown): string =>
  isRecord(value) ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : JSON.stringify(value);

const alike = (a: unknown, b: unknown): number =>
  isRecord(a) && isRecord(b) ? Object.keys(a).filter((key) => JSON.stringify(a[key]) === JSON.stringify(get(b, key))).length : 0;
