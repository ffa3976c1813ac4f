import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Clock } from "../io/clock.js";
import type { Step } from "./desk.js";
import type { Answer } from "./wire.js";

/** What the server tells open pages of its own accord. */
export type LiveEvent =
  | { readonly type: "step"; readonly job: string; readonly step: Step }
  | { readonly type: "done"; readonly job: string; readonly answer: Answer<unknown> }
  /** Files of these units were changed by somebody else, or by us; `profiles`: facts among them. */
  | { readonly type: "changed"; readonly units: readonly string[]; readonly profiles: boolean }
  | { readonly type: "stopping" };

/** The line to the pages that are open. One page of a browser holds it and hands on what it hears (src/page/live.ts). */
export interface Live {
  readonly send: (event: LiveEvent) => void;
  /** How many hold a line. */
  readonly count: () => number;
  readonly open: (context: Context) => Response;
}

/** Between two signs of life on a line on which nothing is said, in milliseconds. */
const pulse = 20_000;

export function liveLine({ every }: Clock): Live {
  const lines = new Set<(event: LiveEvent) => void>();
  return {
    send: (event) => {
      for (const line of lines) line(event);
    },
    count: () => lines.size,
    open: (context) =>
      streamSSE(context, async (stream) => {
        const line = (event: LiveEvent): void => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined);
        lines.add(line);
        await stream.write(": open\n\n");
        const stop = every(pulse, () => void stream.write(":\n\n").catch(() => undefined));
        await new Promise<void>((done) => stream.onAbort(done));
        stop();
        lines.delete(line);
      }),
  };
}
