import { phrase } from "../diag/phrase.js";
import { groupedBy } from "../text/grouped-by.js";
import { boardOf, unitsNamed } from "./make.js";
import type { Board, LibraryStand, UnitStand } from "./types.js";

export interface DeviationRow extends Readonly<Record<string, unknown>> {
  readonly clause: string;
  readonly title: string;
  readonly went: string;
  readonly came: string;
  readonly units: readonly { readonly unit: string; readonly name: string; readonly papers: readonly string[] }[];
  /** Several units made it alike: the library may be what should change. */
  readonly isHint: boolean;
}
/** From so many units on an edit that was made alike says something of the library. */
const many = 3;

/** What people changed by hand, made alike told once: what most units changed comes first. */
export function deviationBoard(units: readonly UnitStand[], { clauses }: LibraryStand): Board<DeviationRow> {
  const edits = units.flatMap((unit) =>
    unit.papers.flatMap(({ edits: own, title }) => own.map((edit) => ({ edit, unit, paper: title }))),
  );
  const rows = [...groupedBy(edits, ({ edit: { clause, went, came } }) => `${clause}\n${went}\u0000${came}`).values()].map(
    (alike): DeviationRow => {
      const { clause, went, came } = alike[0]!.edit;
      const made = [...groupedBy(alike, ({ unit }) => unit.unit).values()].map((own) => ({
        ...{ unit: own[0]!.unit.unit, name: own[0]!.unit.name },
        papers: [...new Set(own.map(({ paper }) => paper))],
      }));
      return { clause, title: clauses.get(clause)?.title ?? "", went, came, units: made, isHint: made.length >= many };
    },
  );
  const sorted = rows.toSorted((a, b) => b.units.length - a.units.length || (a.clause < b.clause ? -1 : 1));
  return boardOf("deviation", sorted, {
    clause: [28, ({ clause }) => clause],
    title: [24, ({ title }) => title],
    went: [40, ({ went }) => went],
    came: [40, ({ came }) => came],
    count: [8, ({ units: made }) => made.length],
    where: [44, ({ units: made }) => unitsNamed(made)],
    hint: [24, ({ isHint }) => (isHint ? phrase("board.hint") : "")],
  });
}
