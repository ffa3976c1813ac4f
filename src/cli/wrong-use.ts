import type { Command, CommanderError } from "commander";
import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Words } from "../words/types.js";

/** Commander's complaint about a command line, as a diagnostic of ours. @param words names what is missing as the help does */
export function wrongUse(error: CommanderError, program: Command, argv: readonly string[], words: Words): Diagnostic {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const near = /Did you mean (?:one of )?([^?)]+)\?/.exec(error.message)?.[1];
  const nearest = near === undefined ? "" : phrase("nearest", { near });
  const command = commandOf(program, argv);
  switch (error.code) {
    case "commander.unknownCommand":
      return problem("cli/unknown-command", { value: quoted, nearest });
    case "commander.unknownOption":
      return problem("cli/unknown-option", { value: quoted, nearest, command });
    case "commander.missingArgument":
      return problem("cli/missing-argument", {
        value: `<${words.help[command.trim()]?.arguments[quoted]?.[0] ?? quoted}>`,
        command,
      });
    case "commander.optionMissingArgument":
      return problem("cli/option-value", { value: quoted, command });
    case "commander.missingMandatoryOptionValue":
      return problem("cli/missing-option", { value: quoted, command });
    case "commander.excessArguments":
      return problem("cli/too-many", { command });
    case "commander.help": {
      const asked = argv[0] === "help" ? argv[1] : undefined;
      return asked === undefined
        ? problem("cli/missing-argument", { value: `<${words.program.command}>`, command })
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
