import { problem } from "../../diag/problem.js";
import { workplaceOf } from "../../workspace/workplace.js";
import type { AddCommand, Context, ExitCode } from "../context.js";

interface Options {
  readonly port?: string;
  /** False with --no-browser. */
  readonly browser: boolean;
  readonly json?: boolean;
}

export const addOpen: AddCommand = (program, context) => {
  program
    .command("open")
    .argument("[folder]")
    .option("--port <number>")
    .option("--no-browser")
    .option("--json")
    .action(async (folder: string | undefined, options: Options) => context.finish(await openPage(folder, options, context)));
};

async function openPage(folder: string | undefined, { port, browser, json }: Options, context: Context): Promise<ExitCode> {
  const number = port === undefined ? undefined : portOf(port);
  if (number === null) {
    context.report([problem("web/bad-port", { value: port! })]);
    return 2;
  }
  const env = await context.env();
  const from = context.path(folder ?? ".");
  if ((await env.files.kindOf(from)) !== "folder") {
    context.report([problem("web/no-folder", { path: from })]);
    return 2;
  }
  const { open } = await import("../../web/open.js");
  const place = await workplaceOf(from, context.program, env);
  const opened = await open({ place, words: context.words, ...(number !== undefined && { port: number }) }, env);
  context.report(opened.diagnostics);
  if (!opened.ok) return 2;
  const { url, pid, own } = opened.value;
  const { onInterrupt } = await import("../../io/interrupt.js");
  // Before anybody is told of it: who knows the process may end it at once.
  const takeBack = own === undefined ? () => undefined : onInterrupt(own.stop);
  if (json) context.json({ url, pid });
  else context.say(`${context.text(own ? "open.serves" : "open.serves-already", { url })}\n`);
  if (browser) {
    const { openProgram } = await import("../../io/open-program.js");
    if (!(await openProgram(url))) context.report([problem("web/no-browser", { url })]);
  }
  if (own === undefined) return 0;
  await own.ended;
  takeBack();
  return 0;
}

/** null for what is no port. */
function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}
