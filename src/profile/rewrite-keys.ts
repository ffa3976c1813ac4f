/**
 * The keys of a map after an edit, in order: those that stay where they are, new ones beside their neighbours.
 * @param before all keys as written
 * @param staying those that stay, in the same order
 * @param wanted keys of the new value
 * @param ordered the new value's order is meant, not only its keys
 */
export function finalKeys(
  before: readonly string[],
  staying: readonly string[],
  wanted: readonly string[],
  ordered: boolean,
): readonly string[] {
  const base = ordered ? [...wanted] : [...staying];
  const behind = (list: string[], key: string, around: readonly string[]) => {
    const at = around.indexOf(key);
    const previous = around.slice(0, at).findLast((one) => list.includes(one));
    const next = around.slice(at + 1).find((one) => list.includes(one));
    const place = previous !== undefined ? list.indexOf(previous) + 1 : next !== undefined ? list.indexOf(next) : list.length;
    list.splice(place, 0, key);
  };
  for (const key of ordered ? staying : wanted) if (!base.includes(key)) behind(base, key, ordered ? before : wanted);
  return base;
}
