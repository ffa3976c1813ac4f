import { boardOf } from "./make.js";
import type { Board, UnitStand } from "./types.js";

export interface StateRow extends Readonly<Record<string, unknown>> {
  readonly unit: string;
  readonly name: string;
  readonly group: string | null;
  readonly papers: number;
  readonly final: number;
  readonly drafts: number;
  readonly undrafted: number;
  readonly edited: number;
  readonly gone: number;
  readonly conflicts: number;
  readonly blanks: number;
  readonly faults: number;
  /** ISO day the last version was made for; "" where there is none. */
  readonly last: string;
}

/** Where each unit stands: a row a unit, those first that have most to do. */
export function stateBoard(units: readonly UnitStand[]): Board<StateRow> {
  const rows = units.map((one): StateRow => {
    const { papers } = one;
    const count = (is: (paper: (typeof papers)[number]) => boolean) => papers.filter(is).length;
    const sum = (of: (paper: (typeof papers)[number]) => number) => papers.reduce((all, paper) => all + of(paper), 0);
    return {
      ...{ unit: one.unit, name: one.name, group: one.group, papers: papers.length, undrafted: one.undrafted },
      final: count(({ status, conflicts }) => status === "final" && conflicts === 0),
      drafts: count(({ status, conflicts }) => status !== "final" || conflicts > 0),
      edited: count(({ is }) => is === "edited" || is === "merged"),
      gone: count(({ is }) => is === "gone" || is === "unreadable"),
      conflicts: sum(({ conflicts }) => conflicts),
      blanks: sum(({ blanks }) => blanks),
      faults: one.faults,
      last:
        papers
          .map(({ asOf }) => asOf)
          .sort()
          .at(-1) ?? "",
    };
  });
  const work = (row: StateRow) => [row.faults, row.conflicts, row.gone, row.undrafted, row.blanks] as const;
  const sorted = rows.toSorted((a, b) => {
    const [x, y] = [work(a), work(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? (a.unit < b.unit ? -1 : 1) : y[at]! - x[at]!;
  });
  return boardOf("state", sorted, {
    unit: [18, ({ unit }) => unit],
    name: [28, ({ name }) => name],
    group: [16, ({ group }) => group ?? ""],
    papers: [8, ({ papers }) => papers],
    final: [8, ({ final }) => final],
    drafts: [8, ({ drafts }) => drafts],
    undrafted: [8, ({ undrafted }) => undrafted],
    edited: [8, ({ edited }) => edited],
    gone: [8, ({ gone }) => gone],
    conflicts: [8, ({ conflicts }) => conflicts],
    blanks: [8, ({ blanks }) => blanks],
    faults: [8, ({ faults }) => faults],
    last: [12, ({ last }) => last],
  });
}
