import type { Path } from "./fault.js";
import { get, isRecord } from "./select.js";

/** Lists whose entries are known by something: those of the layers stand together. Every other list is a choice, and taken whole. */
const known: Readonly<Record<string, (entry: unknown) => string>> = {
  people: (entry) => JSON.stringify(get(entry, "id")),
  basis: (entry) => JSON.stringify([get(entry, "title"), get(entry, "number")]),
  media: (entry) => JSON.stringify([get(entry, "kind"), get(entry, "name")]),
  venues: (entry) => JSON.stringify([get(entry, "kind"), get(entry, "name")]),
};

/** Whether the list at a path is one whose entries stand together. */
export const isListed = (path: Path): boolean => path.length === 1 && known[String(path[0])] !== undefined;
export const nameOfEntry = ([section]: Path, entry: unknown): string => known[String(section)]?.(entry) ?? JSON.stringify(entry);

/** A place in one of the layers. */
export interface LayerPlace {
  readonly layer: number;
  readonly path: Path;
}
export interface Overlaid {
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a value of the data comes from, or the nearest that is around it. */
  readonly where: (path: Path) => LayerPlace;
}

/**
 * Several layers of facts as one: maps key by key, a layer over those behind it.
 * @param layers the unit's own first, then its group's, then that of the group above
 */
export function overlay(layers: readonly Readonly<Record<string, unknown>>[]): Overlaid {
  const [own = {}] = layers;
  if (layers.length < 2) return { data: own, where: (path) => ({ layer: 0, path }) };
  const data = merged(layers, []) as Readonly<Record<string, unknown>>;
  return { data, where: (path) => whereOf(layers, path) };
}

function merged(values: readonly unknown[], path: Path): unknown {
  const present = values.filter((one) => one !== undefined);
  const [first] = present;
  if (present.length < 2) return first;
  const section = path.length === 1 ? known[String(path[0])] : undefined;
  if (section !== undefined && present.every(Array.isArray)) return entriesOf(present, section).map(({ entry }) => entry);
  if (!isRecord(first)) return first;
  // What is no map in a layer behind is hidden by one in front of it.
  const end = present.findIndex((one) => !isRecord(one));
  const maps = end < 0 ? present : present.slice(0, end);
  const keys = maps.reduce<readonly string[]>((order, map) => inOrder(order, Object.keys(map as object)), []);
  const out: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of keys)
    out[key] = merged(
      maps.map((map) => get(map, key)),
      [...path, key],
    );
  return out;
}

interface Entry {
  readonly entry: unknown;
  readonly layer: number;
  readonly index: number;
}
/** The entries of all layers, the farthest layer's first; one that a nearer layer has too is as that one has it. */
function entriesOf(lists: readonly (readonly unknown[] | undefined)[], nameOf: (entry: unknown) => string): readonly Entry[] {
  const found = new Map<string, Entry>();
  const twins: Entry[] = [];
  for (let layer = lists.length - 1; layer >= 0; layer -= 1)
    for (const [index, entry] of (lists[layer] ?? []).entries()) {
      const name = nameOf(entry);
      // Twins within a layer are left to the rules, which name both.
      if (found.get(name)?.layer === layer) twins.push({ entry, layer, index });
      else found.set(name, { entry, layer, index });
    }
  return [...found.values(), ...twins];
}

function whereOf(layers: readonly unknown[], path: Path): LayerPlace {
  let alive = layers.map((value, layer) => ({ layer, value }));
  const [section, index] = path;
  const nameOf = known[String(section)];
  const lists = layers.map((one) => get(one, String(section)));
  if (nameOf !== undefined && typeof index === "number" && lists.every((list) => list === undefined || Array.isArray(list))) {
    const found = entriesOf(lists as (readonly unknown[] | undefined)[], nameOf)[index];
    if (found !== undefined) return { layer: found.layer, path: [String(section), found.index, ...path.slice(2)] };
  }
  let nearest = 0;
  for (const step of path) {
    const maps: typeof alive = [];
    for (const one of alive) {
      if (typeof one.value !== "object" || one.value === null) break;
      maps.push(one);
      if (Array.isArray(one.value)) break;
    }
    alive = maps.flatMap(({ layer, value }) => {
      const inner = Array.isArray(value) ? (value as readonly unknown[])[Number(step)] : get(value, String(step));
      return inner === undefined ? [] : [{ layer, value: inner }];
    });
    if (alive[0] === undefined) break;
    nearest = alive[0].layer;
  }
  return { layer: nearest, path };
}

/** The keys of one, and those only the other has, each behind what it stands behind there. */
export function inOrder(first: readonly string[], other: readonly string[]): readonly string[] {
  const keys = [...first];
  const seen = new Set(keys);
  other.forEach((key, i) => {
    if (seen.has(key)) return;
    const before = other.slice(0, i).findLast((one) => seen.has(one));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    seen.add(key);
  });
  return keys;
}
