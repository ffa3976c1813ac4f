import { z } from "zod";
import { plainCause } from "../../causes/placed-cause.js";
import { type Outcome, succeed } from "../../diag/types.js";
import { appointIn, type TermsChange, takeBackIn, vacateIn } from "../../use/appoint.js";
import { changeStanding } from "../../use/change-standing.js";
import { regenerateAgain } from "../../use/regenerate-again.js";
import { reissue } from "../../use/reissue.js";
import { call, job } from "../call.js";
import { renewedOf } from "../renewed.js";

/** What a paper is issued with; an empty field is none. */
const issue = z.object({ number: z.string().optional(), date: z.string().optional() });
const given = (issues: Readonly<Record<string, z.infer<typeof issue>>>) =>
  Object.fromEntries(
    Object.entries(issues).map(([id, { number, date }]) => [
      id,
      { number: number?.trim() || undefined, date: date || undefined },
    ]),
  );

const asked = z.object({ unit: z.string(), dryRun: z.boolean().optional() });

/** A change of holders, from who comes and goes to what is printed. */
export const change = {
  /** How far it has come. */
  standing: job(z.object({ unit: z.string(), asOf: z.string().optional() }), async ({ unit, asOf }, { place, env, shown }) => {
    const found = await changeStanding({ place, unit, ...(asOf !== undefined && { asOf }) }, env);
    if (!found.ok) return found;
    const { impact, open, last, ...rest } = found.value;
    const would = impact && {
      recorded: impact.recorded,
      documents: impact.documents.map(({ changes, ...one }) => ({
        ...one,
        changes: changes.map(({ causes, ...clause }) => ({ ...clause, why: causes.map(plainCause) })),
      })),
      edited: impact.edited.map((one) => ({ ...one, path: shown(one.path) })),
      naming: impact.naming.map((one) => ({ ...one, path: shown(one.path) })),
      references: impact.references.map((one) => ({ ...one, path: shown(one.path) })),
    };
    const papers = last?.papers.map((one) => ({ ...one, files: one.files.map((file) => ({ ...file, path: shown(file.path) })) }));
    return succeed(
      {
        ...rest,
        impact: would,
        open: open.map(({ document, title, conflicts, inWord }) => ({
          document,
          title,
          count: conflicts.length + inWord.length,
        })),
        last: last && papers ? { ...last, papers } : null,
      },
      found.diagnostics,
    );
  }),

  /** Gives a post to somebody; a dry run says what would change in the profile. */
  appoint: call(
    asked.extend({
      post: z.string(),
      name: z.string(),
      from: z.string(),
      basis: z.string().optional(),
      acting: z.boolean().optional(),
    }),
    async ({ unit, post, name, from, basis, acting, dryRun }, { place, env }) => {
      const given = { post, name, from, ...(basis && { basis }), ...(acting && { acting }), ...(dryRun && { dryRun }) };
      const done = await appointIn({ place, unit, ...given }, env);
      return told(done);
    },
  ),

  /** Ends the term of a post's holder. */
  vacate: call(asked.extend({ post: z.string(), on: z.string() }), async ({ unit, post, on, dryRun }, { place, env }) =>
    told(await vacateIn({ place, unit, post, on, ...(dryRun && { dryRun }) }, env)),
  ),

  /** Takes the change of a post's holder back that was registered last. */
  back: call(z.object({ unit: z.string(), post: z.string(), day: z.string() }), async (given, { place, env }) =>
    takeBackIn({ place, ...given }, env),
  ),

  /** Makes the papers anew, with what people changed in them; those that are issued again, under a number and date of their own. */
  regenerate: job(
    z.object({
      unit: z.string(),
      asOf: z.string().optional(),
      reason: z.string().optional(),
      issues: z.record(z.string(), issue).optional(),
    }),
    async ({ unit, asOf, reason, issues = {} }, { place, env, shown, progress }) => {
      const onPaper = (what: string, done: number, total: number) => progress({ what, done, total });
      const request = { place, units: [unit], onPaper, ...(asOf !== undefined && { asOf }), ...(reason && { reason }) };
      if (Object.keys(issues).length === 0) {
        const done = await regenerateAgain(request, env);
        return done.ok ? succeed(renewedOf(done.value[0]!, shown), done.diagnostics) : done;
      }
      const done = await reissue({ ...request, each: given(issues) }, env);
      return done.ok ? succeed(renewedOf(done.value.units[0]!, shown), done.diagnostics) : done;
    },
  ),

  /** Gives a paper that was made its number and date, or new ones. */
  issue: job(
    z.object({ unit: z.string(), document: z.string(), asOf: z.string().optional() }).extend(issue.shape),
    async ({ unit, document, asOf, ...own }, { place, env, shown }) => {
      const request = { place, units: [unit], ...(asOf !== undefined && { asOf }) };
      const done = await reissue({ ...request, each: given({ [document]: own }) }, env);
      return done.ok ? succeed(renewedOf(done.value.units[0]!, shown), done.diagnostics) : done;
    },
  ),
};

/** Who comes and who leaves; the lines of the file are not for the page. */
function told(done: Outcome<TermsChange>) {
  if (!done.ok) return done;
  const { title, person, ended, acting } = done.value;
  return succeed({ title, person, ended, acting: acting ?? [] }, done.diagnostics);
}
