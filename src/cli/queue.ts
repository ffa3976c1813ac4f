import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Outcome, Value } from "../diag/types.js";
import { fail } from "../diag/types.js";
import type { Maker } from "../use/decided-by.js";
import type { Server } from "../work/server.js";

/** How a command finds its queue. */
export interface QueueOptions {
  readonly queue?: string;
  readonly trustOpenQueue?: boolean;
}

/** Opens the queue a person named, or the one their environment names. A password stands better there than on a command line. */
export async function openQueue({ queue = process.env["TIAOLI_QUEUE"], trustOpenQueue }: QueueOptions): Promise<Outcome<Server>> {
  if (!queue) return fail(problem("queue/none"));
  const { openServer } = await import("../work/server.js");
  const password = process.env["TIAOLI_QUEUE_PASSWORD"];
  return openServer({ queue, ...(password && { password }), ...(trustOpenQueue && { trustOpen: true }) });
}

/** In what another machine differs, in words. */
export const differences = (parts: readonly (keyof Maker)[]): Value => listed(parts.map((part) => phrase(`queue.part-${part}`)));

/** Why a machine has paused, in words where there are some. @param code of a diagnostic */
export const troubleOf = (code: string) =>
  code === "file/full" || code === "file/denied" ? phrase(`queue.trouble-${code === "file/full" ? "full" : "denied"}`) : code;
