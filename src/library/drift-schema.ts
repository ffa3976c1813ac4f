import { z } from "zod";

const words = z.string().min(1).max(2000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What drift is told by: fixed expressions, wrong words with the right ones, what is no more, and papers that are often cited. */
export const drift = z.strictObject({
  phrases: z.array(words).min(1),
  common: z.array(words).default([]),
  wrong: z.record(words, words),
  spun: z.record(words, words).default({}),
  outdated: z.record(words, z.string()),
  titles: z.array(words),
  numbers: z.record(words, words).default({}),
  kinds: z
    .record(
      words,
      z.strictObject({
        names: z.array(words).min(1),
        words: z.array(words),
        heads: z.array(words),
        below: z.array(words),
        offices: z.array(words),
        folk: z.array(words).default([]),
        forms: z.array(words),
        above: z.array(words),
        governs: z.boolean().default(false),
      }),
    )
    .default({}),
  repealed: z.record(words, z.strictObject({ until: day, now: z.string() })).default({}),
});
