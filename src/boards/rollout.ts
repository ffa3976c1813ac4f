import { listed, phrase } from "../diag/phrase.js";
import { groupedBy } from "../text/grouped-by.js";
import { boardOf, type Columns, unitsNamed } from "./make.js";
import type { Board, LibraryStand, PaperStand, ReleaseStage, UnitStand } from "./types.js";

/** Why a paper still prints an earlier version of a clause. */
export type Held = "not-released" | "not-renewed" | "edited" | "conflict" | "gone" | "faulty";
export interface RolloutRow extends Readonly<Record<string, unknown>> {
  readonly clause: string;
  readonly title: string;
  /** The last version that is in force for some units; null for a clause the library has no more. */
  readonly version: number | null;
  /** Where it goes out in stages: those that were taken, in their order. */
  readonly stages: readonly ReleaseStage[];
  /** Units all of whose papers print that version. */
  readonly current: number;
  readonly behind: readonly { readonly unit: string; readonly name: string; readonly has: number; readonly why: Held }[];
}

/** Which units print which version of each clause, and why some do not print the last one: clauses first that are furthest behind. */
export function rolloutBoard(units: readonly UnitStand[], { clauses, has: inForce }: LibraryStand): Board<RolloutRow> {
  const printed = units.flatMap((unit) =>
    unit.papers.flatMap((paper) => Object.entries(paper.clauses).map(([clause, has]) => ({ clause, has, unit, paper }))),
  );
  const rows = [...groupedBy(printed, ({ clause }) => clause)].map(([clause, uses]): RolloutRow => {
    const known = clauses.get(clause);
    const behind = [...groupedBy(uses, ({ unit }) => unit.unit).values()].flatMap((own): RolloutRow["behind"] => {
      const { wanted, own: hasOwn } = inForce(clause, own[0]!.unit);
      const late = own.filter(({ has }) => wanted === null || has < wanted);
      const waits = !hasOwn && wanted !== null && wanted < (known?.version ?? 0);
      if (late.length === 0 && !waits) return [];
      const { unit, paper, has } = (late.length > 0 ? late : own).reduce((a, b) => (b.has < a.has ? b : a));
      return [{ unit: unit.unit, name: unit.name, has, why: late.length > 0 ? whyHeld(unit, paper) : "not-released" }];
    });
    const all = new Set(uses.map(({ unit }) => unit.unit)).size;
    return {
      clause,
      title: known?.title ?? "",
      version: known?.version ?? null,
      stages: known?.stages ?? [],
      current: all - behind.length,
      behind,
    };
  });
  const sorted = rows.toSorted((a, b) => b.behind.length - a.behind.length || (a.clause < b.clause ? -1 : 1));
  const columns: Columns<RolloutRow> = {
    clause: [30, ({ clause }) => clause],
    title: [28, ({ title }) => title],
    version: [8, ({ version }) => version ?? phrase("board.no-more")],
    stages: [30, ({ stages }) => listed(stages.map(stageSaid))],
    current: [8, ({ current }) => current],
    behind: [8, ({ behind }) => behind.length],
    where: [50, ({ behind }) => unitsNamed(behind)],
    why: [30, ({ behind }) => whyCounted(behind)],
  };
  return boardOf("rollout", sorted, columns, ({ behind }) => behind.length > 0);
}

/** 第 3 版已发布到试点学校（2026-03-05，试点）. */
const stageSaid = ({ version, to, date, reason }: ReleaseStage) =>
  to === null
    ? phrase("board.stage-all", { version, date, reason })
    : phrase("board.stage", { version, group: to, date, reason });

/** 还没有更新 3 个、有待定条文 1 个. */
const whyCounted = (behind: RolloutRow["behind"]) =>
  listed(
    [...groupedBy(behind, ({ why }) => why)].map(([why, own]) =>
      phrase("board.held-count", { why: phrase(`board.held-${why as Held}`), count: own.length }),
    ),
  );

function whyHeld({ faults }: UnitStand, { is, conflicts }: PaperStand): Held {
  if (faults > 0) return "faulty";
  if (is === "gone" || is === "unreadable") return "gone";
  if (conflicts > 0) return "conflict";
  return is === "edited" ? "edited" : "not-renewed";
}
