import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { readClauseOf, saveClause, tryClause } from "../../use/edit-clause.js";
import { clauseUse, findClauses } from "../../use/find-clauses.js";
import { takeBackClause } from "../../use/take-back-clause.js";
import { job } from "../call.js";

const origin = z.enum(["built-in", "changed", "one-unit", "own"]);
const one = z.object({ id: z.string() });
/** In the words of a unit, or for all. */
const worded = one.extend({ of: z.string().optional() });
/** So many clauses are shown at once. */
const most = 100;

/** The clauses that papers are made of. */
export const library = {
  /** Clauses by words, concept, kind, origin, and the unit that prints them. */
  find: job(
    z.object({
      words: z.string().optional(),
      concept: z.string().optional(),
      kind: z.string().optional(),
      origin: origin.optional(),
      unit: z.string().optional(),
    }),
    async ({ words, concept, kind, origin, unit }, { place, env }) =>
      findClauses(
        {
          ...{ place, most },
          ...(words && { words }),
          ...(concept && { concept }),
          ...(kind && { kind }),
          ...(origin && { origin }),
          ...(unit && { unit }),
        },
        env,
      ),
  ),

  /** One clause, to be looked at and changed. */
  clause: job(worded, async ({ id, of }, { place, env, shown }) => {
    const read = await readClauseOf({ place, id, ...(of && { of }) }, env);
    return read.ok ? succeed({ ...read.value, path: shown(read.value.path) }, read.diagnostics) : read;
  }),

  /** The papers of all units that print it. */
  use: job(one, async ({ id }, { place, env, progress }) => {
    const onUnit = (what: string, done: number, total: number) => progress({ what, done, total });
    return clauseUse({ place, id, onUnit }, env);
  }),

  /** What another text of it would come to. Writes nothing. */
  try: job(
    worded.extend({ text: z.string(), unit: z.string().optional(), document: z.string().optional() }),
    async ({ id, of, text, unit, document }, { place, env }) =>
      tryClause({ place, id, text, ...(of && { of }), ...(unit && { unit }), ...(document && { document }) }, env),
  ),

  /** Writes another text as the workspace's own copy, for all units or for one. */
  save: job(
    worded.extend({ text: z.string(), base: z.string(), reason: z.string(), force: z.boolean().optional() }),
    async ({ id, of, text, base, reason, force = false }, { place, env, shown }) => {
      const saved = await saveClause({ place, id, text, base, reason, force, ...(of && { of }) }, env);
      return saved.ok ? succeed({ ...saved.value, path: shown(saved.value.path) }, saved.diagnostics) : saved;
    },
  ),

  /** Takes the workspace's copy back, or a unit's. */
  back: job(worded.extend({ base: z.string() }), async ({ id, of, base }, { place, env, shown }) => {
    const done = await takeBackClause({ place, id, base, ...(of && { of }) }, env);
    return done.ok ? succeed({ kept: shown(done.value.kept) }, done.diagnostics) : done;
  }),
};
