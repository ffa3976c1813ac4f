import { z } from "zod";
import { problem } from "../../diag/problem.js";
import { fail, succeed } from "../../diag/types.js";
import { call } from "../call.js";

/** What concerns the program itself. */
export const house = {
  /** Ends the server: nothing is under way that a page could lose. */
  stop: call(z.object({}), async (_, { house }) => {
    house.stop();
    return succeed(null);
  }),

  /** Opens a file of the workspace, or a kept one, with the system's program: Word, WPS, a PDF viewer. */
  open: call(z.object({ path: z.string().optional(), kept: z.string().optional() }), async ({ path = "", kept }, desk) => {
    const own = kept === undefined ? undefined : desk.kept.find(kept);
    const found = own === undefined ? await desk.inside(path) : succeed(own.path);
    if (!found.ok) return found;
    if ((await desk.env.files.kindOf(found.value)) === null) return fail(problem("file/missing", { path: found.value }));
    return (await desk.house.open(found.value)) ? succeed(null) : fail(problem("web/no-program", { path: found.value }));
  }),

  /** Takes a file away that the page handed over. */
  forget: call(z.object({ kept: z.string() }), async ({ kept }, desk) => {
    await desk.kept.remove(kept);
    return succeed(null);
  }),
};
