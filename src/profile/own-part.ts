import { dotted, type Path } from "./fault.js";
import type { LoadedGroup } from "./loaded-group.js";
import { isListed, nameOfEntry } from "./overlay.js";
import { isEmpty, same } from "./same.js";
import { get, isRecord } from "./select.js";
import type { LoadedProfile } from "./types.js";

export interface Cleared {
  readonly path: Path;
  /** As messages name it. */
  readonly name: string;
}
export interface OwnPart {
  readonly data: Readonly<Record<string, unknown>>;
  /** What the group says and the facts no longer do: nothing in the unit's own file can say so. */
  readonly cleared: readonly Cleared[];
}

/**
 * What a unit's own file has to say so that, over what its groups say, it comes to some facts: all that differs from them, and
 * what the file says already.
 * @param facts of the unit, its groups' among them @param own what the file says now @param shared what its groups say
 */
export function ownPart(facts: Facts, own: Facts, shared: Facts): OwnPart {
  const cleared: Cleared[] = [];
  const part = partOf({ facts, own, shared }, [], cleared);
  return { data: (part ?? {}) as Facts, cleared };
}

/** The nearest group of a unit that says a value; null where its own file does, or nobody. */
export function groupSaying({ groups, ownPath }: Pick<LoadedProfile, "groups" | "ownPath">, path: Path): LoadedGroup | null {
  if (ownPath(path) !== null) return null;
  const at = (facts: unknown): unknown => path.reduce<unknown>((here, step) => get(here, String(step)), facts);
  return groups.find(({ facts }) => at(facts) !== undefined) ?? groups[0] ?? null;
}

type Facts = Readonly<Record<string, unknown>>;
interface Sides {
  readonly facts: unknown;
  readonly own: unknown;
  readonly shared: unknown;
}

function partOf({ facts, own, shared }: Sides, path: Path, cleared: Cleared[]): unknown {
  if (isEmpty(shared)) return facts;
  if (isEmpty(facts)) {
    cleared.push({ path, name: dotted(path) });
    return own;
  }
  if (Array.isArray(facts) && Array.isArray(shared) && isListed(path)) return entriesOf(facts, own, shared, path, cleared);
  if (isRecord(facts) && isRecord(shared)) {
    const part: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const key of new Set([...Object.keys(facts), ...Object.keys(shared)])) {
      const sides = { facts: get(facts, key), own: get(own, key), shared: get(shared, key) };
      const value = partOf(sides, [...path, key], cleared);
      if (value !== undefined) part[key] = value;
    }
    return Object.keys(part).length === 0 && own === undefined ? undefined : part;
  }
  return own === undefined && same(facts, shared, path) ? undefined : facts;
}

/** Entries that the group has and the file does not are the group's; one of them that is gone cannot be taken out here. */
function entriesOf(facts: readonly unknown[], own: unknown, shared: readonly unknown[], path: Path, cleared: Cleared[]): unknown {
  const has = (list: readonly unknown[], entry: unknown) =>
    list.some((one) => nameOfEntry(path, one) === nameOfEntry(path, entry));
  const mine = Array.isArray(own) ? own : [];
  for (const entry of shared)
    if (!has(facts, entry))
      cleared.push({ path, name: `${dotted(path)}（${String(get(entry, "title") ?? get(entry, "name") ?? get(entry, "id"))}）` });
  const part = facts.filter((entry) => has(mine, entry) || !shared.some((one) => same(one, entry)));
  return part.length === 0 && own === undefined ? undefined : part;
}
