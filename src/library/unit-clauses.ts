import { groupsAt, withReleased } from "./releases.js";
import type { Clause, Library } from "./types.js";

/** templates/units/<id of a unit>/clauses/…: what one unit says in place of a clause of all. */
const place = /^units\/([^/]+)\/(.*)$/;

/** Whose a file below a templates folder is, and what it is called for all units; null: it is for all. */
export function ofUnit(name: string): { readonly unit: string; readonly rest: string } | null {
  const found = place.exec(name);
  return found === null ? null : { unit: found[1]!, rest: found[2]! };
}

/** Where the file of one unit stands for one of all. @param name below a templates folder */
export const forUnit = (name: string, unit: string): string => `units/${unit}/${ofUnit(name)?.rest ?? name}`;

/** Clauses in the words of single units: by unit, then by their id. */
export function byUnit(clauses: readonly Clause[]): Library["unitClauses"] {
  const found = new Map<string, Map<string, Clause>>();
  for (const clause of clauses) {
    const { unit } = ofUnit(clause.name) ?? {};
    if (unit === undefined) continue;
    const own = found.get(unit) ?? new Map<string, Clause>();
    found.set(unit, own.set(clause.id, clause));
  }
  return found;
}

/** A unit as its profile names it: its id, and its group where it has one. */
export interface Member {
  readonly id: string;
  readonly group?: string | undefined;
}

const made = new WeakMap<Library, Map<string, Library>>();

/**
 * The library as one unit has it: what was released to its groups in the place of what all have, and its own words over both. The
 * library itself for a unit that has neither; one object for all units that have the same.
 */
export function unitLibrary(library: Library, { id, group }: Member): Library {
  const own = library.unitClauses.get(id);
  if (own === undefined && (group === undefined || library.releases.size === 0)) return library;
  const known = made.get(library) ?? new Map<string, Library>();
  made.set(library, known);
  const key = own === undefined ? `@${group}` : id;
  const found = known.get(key) ?? layered(library, group, own);
  known.set(key, found);
  return found;
}

function layered(library: Library, group: string | undefined, own: ReadonlyMap<string, Clause> | undefined): Library {
  const shared = withReleased(library.clauses, library.releases, groupsAt(group, library.groupsAbove));
  if (own === undefined) return shared === library.clauses ? library : { ...library, clauses: shared };
  return { ...library, clauses: new Map([...shared, ...own]) };
}
