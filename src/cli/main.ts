#!/usr/bin/env node
import { packageVersion } from "../io/package-root.js";

// `tiaoli library list | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  // Scripts ask for the version often: no other module is loaded for it.
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const [{ run }, { consoleTerminal }] = await Promise.all([import("./run.js"), import("../io/terminal.js")]);
  process.exitCode = await run(argv, consoleTerminal());
}
