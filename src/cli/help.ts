import type { Argument, Command, Option } from "commander";
import { listed, phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { Data, Value } from "../diag/types.js";
import { displayWidth } from "../text/width.js";
import { formats, reportFormats } from "../use/formats.js";
import { filled } from "../words/say.js";
import type { HelpText, Words } from "../words/types.js";

/** Gives a program and all its commands help in a language, and makes errors of every one of them come back as exceptions. */
export function addHelp(command: Command, words: Words, path = ""): void {
  const { program } = words;
  const titles: Readonly<Record<string, string>> = {
    "Usage:": program.usage,
    "Arguments:": program.arguments,
    "Options:": program.optionsTitle,
    "Global Options:": program.globalOptions,
    "Commands:": program.commands,
  };
  const text = words.help[path];
  if (text !== undefined) describe(command, text, words);
  command.helpOption("-h, --help", program.help).configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    displayWidth,
    commandUsage: (one) => usage(one, words),
    subcommandTerm: (sub) => [sub.name(), ...argumentsOf(sub, words)].join(" "),
    argumentTerm: (argument) => argumentName(argument, text),
    optionTerm: (option) => flagsOf(option, text ?? { options: program }),
    optionDescription: (option) => option.description,
    showGlobalOptions: false,
  });
  if (command.commands.length > 0) command.helpCommand(`help [${program.command}]`, program.helpCommand);
  for (const sub of command.commands) {
    sub.copyInheritedSettings(command);
    addHelp(sub, words, path === "" ? sub.name() : `${path} ${sub.name()}`);
  }
}

/** What is offered by lists that the help need not repeat: forms of papers and of reports. */
const choices = (words: Words): Data => ({
  formats: listed(formats),
  reports: listed(
    reportFormats.map((format): Value => {
      const key = `report-format.${format}`;
      return Object.hasOwn(words.phrases, key) ? phrase(key as PhraseKey) : format;
    }),
  ),
});

/** What a command, its arguments and options are for. */
function describe(command: Command, { summary, description, arguments: about, options, after }: HelpText, words: Words): void {
  command.summary(summary).description(description);
  for (const argument of command.registeredArguments) argument.description = about[argument.name()]?.[1] ?? "";
  for (const option of command.options) {
    const own = options[option.attributeName()] ?? "";
    option.description = filled(words, typeof own === "string" ? own : own[1], choices(words));
  }
  if (after !== "") command.addHelpText("after", after);
}

/** `--kind <文种>`: the flags with the value's name in the language. */
function flagsOf(option: Option, { options }: { readonly options: HelpText["options"] }): string {
  const own = options[option.attributeName()];
  return own === undefined || typeof own === "string" ? option.flags : option.flags.replace(/<[^>]*>/, `<${own[0]}>`);
}

const argumentName = (argument: Argument, text: HelpText | undefined): string =>
  text?.arguments[argument.name()]?.[0] ?? argument.name();

const argumentsOf = (command: Command, words: Words): readonly string[] =>
  command.registeredArguments.map((argument) => {
    const name = argumentName(argument, words.help[pathOf(command)]) + (argument.variadic ? "…" : "");
    return argument.required ? `<${name}>` : `[${name}]`;
  });

/** `unit new`, for the command below the program. */
export function pathOf(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(" ");
}

function usage(command: Command, words: Words): string {
  const { program } = words;
  const rest = command.commands.length > 0 ? [`<${program.command}>`] : argumentsOf(command, words);
  let root = command;
  while (root.parent) root = root.parent;
  return [root.name(), pathOf(command), ...rest, `[${program.options}]`].filter((part) => part !== "").join(" ");
}
