/** Places of one entry in both lists; null where it is not there. */
export type Aligned = readonly [old: number | null, now: number | null];

/** What an entry is known by, from the surest on; null where it has no such name. */
const names: readonly ((entry: unknown) => string | null)[] = [
  (entry) => JSON.stringify(entry),
  (entry) => field(entry, "id"),
  (entry) => joined(field(entry, "kind"), field(entry, "name")),
  (entry) => field(entry, "name"),
  (entry) => field(entry, "title"),
  (entry) => joined(field(entry, "kind"), field(entry, "owner")),
];

/**
 * Aligns two lists of a profile by what their entries are, so that one taken from the middle does not rename all behind it.
 * As many that nothing names on both sides are taken for each other, in order.
 * @returns in the order of the newer list, then what is gone
 */
export function alignEntries(old: readonly unknown[], now: readonly unknown[]): readonly Aligned[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (i: number, j: number) => {
    partner.set(j, i);
    taken.add(i);
  };
  const left = () =>
    [old.flatMap((_, i) => (taken.has(i) ? [] : [i])), now.flatMap((_, j) => (partner.has(j) ? [] : [j]))] as const;
  for (const nameOf of names) {
    const [olds, news] = left();
    const places = new Map<string, number[]>();
    for (const i of olds) {
      const name = nameOf(old[i]);
      if (name !== null) places.set(name, [...(places.get(name) ?? []), i]);
    }
    for (const j of news) {
      const i = places.get(nameOf(now[j]) ?? "")?.shift();
      if (i !== undefined) pair(i, j);
    }
  }
  const [olds, news] = left();
  if (olds.length === news.length) for (const [at, j] of news.entries()) pair(olds[at]!, j);
  return [
    ...now.map((_, j): Aligned => [partner.get(j) ?? null, j]),
    ...old.flatMap((_, i): readonly Aligned[] => (taken.has(i) ? [] : [[i, null]])),
  ];
}

const field = (entry: unknown, key: string): string | null => {
  if (entry === null || typeof entry !== "object" || !Object.hasOwn(entry, key)) return null;
  const value = (entry as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : null;
};
const joined = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : `${a}\n${b}`);
