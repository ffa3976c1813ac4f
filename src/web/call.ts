import type { ZodType, z } from "zod";
import type { Outcome } from "../diag/types.js";
import type { Desk } from "./desk.js";

/**
 * A question the page may ask: what it hands over, and the use case that answers. The page gets the outcome with everything in
 * words; it neither words nor decides.
 */
export interface Call<Ask, Given> {
  /** What the page must hand over; anything else is refused before the use case is called. */
  readonly ask: ZodType;
  /** The answer may take long: it comes as a job that tells of progress and can be cancelled. */
  readonly long: boolean;
  readonly run: (ask: Ask, desk: Desk) => Promise<Outcome<Given>>;
}

/** A question that is answered at once. */
export const call = <S extends ZodType, Given>(
  ask: S,
  run: (ask: z.output<S>, desk: Desk) => Promise<Outcome<Given>>,
): Call<z.output<S>, Given> & { readonly long: false } => ({ ask, run, long: false });

/** A question whose answer may take long. `desk.progress` tells how far it has come, and is where it stops when it is cancelled. */
export const job = <S extends ZodType, Given>(
  ask: S,
  run: (ask: z.output<S>, desk: Desk) => Promise<Outcome<Given>>,
): Call<z.output<S>, Given> & { readonly long: true } => ({ ask, run, long: true });

/** The questions of one area, by name. */
export type Area = Readonly<Record<string, Call<never, unknown>>>;
