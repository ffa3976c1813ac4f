import type { ZodObject, z } from "zod";
import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";

/** What every tool's answer is made with. */
export interface Bench {
  readonly place: Workplace;
  /** The real world, or the one a writing tool is tried in. */
  readonly env: Env;
  readonly words: Words;
  /** An absolute path for what a client names; a fault for what lies outside the workspace, links followed. */
  readonly inside: (path: string) => Promise<Outcome<string>>;
  /** Tells how far long work is: before each paper. Ends it where the client has cancelled the call; nothing is written then. */
  readonly onPaper: (title: string, done: number, total: number) => Promise<void>;
}

/** A use case as a client calls it. */
export interface Tool {
  /** What the client hands over; anything else is refused before the use case is called. */
  readonly ask: ZodObject;
  /** Changes files: only after somebody has agreed to the plan. */
  readonly writes: boolean;
  readonly run: (ask: never, bench: Bench) => Promise<Outcome<unknown>>;
}
type Run<S extends ZodObject> = (ask: z.output<S>, bench: Bench) => Promise<Outcome<unknown>>;

/** A tool that only looks. */
export const reading = <S extends ZodObject>(ask: S, run: Run<S>): Tool => ({ ask, run, writes: false });

/** A tool that changes files. */
export const writing = <S extends ZodObject>(ask: S, run: Run<S>): Tool => ({ ask, run, writes: true });
