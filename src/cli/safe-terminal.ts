import { harmless } from "../diag/harmless.js";
import type { Terminal } from "../io/terminal.js";

/** A terminal through which nothing passes that could steer it. Commands have no other; see `Context.painted` for our own colours. */
export const safeTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  out: (text) => terminal.out(harmless(text)),
  err: (text) => terminal.err(harmless(text)),
  ...(terminal.ask && { ask: (question: string) => terminal.ask!(harmless(question)) }),
});
