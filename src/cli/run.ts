import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { harmless } from "../diag/harmless.js";
import { problem } from "../diag/problem.js";
import type { Env } from "../env/types.js";
import { packageRoot, packageVersion } from "../io/package-root.js";
import type { Terminal } from "../io/terminal.js";
import { say, text } from "../words/say.js";
import type { Words } from "../words/types.js";
import { isProfilePath, workplaceOf } from "../workspace/workplace.js";
import { asCalled } from "./called.js";
import { commands } from "./commands/index.js";
import { type AddCommand, type Context, type ExitCode, fromHere, json, jsonLine, reporter } from "./context.js";
import { forPrograms } from "./for-programs.js";
import { addHelp } from "./help.js";
import { chosenLanguage, languageOr, wordsOf } from "./language.js";
import { safeTerminal } from "./safe-terminal.js";
import { wrongUse } from "./wrong-use.js";

/**
 * Runs one command line. Never ends the process; src/cli/start.ts alone hands the number to it.
 * @param argv what follows `tiaoli`
 * @param world stands in for the machine in tests
 */
export async function run(argv: readonly string[], terminal: Terminal, world?: Env): Promise<ExitCode> {
  const safe = safeTerminal(terminal);
  const chosen = chosenLanguage(argv, terminal.language);
  if (!chosen.ok) {
    reporter(asCalled(safe), await wordsOf(languageOr(terminal.language)), argv.includes("--json"))(chosen.diagnostics);
    return 2;
  }
  const { language, rest } = chosen.value;
  const words = await wordsOf(language);
  let code: ExitCode = 0;
  const context = contextOf({ bare: terminal, terminal: safe, words, asJson: rest.includes("--json") }, world, (finished) => {
    code = finished;
  });
  const program = programOf(asCalled(safe), words);
  for (const add of await commandsFor(rest)) add(program, context);
  addHelp(program, words);
  try {
    if (rest.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...rest], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      context.report([wrongUse(error, program, rest, words)]);
      return 2;
    }
    if (rest.includes("--debug") && error instanceof Error) safe.err(`${error.stack}\n`);
    else {
      const { message, hints } = say(
        words,
        problem("cli/bug", { detail: error instanceof Error ? error.message : String(error) }),
      );
      safe.err(`${message}\n${hints.map((hint) => `    ${text(words, "hint", { hint })}\n`).join("")}`);
    }
    return 3;
  }
}

/** The command that is called; every one where none is, for the help and for what the word may have meant. */
async function commandsFor([word = ""]: readonly string[]): Promise<readonly AddCommand[]> {
  const called = Object.hasOwn(commands, word) ? [commands[word]!] : Object.values(commands);
  return Promise.all(called.map((load) => load()));
}

const programOf = (terminal: Terminal, { program }: Words): Command =>
  new Command("tiaoli")
    .description(program.description)
    .version(packageVersion(), "-V, --version", program.version)
    .option("--lang <language>", program.lang[1])
    .option("--debug", program.debug)
    .exitOverride()
    // Its own error sentences are English: run() says them in ours.
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => undefined });

interface Spoken {
  /** What nothing is taken from: for our own colours and the line that shows progress. */
  readonly bare: Terminal;
  readonly terminal: Terminal;
  readonly words: Words;
  readonly asJson: boolean;
}

function contextOf({ bare, terminal, words, asJson }: Spoken, world: Env | undefined, finish: (code: ExitCode) => void): Context {
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
    words,
    text: (key, data) => text(words, key, data),
    program: packageRoot,
    env: once,
    place: async () => workplaceOf(terminal.cwd, packageRoot, await once()),
    unit: (word) => (isProfilePath(word) ? resolve(terminal.cwd, word) : word),
    path: (word) => resolve(terminal.cwd, word),
    report: reporter(speaking, words, asJson),
    json: (value) => terminal.out(json(forPrograms(words, value))),
    jsonLine: (value) => terminal.out(jsonLine(forPrograms(words, value))),
    painted: bare.out,
    // The line is cleared before it is written again, and after the last.
    progress: (text) => bare.err(`\r\x1b[K${harmless(text)}`),
    say: (text) => speaking.out(fromHere(text, terminal.cwd)),
    finish,
  };
}
