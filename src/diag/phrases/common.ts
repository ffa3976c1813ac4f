import type { Severity } from "../types.js";

/** What stands around every message, and parts that many messages share. */
export type CommonPhrase = `severity.${Severity}` | "hint" | "place.attachment" | "place.paragraph";
