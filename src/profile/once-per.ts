/** A function of an object that is worked out once for each, and kept as long as the object is. */
export function oncePer<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const kept = known.get(of) ?? { value: make(of) };
    known.set(of, kept);
    return kept.value;
  };
}
