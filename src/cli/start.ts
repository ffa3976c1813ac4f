import { packageVersion } from "../io/package-root.js";

/** The command line as a function, loaded when it is asked for. */
export const commandLine = () => import("./run.js");

/** Runs the command line of this process. @param argv what follows `tiaoli` */
export async function start(argv: readonly string[]): Promise<void> {
  // `tiaoli library list | head` closes the pipe early, as does who started a server apart: that is no fault.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
    });
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    // Scripts ask for the version often: no other module is loaded for it.
    process.stdout.write(`${packageVersion()}\n`);
    return;
  }
  const [{ run }, { consoleTerminal }] = await Promise.all([commandLine(), import("../io/terminal.js")]);
  process.exitCode = await run(argv, consoleTerminal());
}
