import type { Code } from "../diag/codes/index.js";
import { inFile, problem } from "../diag/problem.js";
import type { Data, Diagnostic } from "../diag/types.js";

export type Path = readonly (string | number)[];

/** A fault at an offset of the file's text; it gets its line and column when all are known. */
export interface Fault {
  readonly offset: number;
  readonly code: Code;
  readonly data: Data;
}
/** A fault in a value; `onKey` points at the key instead. */
export interface ValueFault {
  readonly path: Path;
  readonly code: Code;
  readonly data: Data;
  readonly onKey?: boolean;
}

export const fault = (offset: number, code: Code, data: Data = {}): Fault => ({ offset, code, data });
export const dotted = (path: Path): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step + 1}]` : step))
    .join(".")
    .replaceAll(".[", "[");

/** A value as messages show it: cut to 40 characters, invisible characters named. */
export const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const cut = [...text].length > 40 ? `${[...text].slice(0, 40).join("")}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `<${codeOf(c)}>`);
};
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Offsets → line and column, both from 1, columns in UTF-16 units as editors count them. */
export function lineFinder(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** More than this many are not listed: a file with hundreds of faults has one cause. */
const most = 100;

/** Faults as diagnostics in file order, each once. */
export function report(faults: readonly Fault[], file: string, find: ReturnType<typeof lineFinder>): readonly Diagnostic[] {
  const unique = new Map(faults.map((f) => [`${f.offset} ${f.code} ${JSON.stringify(f.data)}`, f]));
  const sorted = [...unique.values()].sort((a, b) => a.offset - b.offset);
  const diagnostics = sorted.slice(0, most).map((f) => {
    const { line, column } = find(f.offset);
    return problem(f.code, f.data, inFile(file, line, column));
  });
  return sorted.length > most
    ? [...diagnostics, problem("profile/more", { count: sorted.length - most }, inFile(file))]
    : diagnostics;
}
