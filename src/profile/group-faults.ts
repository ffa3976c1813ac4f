import { dotted, shown, type ValueFault } from "./fault.js";
import type { LoadedGroup } from "./loaded-group.js";
import { get, select } from "./select.js";

/** What is one unit's own, and in no group: they would all have it. */
const own = [
  "unit.id",
  "unit.full-name",
  "unit.short-name",
  "unit.staff",
  "organ.name",
  "posts.*.holders",
  "documents.*.number",
  "documents.*.title",
  "documents.*.replaces",
] as const;

export const ownFactFaults = (data: unknown): readonly ValueFault[] =>
  own.flatMap((pattern) =>
    select(data, pattern).map(({ path }) => ({ path, code: "group/own-fact" as const, data: { path: dotted(path) } })),
  );

/** A fault at a place of one of the files: 0 the profile, then its groups. */
export interface LayerFault extends ValueFault {
  readonly layer: number;
}

/**
 * Where a unit and its groups cannot both be right: another type of unit, one person under two names, one paper under two titles.
 * A fact that a unit states in its own way is no fault.
 */
export function groupFaults(unit: unknown, groups: readonly LoadedGroup[]): readonly LayerFault[] {
  if (groups.length === 0) return [];
  const layers = [{ name: "", file: "", facts: unit }, ...groups];
  return [
    ...otherType(layers),
    ...contradictions(layers, { section: "people", key: "id", said: "name", code: "group/other-person" }),
    ...contradictions(layers, { section: "basis", key: "number", said: "title", code: "group/other-paper" }),
  ];
}

type Layers = readonly { readonly name: string; readonly file: string; readonly facts: unknown }[];

function otherType(layers: Layers): readonly LayerFault[] {
  const types = layers.map(({ facts }) => get(get(facts, "unit"), "type"));
  const [value] = types;
  const at = types.findIndex((type, layer) => layer > 0 && type !== undefined);
  if (value === undefined || at < 0 || value === types[at]) return [];
  const { name, file } = layers[at]!;
  const data = { value: shown(value), group: name, file, known: shown(types[at]) };
  return [{ layer: 0, path: ["unit", "type"], code: "group/other-type", data }];
}

interface Entries {
  readonly section: string;
  readonly key: string;
  readonly said: string;
  readonly code: "group/other-person" | "group/other-paper";
}

/** Entries that are the same by their key, and say something else: told at the nearer one. */
function contradictions(layers: Layers, { section, key, said, code }: Entries): readonly LayerFault[] {
  const nearest = new Map<string, { readonly value: string; readonly layer: number; readonly path: ValueFault["path"] }>();
  return layers.flatMap(({ facts, name, file }, layer) =>
    select(facts, `${section}.*`).flatMap(({ path, value: entry }): readonly LayerFault[] => {
      const [id, value] = [get(entry, key), get(entry, said)];
      if (typeof id !== "string" || typeof value !== "string") return [];
      const nearer = nearest.get(id);
      if (nearer === undefined) nearest.set(id, { value, layer, path: [...path, said] });
      if (nearer === undefined || nearer.layer === layer || nearer.value === value) return [];
      const data = { id: shown(id), value: shown(nearer.value), group: name, file, known: shown(value) };
      return [{ layer: nearer.layer, path: nearer.path, code, data }];
    }),
  );
}
