import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { readClauseOf, saveClause, takeBackClause, tryClause } from "../../use/edit-clause.js";
import { clauseUse, findClauses } from "../../use/find-clauses.js";
import { job } from "../call.js";

const origin = z.enum(["built-in", "changed", "own"]);
const one = z.object({ id: z.string() });
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
  clause: job(one, async ({ id }, { place, env, shown }) => {
    const read = await readClauseOf({ place, id }, env);
    return read.ok ? succeed({ ...read.value, path: shown(read.value.path) }, read.diagnostics) : read;
  }),

  /** The papers of all units that print it. */
  use: job(one, async ({ id }, { place, env, progress }) => {
    const onUnit = (what: string, done: number, total: number) => progress({ what, done, total });
    return clauseUse({ place, id, onUnit }, env);
  }),

  /** What another text of it would come to. Writes nothing. */
  try: job(
    one.extend({ text: z.string(), unit: z.string().optional(), document: z.string().optional() }),
    async ({ id, text, unit, document }, { place, env }) =>
      tryClause({ place, id, text, ...(unit && { unit }), ...(document && { document }) }, env),
  ),

  /** Writes another text as the workspace's own copy. */
  save: job(
    one.extend({ text: z.string(), base: z.string(), reason: z.string(), force: z.boolean().optional() }),
    async ({ id, text, base, reason, force = false }, { place, env, shown }) => {
      const saved = await saveClause({ place, id, text, base, reason, force }, env);
      return saved.ok ? succeed({ ...saved.value, path: shown(saved.value.path) }, saved.diagnostics) : saved;
    },
  ),

  /** Takes the workspace's copy back. */
  back: job(one.extend({ base: z.string() }), async ({ id, base }, { place, env, shown }) => {
    const done = await takeBackClause({ place, id, base }, env);
    return done.ok ? succeed({ kept: shown(done.value.kept) }, done.diagnostics) : done;
  }),
};
