import { z } from "zod";
import { succeed } from "../diag/types.js";
import { appointIn, vacateIn } from "../use/appoint.js";
import { draft } from "../use/draft.js";
import { regenerate } from "../use/regenerate.js";
import { renameIn } from "../use/rename.js";
import { resolveConflicts } from "../use/resolve.js";
import { undo } from "../use/undo.js";
import { day, given, unit } from "./asked.js";
import { writing } from "./tool.js";

const name = z.string().min(1);

/** What changes profiles and papers. Each can be taken back with `undo` but for changes of a profile. */
export const writingTools = {
  draft: writing(
    z.strictObject({
      unit,
      kinds: z.array(z.string()).optional(),
      topics: z.array(z.string()).optional(),
      formats: z.array(z.string()).optional(),
      asOf: day.optional(),
      reason: z.string().optional(),
    }),
    async ({ unit: id, ...ask }, { place, env, onPaper }) => {
      const made = await draft({ place, units: [id], onPaper, ...given(ask) }, env);
      if (!made.ok) return made;
      const { files, blanks, lengths, burdens } = made.value;
      return succeed({ files, blanks: Object.fromEntries(blanks), lengths, burdens }, made.diagnostics);
    },
  ),
  regenerate: writing(
    z.strictObject({ unit, asOf: day.optional(), reason: z.string().optional() }),
    async ({ unit: id, ...ask }, { place, env, onPaper }) => regenerate({ place, units: [id], onPaper, ...given(ask) }, env),
  ),
  appoint: writing(
    z.strictObject({
      unit,
      post: name,
      name,
      from: day,
      basis: z.string().optional(),
      acting: z.boolean().optional(),
      person: z.string().optional(),
    }),
    async (ask, { place, env }) => appointIn({ place, ...given(ask) }, env),
  ),
  vacate: writing(z.strictObject({ unit, post: name, on: day }), async (ask, { place, env }) => vacateIn({ place, ...ask }, env)),
  rename: writing(
    z.strictObject({
      unit,
      what: name,
      to: z.string().optional(),
      into: z.string().optional(),
      dissolve: z.boolean().optional(),
    }),
    async (ask, { place, env }) => renameIn({ place, ...given(ask) }, env),
  ),
  undo: writing(z.strictObject({ unit }), async (ask, { place, env }) => undo({ place, ...ask }, env)),
  resolve: writing(z.strictObject({ unit, sheet: name }), async ({ unit: id, sheet }, { place, env, inside }) => {
    const path = await inside(sheet);
    return path.ok ? resolveConflicts({ place, unit: id, sheet: path.value }, env) : path;
  }),
} as const;
