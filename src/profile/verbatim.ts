import type { Path } from "./fault.js";

/**
 * Whether a value quotes papers, to the letter: what is odd about it (××, a mark at its end, a space) is what it is there for. No
 * document prints it.
 */
export const isVerbatim = ([section]: Path): boolean => section === "check";
