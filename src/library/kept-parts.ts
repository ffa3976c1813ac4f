import type { KnownParts } from "./read.js";

/**
 * What the files of the built-in library say. Empty here: the build writes the compiled file of this name
 * (scripts/keep-built-in.mjs), because most of a cold start would otherwise go into parsing YAML.
 */
export const keptParts: KnownParts = {};
