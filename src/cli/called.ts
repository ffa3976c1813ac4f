import type { Terminal } from "../io/terminal.js";

/** `tiaoli draft` where a command is meant: after the start, a blank or a Chinese character, and before a command's name. */
const command = /(?<![\w./-]|npx )tiaoli(?= [a-z-])/g;

/** A terminal on which commands are named as the person calls them: one who knows `npx tiaoli` can type what is said. */
export function asCalled(terminal: Terminal): Terminal {
  const { called } = terminal;
  if (called === undefined) return terminal;
  const named = (text: string): string => text.replace(command, called);
  return { ...terminal, out: (text) => terminal.out(named(text)), err: (text) => terminal.err(named(text)) };
}
