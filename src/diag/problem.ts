import type { Origin } from "../tree/types.js";
import { type Code, codes } from "./codes/index.js";
import type { Data, Diagnostic } from "./types.js";

/**
 * A diagnostic of a code.
 * @param data values for the `{name}` places of its sentences
 * @param at where it is: a file position, a tree node, or both
 */
export const problem = (code: Code, data: Data = {}, at?: Diagnostic["at"]): Diagnostic => ({
  code,
  severity: codes[code],
  data,
  ...(at && { at }),
});

/** The place of something in a file, for `problem`. Lines and columns count from 1. */
export const inFile = (file: string, line?: number, column?: number): NonNullable<Diagnostic["at"]> => {
  const origin: Origin = { from: "file", file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return { origin };
};

/** The place of a cell, e.g. B5, for `problem`. */
export const inSheet = (file: string, sheet: string, cell?: string): NonNullable<Diagnostic["at"]> => ({
  origin: { from: "xlsx", file, sheet, ...(cell !== undefined && { cell }) },
});
