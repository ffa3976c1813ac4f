import { phrase } from "../diag/phrase.js";
import type { Overview } from "../work/overview.js";
import type { Context, ExitCode } from "./context.js";
import { openQueue, type QueueOptions, troubleOf } from "./queue.js";

/** What is under way at a queue. @param cancel takes back what nobody has begun of this workspace's runs */
export async function queueStatus(
  cancel: boolean,
  options: QueueOptions & { readonly json?: boolean },
  context: Context,
): Promise<ExitCode> {
  const opened = await openQueue(options);
  context.report(opened.diagnostics);
  if (!opened.ok) return 2;
  const server = opened.value;
  try {
    const { overviewOf } = await import("../work/overview.js");
    const found = await overviewOf(await context.place(), server, await context.env(), cancel);
    if (!found.ok) {
      context.report(found.diagnostics);
      return 2;
    }
    context.report(found.value.runs.flatMap(({ aside }) => aside.flatMap(({ diagnostics }) => diagnostics)));
    if (options.json) context.json(found.value);
    else context.say(shown(found.value, cancel, context));
    return found.value.runs.some(({ failed }) => failed > 0) ? 1 : 0;
  } finally {
    server.close();
  }
}

function shown({ runs, elsewhere, workers }: Overview, cancel: boolean, { text }: Context): string {
  const lines = [
    ...runs.map(({ run, command, count, done, failed, inHand }) =>
      text(cancel ? "queue.run-cancelled" : "queue.run", {
        ...{ run: run.slice(0, 8), what: phrase(`batch.${command}`), count, done, failed, inHand },
      }),
    ),
    ...(runs.length === 0 ? [text("queue.no-runs")] : []),
    ...(elsewhere > 0 ? [text("queue.runs-elsewhere", { count: elsewhere })] : []),
    ...workers.map(({ host, slots, busy, done, trouble }) =>
      text(trouble === undefined ? "queue.worker" : "queue.worker-paused", {
        host,
        slots,
        busy,
        done,
        what: troubleOf(trouble ?? ""),
      }),
    ),
    ...(workers.length === 0 ? [text("queue.no-workers")] : []),
  ];
  return `${lines.join("\n")}\n`;
}
