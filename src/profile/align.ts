import { get, isRecord } from "./select.js";

/** Beyond this many pairs the leftovers are matched by their place alone. */
const mostPairs = 250_000;

/** What an entry is known by, from the surest on; null where it has no such name. */
const names: readonly ((entry: unknown) => string | null)[] = [
  (entry) => exact(entry),
  (entry) => field(entry, "id"),
  (entry) => joined(field(entry, "kind"), field(entry, "name")),
  (entry) => field(entry, "name"),
  (entry) => field(entry, "title"),
  (entry) => joined(field(entry, "kind"), field(entry, "owner")),
];

/**
 * Which old entry of a list each new one is, so that one taken from the middle does not rename all behind it: the same value,
 * the same id, the same name, the one with most fields alike; what is left, in order where as many are left on both sides, else by
 * the place. An id that is gone belongs to nobody else.
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
  for (const nameOf of names) {
    const waiting = new Map<string, number[]>();
    for (const i of free) {
      const name = nameOf(before[i]);
      if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), i]);
    }
    for (const [j, value] of after.entries()) if (found[j] === null) take(j, waiting.get(nameOf(value) ?? "")?.shift());
  }
  const left = () => [...free].filter((i) => field(before[i], "id") === null);
  const open = () => found.flatMap((i, j) => (i === null && field(after[j], "id") === null ? [j] : []));
  if (open().length * free.size <= mostPairs) {
    for (const j of open()) {
      const best = left().map((i) => ({ i, alike: alike(before[i], after[j]) }));
      const most = Math.max(0, ...best.map((one) => one.alike));
      if (most > 0) take(j, best.find((one) => one.alike === most)?.i);
    }
  }
  const [olds, news] = [left(), open()];
  for (const [at, j] of news.entries()) take(j, olds.length === news.length ? olds[at] : olds.includes(j) ? j : undefined);
  return found;
}

const exact = (value: unknown): string =>
  isRecord(value) ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : JSON.stringify(value);

const field = (entry: unknown, key: string): string | null => {
  const value = get(entry, key);
  return typeof value === "string" ? value : null;
};
const joined = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a}\n${b}`);

const alike = (a: unknown, b: unknown): number =>
  isRecord(a) && isRecord(b) ? Object.keys(a).filter((key) => JSON.stringify(a[key]) === JSON.stringify(get(b, key))).length : 0;
