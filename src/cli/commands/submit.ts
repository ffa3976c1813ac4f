import type { Command } from "commander";
import { unitsFailed } from "../../batch/rows.js";
import { problem } from "../../diag/problem.js";
import { type Outcome, succeed } from "../../diag/types.js";
import type { Founded } from "../../work/found.js";
import type { QueueCommand, RunFile } from "../../work/run-file.js";
import type { Submitted, Watching } from "../../work/submit.js";
import { outFolder } from "../../workspace/workplace.js";
import { codeOfRows, progress, summary } from "../batch.js";
import { type AddCommand, type Context, type ExitCode, gather, wrongUnits } from "../context.js";
import { differences, openQueue, type QueueOptions, troubleOf } from "../queue.js";
import { draftAsked } from "./draft.js";

interface Options extends QueueOptions {
  readonly all?: boolean;
  readonly kind?: readonly string[];
  readonly topic?: readonly string[];
  readonly shelf?: string;
  readonly format?: readonly string[];
  readonly look?: string;
  readonly layout?: string;
  readonly seal?: boolean;
  readonly bind?: boolean;
  readonly asOf?: string;
  readonly back?: boolean;
  readonly reason?: string;
  readonly leave?: boolean;
  readonly cancelOnExit?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export const addSubmit: AddCommand = (program, context) => {
  const submit = program.command("submit");
  const queued = (name: string): Command => submit.command(name).option("--queue <address>").option("--trust-open-queue");
  const watched = (name: QueueCommand): Command => queued(name).argument("[units...]").option("--all");
  const run = (command: QueueCommand) => async (units: readonly string[], options: Options) =>
    context.finish(await submitUnits(command, units, options, context));
  watched("draft")
    .option("--kind <kind>", "", gather)
    .option("--topic <topic>", "", gather)
    .option("--shelf <shelf>")
    .option("--format <format>", "", gather)
    .option("--layout <layout>")
    .option("--seal")
    .option("--look <look>")
    .option("--bind")
    .option("--as-of <day>")
    .option("--back")
    .option("--reason <text>")
    .action(run("draft"));
  watched("regenerate")
    .option("--reason <text>")
    .option("--as-of <day>")
    .option("--back")
    .option("--format <format>", "", gather)
    .action(run("regenerate"));
  watched("check").option("--as-of <day>").action(run("check"));
  for (const one of submit.commands) one.option("--leave").option("--cancel-on-exit").option("-v, --verbose").option("--json");
  for (const name of ["status", "cancel"] as const)
    queued(name)
      .option("--json")
      .action(async (options: Options) =>
        context.finish(await (await import("../queue-status.js")).queueStatus(name === "cancel", options, context)),
      );
};

/** What each command is asked, but for the units and where they are. */
const askedOf: { readonly [C in QueueCommand]: (options: Options) => Outcome<object> } = {
  draft: draftAsked,
  regenerate: ({ reason, asOf, back, format }) =>
    succeed({
      ...(reason !== undefined && { reason }),
      ...(asOf !== undefined && { asOf }),
      ...(back && { back: true }),
      ...(format && { formats: format }),
    }),
  check: ({ asOf }) => succeed({ ...(asOf !== undefined && { asOf }) }),
};

async function submitUnits(
  command: QueueCommand,
  units: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const { report } = context;
  const asked = askedOf[command](options);
  const wrong = [
    ...asked.diagnostics,
    ...wrongUnits(units, options.all),
    ...(units.length === 0 && !options.all ? [problem("queue/no-units", { command })] : []),
  ];
  if (!asked.ok || wrong.length > 0) {
    report(wrong);
    return 2;
  }
  const place = await context.place();
  const env = await context.env();
  const opened = await openQueue(options);
  report(opened.diagnostics);
  if (!opened.ok) return 2;
  const server = opened.value;
  try {
    const [{ planOf, foundRun }, { watchRun }] = await Promise.all([
      import("../../work/found.js"),
      import("../../work/submit.js"),
    ]);
    const words = options.all ? "all" : units.map(context.unit);
    const wished = {
      place,
      command,
      asked: asked.value as RunFile["asked"],
      units: words,
      drafted: command !== "draft",
    } as const;
    const plan = await planOf(wished, env);
    if (!plan.ok) {
      report(plan.diagnostics);
      return 2;
    }
    const founded = await foundRun(plan.value, place, server, env);
    report([...plan.diagnostics, ...founded.diagnostics]);
    if (!founded.ok) return 2;
    const { run, joined } = founded.value;
    const count = run.units.length;
    if (options.leave) {
      if (options.json) context.json({ run: run.id, joined, count });
      else sayFounded(founded.value, context);
      return plan.diagnostics.length > 0 ? 1 : 0;
    }
    // Before anybody is told of it: who knows the run may interrupt at once.
    const { watching, back } = await watch(command, options, context);
    if (!options.json) sayFounded(founded.value, context);
    const done = await watchRun(founded.value, { place, server, env }, watching).finally(back);
    return told(command, done, run.id, {
      options,
      context,
      out: outFolder(place),
      faults: plan.diagnostics.length,
    });
  } finally {
    server.close();
  }
}

function sayFounded({ run, joined }: Founded, { say, text }: Context): void {
  const data = { run: run.id.slice(0, 8), count: run.units.length };
  say(`${text(joined ? "queue.joined-run" : "queue.submitted", data)}\n`);
}

/** What is told while a run is under way, and what an interruption means. */
async function watch(command: QueueCommand, { cancelOnExit }: Options, context: Context) {
  const { onInterrupt } = await import("../../io/interrupt.js");
  const { text, report, terminal } = context;
  let wish: ReturnType<Watching["wish"]> = "watch";
  const back = onInterrupt(() => {
    wish = cancelOnExit ? "cancel" : "leave";
  });
  const show = terminal.watched ? await progress(command, context) : undefined;
  const watching: Watching = {
    wish: () => wish,
    onStanding: ({ done, failed, inHand, count, workers }) =>
      show?.({ done: done + failed, count, unit: text("queue.standing", { workers, inHand, failed }) }),
    onNobody: (others) =>
      report([
        problem("queue/no-worker"),
        ...others.map(({ worker, parts }) =>
          problem("queue/worker-differs", { host: worker.host, parts: differences(parts), program: worker.maker.program }),
        ),
      ]),
    onTrouble: ({ host, trouble = "" }) => report([problem("queue/worker-trouble", { host, what: troubleOf(trouble) })]),
    onLost: () => report([problem("queue/lost")]),
  };
  return { watching, back };
}

interface Telling {
  readonly options: Options;
  readonly context: Context;
  readonly out: string;
  /** Said before of what was asked. */
  readonly faults: number;
}
function told(command: QueueCommand, done: Submitted, run: string, { options, context, out, faults }: Telling): ExitCode {
  const { rows, aside, diagnostics, left, how } = done;
  if (context.terminal.watched) context.progress("");
  const rest = how === "left" ? [problem("queue/left", { run: run.slice(0, 8), count: left })] : [];
  const stopped = how === "cancelled" && left > 0 ? [problem("units/stopped", { count: left })] : [];
  const failed = unitsFailed(rows);
  context.report([...diagnostics, ...failed, ...rest, ...stopped]);
  if (options.json) context.json({ run, how, left, units: rows, aside });
  else if (rows.some(({ state }) => state !== "failed"))
    context.say(summary(rows, { command, verbose: options.verbose === true, out }, context));
  return codeOfRows(rows, command, faults + diagnostics.length + failed.length + left);
}
