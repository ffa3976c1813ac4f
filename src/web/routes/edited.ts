import { z } from "zod";
import { phrase } from "../../diag/phrase.js";
import { succeed } from "../../diag/types.js";
import { editedPaper } from "../../use/edited-paper.js";
import { fileStamps } from "../../use/file-stamps.js";
import { regenerateAgain } from "../../use/regenerate-again.js";
import { call, job } from "../call.js";
import { renewedOf } from "../renewed.js";

/** What happens to a unit's papers in Word, while the page is open. */
export const edited = {
  /** The state of each Word file, to be asked every few seconds: another stamp means that it was saved. */
  stamps: call(z.object({ unit: z.string() }), async ({ unit }, { place, env, shown }) => {
    const found = await fileStamps({ place, unit }, env);
    if (!found.ok) return found;
    return succeed(
      found.value.map((one) => ({ ...one, path: shown(one.path) })),
      found.diagnostics,
    );
  }),

  /** What a person changed in one of them. */
  paper: job(z.object({ unit: z.string(), document: z.string() }), async ({ unit, document }, { place, env, shown }) => {
    const found = await editedPaper({ place, unit, document }, env);
    if (!found.ok) return found;
    const { changes, path, ...rest } = found.value;
    const worded = changes.map((one) => ({ ...one, how: phrase(`change.${one.kind}`) }));
    return succeed({ ...rest, path: shown(path), changes: worded }, found.diagnostics);
  }),

  /** What a regeneration would make of it. Nothing is written. */
  foretold: job(z.object({ unit: z.string(), document: z.string() }), async ({ unit, document }, { place, env, shown }) => {
    const done = await regenerateAgain({ place, units: [unit], dryRun: true }, env);
    if (!done.ok) return done;
    const [report] = done.value;
    const own = report!.documents.filter((one) => one.document === document);
    return succeed(renewedOf({ ...report!, documents: own }, shown), done.diagnostics);
  }),
};
