import type { ShellText } from "./build-shell.js";

/**
 * Shells of the built-in looks by `shellKey`. Empty here: the build writes the compiled file of this name
 * (scripts/keep-built-in.mjs), so that a draft does not load the docx library at all.
 */
export const keptShells: Readonly<Record<string, ShellText>> = {};
