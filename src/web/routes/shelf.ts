import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { chooseShelf, shelfChoice } from "../../use/choose-shelf.js";
import { draft } from "../../use/draft.js";
import { printPapers, zipPapers } from "../../use/export-papers.js";
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
      const onPaper = (what: string, done: number, total: number) => progress({ what, done, total });
      // Of papers that come several at once, one for each department or person, all are made.
      const papers = documents?.map((document) => document.split(".").slice(0, 2).join("."));
      const made = await draft({ place, units: [unit], onPaper, ...(papers && { papers }) }, env);
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
  zip: job(chosen.extend({ formats: z.array(z.enum(["docx", "pdf"])).min(1) }), async (asked, desk) => {
    const made = madeFor(desk, ".zip");
    const done = await zipPapers({ place: desk.place, ...asked, to: made.to }, desk.env);
    return done.ok ? succeed({ ...done.value, ...made.file() }, done.diagnostics) : done;
  }),

  /** Chosen papers as they stand, as a PDF: one paper, or several bound. */
  print: job(chosen.extend({ bound: z.boolean() }), async (asked, desk) => {
    const made = madeFor(desk, ".pdf");
    const done = await printPapers({ place: desk.place, ...asked, to: made.to }, desk.env);
    return done.ok ? succeed({ ...done.value, ...made.file() }, done.diagnostics) : done;
  }),
};

/** A place for a file that a use case names, and the way the page gets it. */
function madeFor({ kept }: Desk, ending: string) {
  let file = { id: "", name: "" };
  const to = (title: string): string => {
    const placed = kept.place(title + ending);
    file = placed;
    return placed.path;
  };
  return { to, file: () => ({ kept: file.id, name: file.name }) };
}
