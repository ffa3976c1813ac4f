import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { draft } from "../../use/draft.js";
import { shelf as shelfOf } from "../../use/shelf.js";
import { job } from "../call.js";

/** The papers of a unit. */
export const shelf = {
  /** Every paper with its state and its files. */
  papers: job(z.object({ unit: z.string() }), async ({ unit }, { place, env, shown }) => {
    const found = await shelfOf({ place, unit }, env);
    if (!found.ok) return found;
    const papers = found.value.papers.map((paper) => ({
      ...paper,
      files: paper.files.map((file) => ({ ...file, path: shown(file.path) })),
    }));
    return succeed({ ...found.value, papers }, found.diagnostics);
  }),

  /** Makes the papers of a unit's shelf, all or some of them; what was edited by hand stays. */
  draft: job(
    z.object({ unit: z.string(), documents: z.array(z.string()).optional() }),
    async ({ unit, documents }, { place, env, progress }) => {
      const onUnit = (what: string, done: number, total: number) => progress({ what, done, total });
      // Of papers that come several at once, one for each department or person, all are made.
      const papers = documents?.map((document) => document.split(".").slice(0, 2).join("."));
      const made = await draft({ place, units: [unit], onUnit, ...(papers && { papers }) }, env);
      if (!made.ok) return made;
      const count = (state: string) => made.value.files.filter((file) => file.state === state).length;
      return succeed({ written: count("written"), same: count("same"), left: count("left") }, made.diagnostics);
    },
  ),
};
