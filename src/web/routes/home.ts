import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { dueAgain } from "../../use/due-again.js";
import { job } from "../call.js";

/** What there is to do, unit by unit. The list of units itself comes with `workspace/state`. */
export const home = {
  /** How much of what is due in a unit: a number for each group of `due`. */
  due: job(z.object({ unit: z.string() }), async ({ unit }, { place, env }) => {
    const found = await dueAgain({ place, unit }, env);
    if (!found.ok) return found;
    const { documents, undrafted, refused, blanks, unsettled, vacant, findings, drift, edited, conflicts, signatures } =
      found.value;
    const { changed, basis, coming } = found.value;
    return succeed({
      unit: found.value.unit,
      documents,
      undrafted: undrafted.length,
      refused: refused.length,
      blanks: blanks.length,
      unsettled: unsettled.length,
      vacant: new Set(vacant.map(({ data }) => JSON.stringify(data["title"] ?? data))).size,
      findings: findings.length + drift.length,
      edited: edited.length,
      conflicts: conflicts.length,
      signatures: signatures.length,
      holders: changed.filter(({ isHolder }) => isHolder).length,
      changed: changed.filter(({ isHolder }) => !isHolder).length,
      basis: new Set(basis.map(({ document }) => document)).size,
      coming: coming.length,
      /** The day that comes first; null for none. */
      next: coming[0]?.day ?? null,
    });
  }),

  /** Each thing that is due in a unit, with its place. */
  todo: job(z.object({ unit: z.string() }), async ({ unit }, { place, env, shown }) => {
    const found = await dueAgain({ place, unit }, env);
    if (!found.ok) return found;
    const { edited, conflicts, ...rest } = found.value;
    return succeed(
      {
        ...rest,
        edited: edited.map((one) => ({ ...one, path: shown(one.path) })),
        conflicts: conflicts.map((one) => ({ ...one, path: shown(one.path) })),
      },
      found.diagnostics,
    );
  }),
};
