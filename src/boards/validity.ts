import { listed, phrase } from "../diag/phrase.js";
import { groupedBy } from "../text/grouped-by.js";
import { boardOf, unitsNamed } from "./make.js";
import type { BasisStand, Board, LibraryStand, UnitStand } from "./types.js";

export interface ValidityRow extends BasisStand, Readonly<Record<string, unknown>> {
  readonly regulation: string;
  /** Ids of the clauses that cite it. */
  readonly clauses: readonly string[];
  readonly papers: number;
  /** Papers that are final, so that people may work by them already. */
  readonly issued: number;
  readonly units: readonly { readonly unit: string; readonly name: string; readonly papers: readonly string[] }[];
}

/** Regulations that have ended, will end or were amended since papers were made on them: clauses, papers and units each reaches. */
export function validityBoard(units: readonly UnitStand[], { clauses: known }: LibraryStand): Board<ValidityRow> {
  const uses = units.flatMap((unit) =>
    unit.papers.flatMap((paper) =>
      Object.entries(paper.basis).map(([regulation, basis]) => ({ regulation, basis, unit, paper })),
    ),
  );
  const rows = [...groupedBy(uses, ({ regulation, basis }) => `${regulation}\n${basis.is}`).values()].map((own): ValidityRow => {
    const { regulation, basis } = own[0]!;
    return {
      regulation,
      ...basis,
      clauses: [...new Set(own.flatMap(({ paper }) => paper.cites[regulation] ?? []))].sort(),
      papers: own.length,
      issued: own.filter(({ paper }) => paper.status === "final").length,
      units: [...groupedBy(own, ({ unit }) => unit.unit).values()].map((at) => ({
        ...{ unit: at[0]!.unit.unit, name: at[0]!.unit.name },
        papers: at.map(({ paper }) => paper.title),
      })),
    };
  });
  const order = { ended: 0, amended: 1, ending: 2 };
  const sorted = rows.toSorted((a, b) => order[a.is] - order[b.is] || b.papers - a.papers || (a.title < b.title ? -1 : 1));
  return boardOf("validity", sorted, {
    title: [40, ({ title }) => title],
    change: [14, ({ is }) => phrase(`board.basis-${is}`)],
    day: [12, ({ day }) => day],
    instead: [30, ({ instead }) => instead ?? ""],
    clauses: [30, ({ clauses }) => listed(clauses.map((id) => known.get(id)?.title ?? id))],
    papers: [8, ({ papers }) => papers],
    issued: [8, ({ issued }) => issued],
    units: [8, ({ units: at }) => at.length],
    where: [44, ({ units: at }) => unitsNamed(at)],
  });
}
