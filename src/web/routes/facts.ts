import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { readFacts, saveFacts } from "../../use/facts.js";
import { saveFactsText } from "../../use/facts-text.js";
import { job } from "../call.js";

const rows = z.array(z.array(z.union([z.string(), z.number(), z.null()])));

/** The facts of a unit, to fill in. */
export const facts = {
  /** Every section with its values, and the file's text; where a field is that a paper prints. */
  form: job(z.object({ unit: z.string(), field: z.string().optional() }), async ({ unit, field }, { place, env, shown }) => {
    const read = await readFacts({ place, unit, ...(field !== undefined && { field }) }, env);
    return read.ok ? succeed({ ...read.value, path: shown(read.value.path) }, read.diagnostics) : read;
  }),

  /** Writes what was filled in, or tries it: what would change, and every fault at its field. */
  save: job(
    z.object({
      unit: z.string(),
      base: z.string(),
      sections: z.array(z.object({ name: z.string(), rows })),
      dryRun: z.boolean().optional(),
      force: z.boolean().optional(),
    }),
    async ({ unit, base, sections, dryRun = false, force = false }, { place, env, shown }) => {
      const saved = await saveFacts({ place, unit, base, sections, dryRun, force }, env);
      return saved.ok ? succeed({ ...saved.value, path: shown(saved.value.path) }, saved.diagnostics) : saved;
    },
  ),

  /** The same for the file's text. */
  text: job(
    z.object({ unit: z.string(), base: z.string(), text: z.string(), dryRun: z.boolean().optional() }),
    async ({ unit, base, text, dryRun = false }, { place, env, shown }) => {
      const saved = await saveFactsText({ place, unit, base, text, dryRun }, env);
      return saved.ok ? succeed({ ...saved.value, path: shown(saved.value.path) }, saved.diagnostics) : saved;
    },
  ),
};
