import { z } from "zod";
import type { UnitRow } from "../batch/rows.js";
import { codes } from "../diag/codes/index.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";

/** Of one unit no more is told to the submitter. */
const mostDiagnostics = 20;

const diagnostic = z.looseObject({
  code: z.string().refine((code) => Object.hasOwn(codes, code)),
  severity: z.enum(["error", "warning", "info"]),
  data: z.record(z.string(), z.unknown()),
});
const told = z.strictObject({
  row: z.strictObject({
    unit: z.string(),
    state: z.enum(["changed", "same", "look", "none", "failed"]),
    ...{ papers: z.number(), changed: z.number(), matters: z.number() },
  }),
  diagnostics: z.array(diagnostic).max(mostDiagnostics),
});

/** What became of a unit. */
export interface Told {
  readonly row: UnitRow;
  readonly diagnostics: readonly Diagnostic[];
}

export const tell = (row: UnitRow, diagnostics: readonly Diagnostic[]): Told => ({
  row,
  diagnostics: diagnostics.filter(({ severity }) => severity !== "info").slice(0, mostDiagnostics),
});
/** As the reason of a failure, which is text. */
export const reasonOf = (diagnostics: readonly Diagnostic[]): string => JSON.stringify(diagnostics.slice(0, mostDiagnostics));

/** What a worker said of a unit; what has not the form is told as such. */
export function toldBy(unit: string, value: unknown): Told {
  const parsed = told.safeParse(value);
  if (parsed.success && parsed.data.row.unit === unit) return parsed.data as unknown as Told;
  return { row: failed(unit), diagnostics: [problem("queue/strange-answer", { unit })] };
}

/** Why a unit was set aside. @param reason as the queue keeps it */
export function toldOfFailure(unit: string, reason: string): Told {
  try {
    const parsed = z.array(diagnostic).max(mostDiagnostics).safeParse(JSON.parse(reason));
    if (parsed.success) return { row: failed(unit), diagnostics: parsed.data as unknown as readonly Diagnostic[] };
  } catch {
    // The queue's own words.
  }
  const lost = /stalled/i.test(reason);
  return {
    row: failed(unit),
    diagnostics: [lost ? problem("queue/lost-often", { unit }) : problem("units/thread", { unit, detail: reason })],
  };
}

export const failed = (unit: string): UnitRow => ({ unit, state: "failed", papers: 0, changed: 0, matters: 0 });
