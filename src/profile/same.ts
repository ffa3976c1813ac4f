import type { Path } from "./fault.js";
import { isRecord } from "./select.js";

/** Nothing is said by it: missing, an empty list, an object of nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every(isEmpty));

/** Maps of entries of the unit's own: their order is read, and an entry counts even if nothing is in it. */
export const isEntries = (path: Path): boolean =>
  (path.length === 1 && ["posts", "departments", "documents"].includes(String(path[0]))) || path.at(-1) === "figures";

/** Whether a profile's values say the same: an empty list or object says what a missing one says. */
export function same(a: unknown, b: unknown, path: Path = []): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => same(one, b[i], [...path, i]));
  if (!isRecord(a) || !isRecord(b)) return a === b || (isEmpty(a) && isEmpty(b));
  const entries = isEntries(path);
  const filled = (value: Readonly<Record<string, unknown>>) =>
    Object.keys(value).filter((key) => entries || !isEmpty(value[key]));
  const [ours, theirs] = [filled(a), filled(b)];
  if (ours.length !== theirs.length || (entries && ours.some((key, i) => key !== theirs[i]))) return false;
  return ours.every((key) => Object.hasOwn(b, key) && same(a[key], b[key], [...path, key]));
}
