import type { Command, CommanderError, Option } from "commander";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** Chinese characters are two columns wide. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, c) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(c) ? 2 : 1),
    0,
  );

/** Gives a program and all its commands Chinese help, and makes errors of every one of them come back as exceptions. */
export function chineseHelp(command: Command): void {
  command.helpOption("-h, --help", "显示帮助").configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    displayWidth: width,
    commandUsage: usage,
    subcommandTerm: (sub) =>
      [sub.name(), ...sub.registeredArguments.map((a) => bracketed(a.name(), a.required, a.variadic))].join(" "),
    optionDescription: (option: Option) => option.description,
    showGlobalOptions: false,
  });
  if (command.commands.length > 0) command.helpCommand("help [命令]", "显示某个命令的帮助");
  for (const sub of command.commands) {
    sub.copyInheritedSettings(command);
    chineseHelp(sub);
  }
}

const bracketed = (name: string, required: boolean, variadic: boolean): string =>
  required ? `<${name}${variadic ? "…" : ""}>` : `[${name}${variadic ? "…" : ""}]`;

function usage(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  const rest =
    command.commands.length > 0
      ? ["<命令>"]
      : command.registeredArguments.map((a) => bracketed(a.name(), a.required, a.variadic));
  return [...names, ...rest, "[选项]"].join(" ");
}

/** Commander's complaint about a command line, in our words. */
export function wrongUse(error: CommanderError, program: Command, argv: readonly string[]): Diagnostic {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const near = /Did you mean (?:one of )?([^?)]+)\?/.exec(error.message)?.[1];
  const nearest = near === undefined ? "" : `您要写的是不是“${near}”？`;
  const command = commandOf(program, argv);
  switch (error.code) {
    case "commander.unknownCommand":
      return problem("cli/unknown-command", { value: quoted, nearest });
    case "commander.unknownOption":
      return problem("cli/unknown-option", { value: quoted, nearest, command });
    case "commander.missingArgument":
      return problem("cli/missing-argument", { value: `<${quoted}>`, command });
    case "commander.optionMissingArgument":
      return problem("cli/option-value", { value: quoted, command });
    case "commander.missingMandatoryOptionValue":
      return problem("cli/missing-option", { value: quoted, command });
    case "commander.excessArguments":
      return problem("cli/too-many", { command });
    case "commander.help": {
      const asked = argv[0] === "help" ? argv[1] : undefined;
      return asked === undefined
        ? problem("cli/missing-argument", { value: "<命令>", command })
        : problem("cli/unknown-command", { value: asked, nearest: "" });
    }
    default:
      return problem("cli/wrong-use", { command });
  }
}

/** The command's words, e.g. "unit new ", for "tiaoli unit new --help". */
function commandOf(program: Command, argv: readonly string[]): string {
  const words: string[] = [];
  let at: Command = program;
  for (const word of argv) {
    const next = at.commands.find((c) => c.name() === word);
    if (next === undefined) break;
    words.push(word);
    at = next;
  }
  return words.map((word) => `${word} `).join("");
}
