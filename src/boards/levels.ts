import { phrase } from "../diag/phrase.js";
import { nameKey } from "../text/same-name.js";
import { boardOf } from "./make.js";
import type { Board, LibraryStand, UnitStand } from "./types.js";

/** `rarer`: the subordinate does it less often than the superior; `nobody`: what the superior gives to its units nobody there has. */
export interface LevelsRow extends Readonly<Record<string, unknown>> {
  readonly unit: string;
  readonly name: string;
  readonly superior: string;
  readonly superiorName: string;
  readonly by: "rarer" | "nobody";
  /** The activity, or the task. */
  readonly what: string;
  readonly above: string;
  readonly below: string;
}
/** Words by which a superior's table gives a task to the units below it. */
const below = /下属|所属|下级|各(?:学校|单位|院|医院|乡镇|街道|站|所|园|企业|党组织|党委|党总支|党支部)|基层(?:单位|党组织)/;

/** Where a superior's papers and those of the units below it do not fit together, where both are units of the workspace. */
export function levelsBoard(units: readonly UnitStand[], { cadences }: LibraryStand): Board<LevelsRow> {
  const named = new Map(units.flatMap((unit) => unit.names.map((name) => [nameKey(name), unit] as const)));
  const rows = units.flatMap((unit): readonly LevelsRow[] => {
    const above = new Set(unit.superiors.flatMap((name) => named.get(nameKey(name)) ?? []));
    return [...above].filter((superior) => superior !== unit).flatMap((superior) => rowsOf(unit, superior, cadences));
  });
  const sorted = rows.toSorted((a, b) =>
    a.superior === b.superior
      ? a.what < b.what
        ? -1
        : a.what > b.what
          ? 1
          : a.unit < b.unit
            ? -1
            : 1
      : a.superior < b.superior
        ? -1
        : 1,
  );
  return boardOf("levels", sorted, {
    superior: [28, ({ superiorName }) => superiorName],
    name: [28, ({ name }) => name],
    what: [24, ({ what }) => what],
    above: [20, ({ above }) => above],
    below: [20, ({ below: own }) => own],
    kind: [30, ({ by }) => phrase(`board.levels-${by}`)],
  });
}

function rowsOf(unit: UnitStand, superior: UnitStand, names: LibraryStand["cadences"]): readonly LevelsRow[] {
  const both = { unit: unit.unit, name: unit.name, superior: superior.unit, superiorName: superior.name };
  const rarer = Object.entries(superior.cadences).flatMap(([key, above]): readonly LevelsRow[] => {
    const own = unit.cadences[key];
    if (own === undefined || own.perYear >= above.perYear) return [];
    return [{ ...both, by: "rarer", what: names.get(key) ?? key, above: above.words, below: own.words }];
  });
  const given = superior.duties.filter(({ owner }) => below.test(owner));
  const nobody = given.flatMap(({ topic, task, owner }): readonly LevelsRow[] => {
    const own = unit.duties.filter((duty) => duty.topic === topic);
    const found = own.find((duty) => nameKey(duty.task) === nameKey(task));
    if (own.length === 0 || (found !== undefined && found.owner !== "")) return [];
    return [{ ...both, by: "nobody", what: task, above: owner, below: "" }];
  });
  return [...rarer, ...nobody];
}
