import { problem } from "../../diag/problem.js";
import type { Env } from "../../env/types.js";
import { type Workplace, workplaceOf } from "../../workspace/workplace.js";
import type { AddCommand, Context, ExitCode } from "../context.js";

interface Options {
  readonly port?: string;
  /** False with --no-browser. */
  readonly browser: boolean;
  readonly json?: boolean;
  readonly background?: boolean;
}

export const addOpen: AddCommand = (program, context) => {
  program
    .command("open")
    .argument("[folder]")
    .option("--port <number>")
    .option("--no-browser")
    .option("--json")
    .option("--background")
    .action(async (folder: string | undefined, options: Options) => context.finish(await openPage(folder, options, context)));
};

async function openPage(folder: string | undefined, options: Options, context: Context): Promise<ExitCode> {
  const { port, browser, json, background } = options;
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
  if (background) return openApart(from, folder !== undefined, options, context);
  const { open } = await import("../../web/open.js");
  const place = await placeOf(from, folder !== undefined, context, env);
  const opened = await open(
    { place, words: context.words, isNamed: folder !== undefined, ...(number !== undefined && { port: number }) },
    env,
  );
  context.report(opened.diagnostics);
  if (!opened.ok) return 2;
  const { url, pid, own } = opened.value;
  const { onInterrupt } = await import("../../io/interrupt.js");
  // Before anybody is told of it: who knows the process may end it at once.
  const takeBack = own === undefined ? () => undefined : onInterrupt(own.stop);
  if (json) context.json({ url, pid });
  else context.say(`${context.text(own ? "open.serves" : "open.serves-already", { url })}\n`);
  if (browser) await showInBrowser(url, context);
  if (own === undefined) return 0;
  await own.ended;
  takeBack();
  return 0;
}

/** The workspace that was named or lies around here; where neither is, the one in which the page worked last. */
async function placeOf(from: string, named: boolean, { program }: Context, env: Env): Promise<Workplace> {
  const here = await workplaceOf(from, program, env);
  if (named || here.isWorkspace) return here;
  const { lastWorkspace } = await import("../../io/last-workspace.js");
  const last = await lastWorkspace().read();
  const there = last === null ? here : await workplaceOf(last, program, env);
  return there.isWorkspace ? there : here;
}

/** In a process of its own that outlives this one: a double click leaves no window behind. */
async function openApart(from: string, named: boolean, { port, browser, json }: Options, context: Context): Promise<ExitCode> {
  const { startApart } = await import("../../io/start-apart.js");
  const words = [
    ...["open", "--no-browser", "--lang", context.words.language],
    ...(named ? [from] : []),
    ...(port === undefined ? [] : ["--port", port]),
    ...(json ? ["--json"] : []),
  ];
  const said = json ? /\{[^}]*\}/ : /http:\/\/127\.0\.0\.1:\S+/;
  const apart = await startApart(words, said, context.terminal.err);
  if (!apart.ok) return apart.code === 2 ? 2 : 3;
  const url = json ? (JSON.parse(apart.found) as { readonly url: string }).url : apart.found;
  if (json) context.json(JSON.parse(apart.found));
  if (browser) await showInBrowser(url, context);
  else if (!json) context.say(`${url}\n`);
  return 0;
}

async function showInBrowser(url: string, context: Context): Promise<void> {
  const { openProgram } = await import("../../io/open-program.js");
  if (!(await openProgram(url))) context.report([problem("web/no-browser", { url })]);
}

/** null for what is no port. */
function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}
