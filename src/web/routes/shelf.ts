import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { chooseShelf, shelfChoice } from "../../use/choose-shelf.js";
import { draft } from "../../use/draft.js";
import { printPapers, zipPapers } from "../../use/export-papers.js";
import { listUnits } from "../../use/list-units.js";
import { shelf as shelfOf } from "../../use/shelf.js";
import { call, job } from "../call.js";
import type { Desk } from "../desk.js";

const chosen = z.object({ unit: z.string(), documents: z.array(z.string()) });

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

  /** What the unit may issue, and what it does. */
  choice: call(z.object({ unit: z.string() }), async ({ unit }, { place, env }) => shelfChoice({ place, unit }, env)),

  /** Writes what the unit issues into its profile; `papers` null: what is usual. */
  choose: job(
    z.object({ unit: z.string(), base: z.string(), papers: z.array(z.string()).nullable() }),
    async ({ unit, base, papers }, { place, env, shown }) => {
      const saved = await chooseShelf({ place, unit, base, papers }, env);
      return saved.ok ? succeed({ ...saved.value, path: shown(saved.value.path) }, saved.diagnostics) : saved;
    },
  ),

  /** Files of chosen papers as one zip. */
  zip: job(chosen.extend({ formats: z.array(z.enum(["docx", "pdf"])).min(1) }), async ({ unit, documents, formats }, desk) => {
    const { place, env, kept } = desk;
    const made = kept.place(`${await nameOf(unit, desk)}.zip`);
    const done = await zipPapers({ place, unit, documents, formats, to: made.path }, env);
    return done.ok ? succeed({ ...done.value, kept: made.id, name: made.name }, done.diagnostics) : done;
  }),

  /** Chosen papers as they stand, as a PDF: one paper, or several bound. */
  print: job(chosen.extend({ bound: z.boolean() }), async ({ unit, documents, bound }, desk) => {
    const { place, env, kept, words } = desk;
    const made = kept.place(`${bound ? (await nameOf(unit, desk)) + words.page.shelf.volume : documents[0]}.pdf`);
    const done = await printPapers({ place, unit, documents, bound, to: made.path }, env);
    return done.ok ? succeed({ ...done.value, kept: made.id, name: made.name }, done.diagnostics) : done;
  }),
};

/** A unit's name for a file that is downloaded. */
async function nameOf(unit: string, { place, env }: Desk): Promise<string> {
  const units = await listUnits({ place }, env);
  return (units.ok ? units.value.find(({ id }) => id === unit)?.name : undefined) ?? unit;
}
