import type { Side } from "./types.js";

/** Place of the clause a pin names, by its number or its first words; -1 when none has it. */
export const findPinned = (sides: readonly Side[], named: string): number =>
  sides.findIndex(({ number, text }) => number === named || (named.length >= 4 && text.startsWith(named)));
