import { availableParallelism } from "node:os";
import { problem } from "../../diag/problem.js";
import { buildId } from "../../io/build-id.js";
import type { WorkEvent } from "../../work/events.js";
import { workplaceOf } from "../../workspace/workplace.js";
import type { AddCommand, Context, ExitCode } from "../context.js";
import { differences, openQueue, type QueueOptions } from "../queue.js";

interface Options extends QueueOptions {
  readonly jobs?: string;
  readonly lease?: string;
  readonly once?: boolean;
  readonly json?: boolean;
}

export const addWork: AddCommand = (program, context) => {
  program
    .command("work")
    .argument("[folder]")
    .option("--queue <address>")
    .option("--trust-open-queue")
    .option("--jobs <n>")
    .option("--lease <seconds>")
    .option("--once")
    .option("--json")
    .action(async (folder: string | undefined, options: Options) => context.finish(await workAt(folder, options, context)));
};

async function workAt(folder: string | undefined, options: Options, context: Context): Promise<ExitCode> {
  const { report } = context;
  const jobs = wholeIn(options.jobs ?? String(availableParallelism()), 64);
  const lease = wholeIn(options.lease ?? "30", 3600);
  const env = await context.env();
  const from = context.path(folder ?? ".");
  const place = await workplaceOf(from, context.program, env);
  // A share that is not there must not be taken for the workspace around it.
  const isFolder = (await env.files.kindOf(from)) === "folder";
  const wrong = [
    ...(jobs === null ? [problem("units/jobs", { value: options.jobs ?? "" })] : []),
    ...(lease === null ? [problem("queue/lease", { value: options.lease ?? "" })] : []),
    ...(isFolder ? [] : [problem("web/no-folder", { path: from })]),
    ...(isFolder && !place.isWorkspace ? [problem("cli/no-workspace", { path: place.root })] : []),
  ];
  if (jobs === null || lease === null || wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const opened = await openQueue(options);
  report(opened.diagnostics);
  if (!opened.ok) return 2;
  const server = opened.value;
  const [{ work, slotsFor }, { makerHere }, { onInterrupt }] = await Promise.all([
    import("../../work/worker.js"),
    import("../../use/decided-by.js"),
    import("../../io/interrupt.js"),
  ]);
  const slots = slotsFor(jobs);
  const pool = await poolOf(slots);
  let stopped = false;
  const back = onInterrupt(() => {
    stopped = true;
    // What waits for a server that is away would wait for ever.
    if (server.redis.status !== "ready") server.close();
  });
  const onEvent = (event: WorkEvent): void => {
    if (options.json) context.jsonLine(event);
    else tell(event, context);
  };
  if (options.json) onEvent({ event: "ready", slots });
  else context.say(`${context.text("queue.ready", { address: server.shown, folder: place.root, count: slots })}\n`);
  try {
    const request = { slots, lease: lease * 1000, once: options.once === true, stopped: () => stopped, onEvent };
    const worked = await work(request, { place, env, server, maker: makerHere(place, env) }, pool);
    report(worked.diagnostics);
    if (!worked.ok) return 2;
    if (options.json) onEvent({ event: "end", ...worked.value });
    else context.say(`${context.text("queue.worked", { ...worked.value })}\n`);
    return worked.value.aside > 0 ? 1 : 0;
  } finally {
    back();
    server.close();
    await pool.close();
  }
}

/** Threads, so that this one can say in time that it is alive; a program that was not built has none. */
async function poolOf(size: number) {
  const { threads } = await import("../../batch/pool.js");
  if (buildId !== "") return threads(size);
  const { work } = await import("../../batch/thread.js");
  return { size, perform: work, close: async () => undefined };
}

function tell(event: WorkEvent, { text, say, report }: Context): void {
  switch (event.event) {
    case "unit":
      say(`${text(`queue.unit-${event.how}`, { unit: event.unit })}\n`);
      report(event.diagnostics.filter(({ severity }) => severity === "error"));
      break;
    case "passed": {
      const run = event.run.slice(0, 8);
      const { why, here } = event;
      if (why.why === "elsewhere") report([problem("queue/elsewhere", { run })]);
      else {
        const programs = { wanted: why.wanted.program, here: here.program };
        report([problem("queue/differs", { run, parts: differences(why.parts), ...programs })]);
      }
      break;
    }
    case "paused":
      report([event.fault, problem("queue/paused", { seconds: event.seconds })]);
      break;
    case "joined":
    case "left":
      say(`${text(`queue.${event.event}`, { run: event.run.slice(0, 8) })}\n`);
      break;
    case "away":
    case "back":
      say(`${text(`queue.${event.event}`)}\n`);
      break;
    case "ready":
    case "end":
      break;
  }
}

const wholeIn = (text: string, most: number): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null;
