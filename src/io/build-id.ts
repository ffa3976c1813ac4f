/** Hash of the compiled program. Empty here: the build writes the compiled file of this name (scripts/keep-built-in.mjs). */
export const buildId: string = "";
