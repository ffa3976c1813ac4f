import type { SameKeys } from "../../types.js";
import type { program as zh } from "../../zh/help/program.js";

export const program: SameKeys<typeof zh> = {
  description: "Tiaoli drafts responsibility lists and other documents from a unit profile and a clause library.",
  version: "shows the version",
  debug: "shows details when the program fails",
  lang: ["language", "zh for Chinese, en for English; the environment variable TIAOLI_LANG does the same"],
  help: "shows this help",
  helpCommand: "shows the help of a command",
  command: "command",
  options: "options",
  usage: "Usage:",
  arguments: "Arguments:",
  optionsTitle: "Options:",
  globalOptions: "Global options:",
  commands: "Commands:",
};
