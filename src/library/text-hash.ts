import { createHash } from "node:crypto";

/** Stands in a clause's head until `npm run hash` fills it in. */
export const noHash = "0000000000000000";

/**
 * What a clause's head carries, so that a changed text with an old version is caught: the version, then 16 hex digits.
 * Blank lines at the ends of the text do not count.
 */
export const textHash = (version: number, text: string): string =>
  `${version}-${createHash("sha256").update(text.trim()).digest("hex").slice(0, 16)}`;
