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

const made = new WeakMap<Library, Map<string, Library>>();

/** The library as one unit has it: its own words in the place of those for all. The library itself for a unit that has none. */
export function unitLibrary(library: Library, unit: string): Library {
  const own = library.unitClauses.get(unit);
  if (own === undefined) return library;
  const known = made.get(library) ?? new Map<string, Library>();
  made.set(library, known);
  const found = known.get(unit) ?? { ...library, clauses: new Map([...library.clauses, ...own]) };
  known.set(unit, found);
  return found;
}
