import { z } from "zod";

const id = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/);
/** Brackets of choices must close, and stand in no other. */
const said = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?:[^{}]|\{[^{}]*\})+$/);

/** How concepts are told (templates/concepts.yaml). */
export const conceptTable = z.record(
  id,
  z.strictObject({
    name: z.string().min(1).max(100),
    says: z.array(said).min(1),
    unless: z.array(said).default([]),
    kinds: z
      .array(z.string().regex(/^[a-z][a-z0-9-]*$/))
      .min(1)
      .optional(),
    within: z.enum(["triggers", "anywhere"]).optional(),
  }),
);
