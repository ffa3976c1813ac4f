import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { harmless } from "../diag/harmless.js";
import type { Env } from "../env/types.js";
import { packageRoot, packageVersion } from "../io/package-root.js";
import type { Terminal } from "../io/terminal.js";
import { zh } from "../words/zh/index.js";
import { isProfilePath, workplaceOf } from "../workspace/workplace.js";
import { asCalled } from "./called.js";
import { commands } from "./commands/index.js";
import { type Context, type ExitCode, fromHere, json, reporter } from "./context.js";
import { forPrograms } from "./for-programs.js";
import { safeTerminal } from "./safe-terminal.js";
import { chineseHelp, wrongUse } from "./words.js";

/**
 * Runs one command line. Never ends the process; src/cli/main.ts alone hands the number to it.
 * @param argv what follows `tiaoli`
 * @param world stands in for the machine in tests
 */
export async function run(argv: readonly string[], terminal: Terminal, world?: Env): Promise<ExitCode> {
  let code: ExitCode = 0;
  const safe = safeTerminal(terminal);
  const context = contextOf(terminal, safe, world, (finished) => {
    code = finished;
  });
  const program = programOf(asCalled(safe));
  for (const add of commands) add(program, context);
  chineseHelp(program);
  try {
    if (argv.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      context.report([wrongUse(error, program, argv)]);
      return 2;
    }
    const stack =
      argv.includes("--debug") && error instanceof Error
        ? `${error.stack}\n`
        : "    处理：加上 --debug 再运行一次，把显示的内容发给维护者。已有文件没有损坏。\n";
    safe.err(`程序出错：${error instanceof Error ? error.message : String(error)}\n${stack}`);
    return 3;
  }
}

const programOf = (terminal: Terminal): Command =>
  new Command("tiaoli")
    .description("条理：按单位档案和条款库起草责任清单等文件。")
    .version(packageVersion(), "-V, --version", "显示版本号")
    .option("--debug", "程序出错时显示详细信息")
    .exitOverride()
    // Its own error sentences are English: run() says them in Chinese.
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined });

/** @param bare what nothing is taken from: for our own colours and the line that shows progress */
function contextOf(bare: Terminal, terminal: Terminal, world: Env | undefined, finish: (code: ExitCode) => void): Context {
  const env = async (): Promise<Env> => world ?? (await import("../io/env.js")).realEnv(terminal.cwd);
  // What programs read is printed by `terminal` as it is.
  const speaking = asCalled(terminal);
  let made: Promise<Env> | undefined;
  const once = (): Promise<Env> => {
    made ??= env();
    return made;
  };
  return {
    terminal,
    words: zh,
    program: packageRoot,
    env: once,
    place: async () => workplaceOf(terminal.cwd, packageRoot, await once()),
    unit: (word) => (isProfilePath(word) ? resolve(terminal.cwd, word) : word),
    path: (word) => resolve(terminal.cwd, word),
    report: reporter(speaking, zh),
    json: (value) => terminal.out(json(forPrograms(zh, value))),
    painted: bare.out,
    // The line is cleared before it is written again, and after the last.
    progress: (text) => bare.err(`\r\x1b[K${harmless(text)}`),
    say: (text) => speaking.out(fromHere(text, terminal.cwd)),
    finish,
  };
}
