import { fail, type Outcome, succeed } from "../diag/types.js";
import { readPart } from "./part.js";
import type { Clause, Kind, Library } from "./types.js";
import { ofUnit } from "./unit-clauses.js";

/** A file of a library that is not written yet: its path below the templates folder, and what it says. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A library with clauses and kinds of one unit's own papers over it, to try them before they are written.
 * @param root the templates folder they are for: messages name their files by it
 */
export function withFiles(library: Library, files: readonly TemplateFile[], root: string): Outcome<Library> {
  const clauses = new Map(library.clauses);
  const unitClauses = new Map(library.unitClauses);
  const [kinds, standIns] = [new Map(library.kinds), new Map(library.standIns)];
  for (const { name, text } of files) {
    const file = `${root}/${name}`;
    const part = readPart(name, text, file);
    if (!part.ok) return fail(...part.diagnostics);
    if (part.value?.is === "clause") {
      const own = ofUnit(name);
      const clause: Clause = { ...part.value.data, file, name: own === null ? name.slice("clauses/".length) : name };
      if (own === null) clauses.set(clause.id, clause);
      else unitClauses.set(own.unit, new Map([...(unitClauses.get(own.unit) ?? []), [clause.id, clause]]));
    } else if (part.value?.is === "kind") {
      const kind: Kind = { ...part.value.data, file };
      (kind.own?.kind === undefined ? kinds : standIns).set(kind.id, kind);
    }
  }
  return succeed({ ...library, clauses, unitClauses, kinds, standIns });
}
