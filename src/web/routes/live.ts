import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { burden } from "../../use/burden.js";
import { explain } from "../../use/explain.js";
import { factHistory } from "../../use/fact-history.js";
import { changeFact, livePaper, printLive, touchedPapers } from "../../use/live.js";
import { call, job } from "../call.js";

const paper = z.object({ unit: z.string(), document: z.string(), text: z.string().optional() });

/** A unit's papers as they would be with facts that are not saved. Writes nothing. */
export const live = {
  /** One paper, with what changes marked in it. */
  paper: call(paper, async ({ unit, document, text }, { place, env, shown }) => {
    const found = await livePaper({ place, unit, document, ...(text !== undefined && { text }) }, env);
    if (!found.ok) return found;
    const facts = found.value.facts.map(({ file, ...one }) => ({ ...one, ...(file !== undefined && { file: shown(file) }) }));
    return succeed({ ...found.value, facts }, found.diagnostics);
  }),

  /** All papers, with how many sentences change in each. */
  papers: job(paper.omit({ document: true }), async ({ unit, text }, { place, env, progress }) => {
    const onPaper = async (what: string, done: number, total: number): Promise<void> => {
      progress({ what, done, total });
      // The open paper is asked for meanwhile, and goes first.
      await setImmediate();
    };
    return touchedPapers({ place, unit, onPaper, ...(text !== undefined && { text }) }, env);
  }),

  /** The profile with another value for a fact that a paper prints. */
  change: call(
    paper.extend({ path: z.string(), value: z.string() }),
    async ({ unit, document, text, path, value }, { place, env }) =>
      changeFact({ place, unit, document, path, value, ...(text !== undefined && { text }) }, env),
  ),

  /** One paper as it would be printed. */
  printed: job(paper, async ({ unit, document, text }, { place, env, kept }) => {
    const made = kept.place(`${document}.pdf`);
    const done = await printLive({ place, unit, document, to: made.path, ...(text !== undefined && { text }) }, env);
    return done.ok ? succeed({ kept: made.id, name: made.name }, done.diagnostics) : done;
  }),

  /** Where a sentence of a paper that was made comes from. */
  origin: job(z.object({ unit: z.string(), document: z.string(), id: z.string() }), async (asked, { place, env, shown }) => {
    const what = `${asked.unit}/${asked.document}@current#${asked.id}`;
    const found = await explain({ place, what, path: place.root }, env);
    if (!found.ok) return found;
    const parts = "parts" in found.value ? found.value.parts : [];
    return succeed(
      parts.map((part) => ({
        ...part,
        fields: part.fields.map(({ file, ...one }) => ({ ...one, ...(file !== undefined && { file: shown(file) }) })),
      })),
      found.diagnostics,
    );
  }),

  /** What a paper's versions printed for some facts, and since when. */
  since: job(
    z.object({ unit: z.string(), document: z.string(), paths: z.array(z.string()) }),
    async ({ unit, document, paths }, { place, env }) => factHistory({ place, unit, document, paths }, env),
  ),

  /** What the unit's papers ask of its people in a year, or would with another choice of them. */
  burden: job(z.object({ unit: z.string(), shelf: z.array(z.string()).optional() }), async ({ unit, shelf }, { place, env }) =>
    burden({ place, unit, ...(shelf && { shelf }) }, env),
  ),
};
