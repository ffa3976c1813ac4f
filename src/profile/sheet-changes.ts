import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { untouched } from "../tree/sheets.js";
import { mergeData } from "./merge-data.js";
import type { Plain } from "./render.js";
import { same } from "./same.js";
import type { SheetContext } from "./sheet-context.js";
import { profileFromSheets, type SheetProfile } from "./sheet-read.js";
import { sheetsOf } from "./sheet-write.js";

/** A filled-in workbook that was read, and how it is to be taken. */
export interface Taken {
  readonly data: { readonly [key: string]: Plain };
  readonly id: string;
  readonly open: readonly Diagnostic[];
  readonly placeOf: SheetProfile["placeOf"];
  /** The profile as it was when the workbook was made of it, where that is known. */
  readonly base: Readonly<Record<string, unknown>> | null;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** What its groups say, where the data is that of the present profile with what was changed in it: nothing is held against it then. */
  readonly shared?: Readonly<Record<string, unknown>>;
}

type Data = { readonly [key: string]: Plain };

/**
 * The profile with what the workbook changes: only cells that were changed since it was exported. One that does not say what it
 * was exported from could take back what the profile learnt since, and is taken only where that is asked for.
 * @param present the facts of the unit now, its groups' among them; null where its file is no profile
 */
export function onlyChanged(
  { data, base, placeOf, dryRun, force }: Taken,
  present: Readonly<Record<string, unknown>> | null,
  path: string,
  context: SheetContext,
): Outcome<Data> {
  // Whoever edits it says so.
  if (present === null) return succeed(data);
  const asSheets = (profile: unknown) => {
    const read = profileFromSheets(untouched(sheetsOf(profile, context)), path, context);
    return read.ok ? read.value.data : null;
  };
  const [was, now] = [base === null ? null : asSheets(base), asSheets(present)];
  if (was === null || now === null) {
    const nothing = now !== null && same(data, now);
    if (nothing || force) return succeed(data);
    const unknown = problem(base === null ? "sheet/no-record" : "sheet/no-comparison", { path });
    return dryRun ? succeed(data, [{ ...unknown, severity: "warning" }]) : fail(unknown);
  }
  const merged = mergeData(was, data, now);
  const collisions = merged.collisions.map((one) =>
    problem(
      "sheet/collision",
      { what: one.path.join("."), base: shown(one.base), mine: shown(one.mine), now: shown(one.now) },
      placeOf(one.path),
    ),
  );
  if (collisions.length > 0 && !force) return fail(...collisions, problem("sheet/collisions", { path }));
  return succeed(
    merged.data as Data,
    collisions.map((one) => ({ ...one, severity: "warning" as const })),
  );
}

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return "（没有）";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};
