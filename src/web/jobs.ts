import { randomBytes } from "node:crypto";
import { problem } from "../diag/problem.js";
import { fail, type Outcome } from "../diag/types.js";
import { type Step, Stopped } from "./desk.js";
import type { Live } from "./live.js";
import type { Answer } from "./wire.js";

/** Long work, started by one question of the page and told of by the live line. */
export interface Jobs {
  /**
   * @param run does the work; `progress` throws where the work was cancelled
   * @returns the job's id, and its answer when there is one
   */
  readonly start: (
    run: (progress: (step: Step) => Promise<void>) => Promise<Outcome<unknown>>,
    answer: (outcome: Outcome<unknown>) => Answer<unknown>,
  ) => { readonly job: string; readonly answer: Promise<Answer<unknown>> };
  readonly cancel: (id: string) => void;
  /** Where a job stands: its answer, its last step, or nothing where nobody knows it. */
  readonly at: (id: string) => JobState | undefined;
  readonly running: () => number;
}
export type JobState = { readonly answer: Answer<unknown> } | { readonly step: Step };

/** Answers are kept for a page that was closed or loaded anew in between: those of the last so many jobs. */
const remembered = 40;

export function jobsOver({ send }: Pick<Live, "send">): Jobs {
  const states = new Map<string, JobState>();
  const cancelled = new Set<string>();
  const running = new Set<string>();
  const start: Jobs["start"] = (run, answer) => {
    const job = randomBytes(12).toString("hex");
    const tell = (step: Step): Promise<void> => {
      if (cancelled.has(job)) throw new Stopped();
      states.set(job, { step });
      send({ type: "step", job, step });
      return othersTurn();
    };
    states.set(job, { step: { done: 0, total: 0, what: "" } });
    running.add(job);
    const done = run(tell)
      .catch((error: unknown) => fail(error instanceof Stopped ? problem("web/cancelled") : bug(error)))
      .then((outcome) => {
        const said = answer(outcome);
        running.delete(job);
        cancelled.delete(job);
        states.delete(job);
        states.set(job, { answer: said });
        for (const old of [...states.keys()].slice(0, -remembered)) if (!running.has(old)) states.delete(old);
        send({ type: "done", job, answer: said });
        return said;
      });
    return { job, answer: done };
  };
  return {
    start,
    cancel: (id) => {
      if (running.has(id)) cancelled.add(id);
    },
    at: (id) => states.get(id),
    running: () => running.size,
  };
}

/** A question that has arrived is taken, read and answered in so many turns. */
const turns = 4;

async function othersTurn(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done));
}

/** A fault of ours, told and not thrown: the server goes on. */
export const bug = (error: unknown) => problem("cli/bug", { detail: error instanceof Error ? error.message : String(error) });
