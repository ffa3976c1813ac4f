import type { Origin } from "../tree/types.js";
import type { Entry } from "./messages/types.js";
import { type Code, zh } from "./messages/zh.js";
import type { Diagnostic } from "./types.js";

/**
 * A diagnostic from the catalogue.
 * @param code key of the catalogue
 * @param data values for the `{name}` places of its sentences
 * @param at where it is: a file position, a tree node, or both
 */
export function problem(code: Code, data: Readonly<Record<string, string | number>> = {}, at?: Diagnostic["at"]): Diagnostic {
  const entry: Entry = zh[code];
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, data),
    ...(at && { at }),
    hints: entry.hint === "" ? [] : [fill(entry.hint, data)],
  };
}

/** The place of something in a file, for `problem`. Lines and columns count from 1. */
export const inFile = (file: string, line?: number, column?: number): NonNullable<Diagnostic["at"]> => {
  const origin: Origin = { from: "file", file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return { origin };
};

/** The place of a cell, e.g. B5, for `problem`. */
export const inSheet = (file: string, sheet: string, cell?: string): NonNullable<Diagnostic["at"]> => ({
  origin: { from: "xlsx", file, sheet, ...(cell !== undefined && { cell }) },
});

const fill = (sentence: string, data: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{([a-zA-Z]+)\}/g, (whole, key: string) => (Object.hasOwn(data, key) ? String(data[key]) : whole));
