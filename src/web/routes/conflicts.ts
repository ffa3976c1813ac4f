import { z } from "zod";
import { succeed } from "../../diag/types.js";
import type { NodeId } from "../../tree/types.js";
import { openConflicts } from "../../use/open-conflicts.js";
import { settleConflicts } from "../../use/resolve.js";
import { job } from "../call.js";

const row = z.object({
  document: z.string(),
  at: z.string(),
  row: z.string().optional(),
  cell: z.number().int().optional(),
  where: z.string(),
  mine: z.string(),
  next: z.string().nullable(),
  merged: z.string().nullable(),
  choice: z
    .union([z.object({ use: z.enum(["mine", "next", "merged"]) }), z.object({ use: z.literal("text"), text: z.string() })])
    .nullable(),
});

/** Places where a person and the program wrote different words, and nobody has said which are to stand. */
export const conflicts = {
  /** Every open one with its texts, paper by paper. */
  open: job(z.object({ unit: z.string() }), async ({ unit }, { place, env, shown }) => {
    const found = await openConflicts({ place, unit }, env);
    if (!found.ok) return found;
    return succeed(
      found.value.map((paper) => ({ ...paper, path: shown(paper.path) })),
      found.diagnostics,
    );
  }),

  /** Settles those that were chosen among all that were shown, in the Word files themselves. */
  settle: job(z.object({ unit: z.string(), rows: z.array(row) }), async ({ unit, rows }, { place, env, shown }) => {
    const given = rows.map(({ at, row, cell, ...one }) => ({
      ...one,
      at: at as NodeId,
      ...(row !== undefined && { row: row as NodeId }),
      ...(cell !== undefined && { cell }),
    }));
    const done = await settleConflicts({ place, unit, rows: given }, env);
    if (!done.ok) return done;
    const papers = done.value.map((one) => ({ ...one, files: one.files.map((file) => ({ ...file, path: shown(file.path) })) }));
    return succeed(papers, done.diagnostics);
  }),
};
