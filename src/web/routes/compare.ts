import { z } from "zod";
import { succeed } from "../../diag/types.js";
import { type CompareRequest, compare as compareTwo } from "../../use/compare.js";
import { compareShelves } from "../../use/compare-shelves.js";
import { comparedBesides, comparedRows } from "../../use/compared-rows.js";
import { versionsOf } from "../../use/history.js";
import { call, job } from "../call.js";
import type { Desk } from "../desk.js";

/** A file the page handed over, or a recorded version of a unit's paper; `current`: its Word file as it is now. */
const side = z.union([
  z.object({ kept: z.string() }),
  z.object({ unit: z.string(), document: z.string(), version: z.union([z.number(), z.literal("current")]) }),
]);
/** A unit's papers at the end of a day, ISO, or as they are now. */
const shelf = z.object({ unit: z.string(), on: z.union([z.iso.date(), z.literal("current")]) });
const asked = z.object({
  a: side,
  b: side,
  /** Documents with next to nothing in common all the same. */
  force: z.boolean().optional(),
  /** Open revisions count as accepted. */
  accepted: z.boolean().optional(),
  showFormat: z.boolean().optional(),
});
type Asked = z.output<typeof asked>;
const files = { table: "docx", redline: "docx", decision: "docx", html: "html" } as const;

/** Two versions of a paper, or any two files. */
export const compare = {
  /** The papers of a unit with the versions there are. */
  papers: call(z.object({ unit: z.string() }), async ({ unit }, { place, env }) => versionsOf({ place, unit }, env)),

  /** Both side by side, clause by clause. */
  rows: job(asked, async (ask, desk) => {
    const request = requestOf(ask, desk);
    const found = request.ok ? await compareTwo({ ...request.value, format: "json" }, desk.env) : request;
    if (!found.ok) return found;
    const { set, identical, open } = found.value;
    const { a, b, summary } = set;
    const besides = comparedBesides(set, ask.showFormat === true);
    return succeed({ a, b, summary, identical, open, rows: comparedRows(set), besides }, found.diagnostics);
  }),

  /** The same in a form offices use, to be saved. */
  report: job(asked.extend({ form: z.enum(["table", "redline", "decision", "html"]) }), async ({ form, ...ask }, desk) => {
    const request = requestOf(ask, desk);
    if (!request.ok) return request;
    const made = desk.kept.place(`${desk.words.page.compare[form]}.${files[form]}`);
    const done = await compareTwo({ ...request.value, format: form, out: made.path }, desk.env);
    return done.ok ? succeed({ kept: made.id, name: made.name }, done.diagnostics) : done;
  }),

  /** All papers of a unit on two days, or of two units, in a form to be saved, and how many changed. */
  shelves: job(z.object({ a: shelf, b: shelf, form: z.enum(["table", "html"]) }), async ({ a, b, form }, desk) => {
    const made = desk.kept.place(`${desk.words.page.compare.shelves}.${files[form]}`);
    const named = ({ unit, on }: z.output<typeof shelf>) => ({ word: `${unit}@${on}`, path: "" });
    const done = await compareShelves({ place: desk.place, a: named(a), b: named(b), format: form, out: made.path }, desk.env);
    if (!done.ok || done.value === null) return { ok: false, diagnostics: done.diagnostics };
    const { identical, counts } = done.value;
    return succeed({ kept: made.id, name: made.name, identical, counts }, done.diagnostics);
  }),
};

function requestOf({ a, b, ...more }: Asked, desk: Desk) {
  const kept = desk.kept.all([a, b].flatMap((one) => ("kept" in one ? [one.kept] : [])));
  if (!kept.ok) return kept;
  const named = (one: Asked["a"]): CompareRequest["a"] => {
    if ("kept" in one) {
      const { path } = kept.value.find(({ id }) => id === one.kept)!;
      return { word: path, path };
    }
    // Such a name is no path: nothing is at "", so that no file can come before the version.
    return { word: `${one.unit}/${one.document}@${one.version}`, path: "" };
  };
  const { force = false, accepted = false, showFormat = false } = more;
  return succeed({ place: desk.place, a: named(a), b: named(b), force, accepted, showFormat });
}
