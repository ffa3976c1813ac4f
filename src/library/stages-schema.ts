import { z } from "zod";

/** templates/releases/<clause>/stages.yaml as it is written. */
export const stages = z
  .array(
    z.strictObject({
      version: z.int().min(1),
      to: z.string().regex(/^[a-z][a-z0-9-]*$/),
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      reason: z.string().min(1).max(2000),
    }),
  )
  .max(1000);
