/** Where a command speaks and stands. Tests pass one that collects what is said. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The folder the command was called in, absolute. */
  readonly cwd: string;
  /** A person watches: progress may be shown. */
  readonly watched: boolean;
  /** How the person calls the program: messages name commands the same way. Absent: tiaoli. */
  readonly called?: "npx tiaoli";
  /** The language asked for by TIAOLI_LANG. */
  readonly language?: string;
  /** How wide it is, in half-width columns; absent in a pipe. */
  readonly columns?: number;
  /** Asks one question and gives the answer, trimmed; null where the person ended it (Ctrl+D). Absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string | null>;
}

/** The terminal of this process. */
export function consoleTerminal(): Terminal {
  const interactive = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    watched: process.stderr.isTTY === true,
    // npx tells what it runs by these.
    ...(process.env["npm_command"] === "exec" && { called: "npx tiaoli" as const }),
    ...(process.env["TIAOLI_LANG"] && { language: process.env["TIAOLI_LANG"] }),
    ...(process.stdout.columns > 0 && { columns: process.stdout.columns }),
    ...(interactive && { ask }),
  };
}

async function ask(question: string): Promise<string | null> {
  const { createInterface } = await import("node:readline/promises");
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await line.question(question)).trim();
  } catch (fault) {
    if (fault instanceof Error && fault.name === "AbortError") return null;
    throw fault;
  } finally {
    line.close();
  }
}
