// The last step of the build: keeps what the files of the built-in library say in dist/library.json, so that no command
// has to parse them at its start. The key of an entry is a hash of the file, so an edited file is simply read again.
import { writeFileSync } from "node:fs";
import { printDiagnostics } from "../dist/diag/print.js";
import { realEnv } from "../dist/io/env.js";
import { readParts } from "../dist/library/read.js";

const parts = await readParts(["templates"], realEnv());
if (parts.ok) writeFileSync("dist/library.json", JSON.stringify(parts.value));
else {
  // A library with a fault is reported by every command, with file and line; the build itself is not at fault.
  console.error(printDiagnostics(parts.diagnostics));
  writeFileSync("dist/library.json", "{}");
}
