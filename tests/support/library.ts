import { readLibrary } from "../../src/library/read.js";
import { profileContext } from "../../src/workspace/library.js";
import { diskEnv } from "./disk-env.js";
import { printDiagnostics } from "./said.js";

const read = await readLibrary(["templates"], diskEnv);
if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));

/** The built-in library, read once a test file. */
export const library = read.value;
export const context = profileContext(library);
/** The day the samples are composed for. */
export const asOf = "2026-03-05";
