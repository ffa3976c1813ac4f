/** Things by a key, both in the order they first appear. */
export function groupedBy<T, K>(things: Iterable<T>, key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const own = groups.get(key(thing));
    if (own === undefined) groups.set(key(thing), [thing]);
    else own.push(thing);
  }
  return groups;
}
