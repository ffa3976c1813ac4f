import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { needsLook } from "../renew/document-report.js";
import type { Done, SummedCommand, Told } from "./job.js";
import type { BatchUnit } from "./run.js";

/** How a unit came out of a batch: `look` is done with something to look at, `none` has nothing for the command to do. */
export type UnitState = "changed" | "same" | "look" | "none" | "failed";

/** A unit in the summary. */
export interface UnitRow {
  readonly unit: string;
  readonly state: UnitState;
  /** Papers of the unit, and how many of them were or would be changed. */
  readonly papers: number;
  readonly changed: number;
  /** Files that were left alone, conflicts, findings: what somebody has to look at. */
  readonly matters: number;
}

type Counts = Omit<UnitRow, "unit">;
const nothing: Counts = { state: "none", papers: 0, changed: 0, matters: 0 };

/** What is kept of each unit, by command. */
export function rowOf<C extends SummedCommand>(command: C) {
  const counts = countsOf[command] as (told: Told[C]) => Omit<Counts, "state">;
  return ({ id }: BatchUnit, done: Done<C>): UnitRow => {
    if (!done.ok) return { unit: id, ...nothing, state: isNone(done.diagnostics) ? "none" : "failed" };
    const { papers, changed, matters } = counts(done.value);
    const state = matters > 0 ? "look" : papers === 0 ? "none" : changed > 0 ? "changed" : "same";
    return { unit: id, state, papers, changed, matters };
  };
}

/** That a unit has nothing of what was asked for is no fault where many are asked. */
const idle: ReadonlySet<string> = new Set([
  "cli/nothing-to-draft",
  "cli/nothing-to-check",
  "merge/nothing-drafted",
  "history/none",
]);
export const isNone = (diagnostics: readonly Diagnostic[]): boolean => {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 && errors.every(({ code }) => idle.has(code));
};

const countsOf: { readonly [C in SummedCommand]: (told: Told[C]) => Omit<Counts, "state"> } = {
  draft: ({ files }) => ({
    papers: new Set(files.map(({ document }) => document)).size,
    changed: new Set(files.flatMap(({ document, state }) => (state === "written" ? [document] : []))).size,
    matters: new Set(files.flatMap(({ document, state }) => (state === "left" ? [document] : []))).size,
  }),
  regenerate: (units) => {
    const documents = units.flatMap((one) => one.documents);
    return {
      papers: documents.length,
      changed: documents.filter(({ action }) => action !== "unaffected" && action !== "left" && action !== "stuck").length,
      matters: documents.filter(needsLook).length,
    };
  },
  impact: (units) => ({
    papers: units.reduce((sum, { recorded }) => sum + recorded, 0),
    changed: units.reduce((sum, { documents }) => sum + documents.filter(({ state }) => state !== "obsolete").length, 0),
    matters: units.reduce((sum, { naming }) => sum + naming.length, 0),
  }),
  check: ({ files, findings }) => ({ papers: files.length, changed: 0, matters: findings.length }),
};

/** A fault with the reason that the summary tells of it. */
export const unitsFailed = (rows: readonly UnitRow[]): readonly Diagnostic[] => {
  const failed = rows.filter(({ state }) => state === "failed").map(({ unit }) => unit);
  if (failed.length === 0 || failed.length === rows.length) return [];
  return [
    problem("units/failed", { count: failed.length, units: listed(failed.slice(0, 20)), done: rows.length - failed.length }),
  ];
};
