import type { Command } from "commander";
import { harmlessJson } from "../diag/harmless.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import { problem } from "../diag/problem.js";
import type { Data, Diagnostic, Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Terminal } from "../io/terminal.js";
import { printDiagnostics } from "../words/print.js";
import type { Words } from "../words/types.js";
import type { Workplace } from "../workspace/workplace.js";
import { diagnosticForPrograms } from "./for-programs.js";

/** 0 done; 1 something to look at, all else done; 2 wrong use or unusable input, nothing written; 3 our own fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal;
  /** All that is said, in the language the person chose. */
  readonly words: Words;
  /** The program's own folder, with templates and sample data. */
  readonly program: string;
  /** The outside world, made when a command needs it. */
  readonly env: () => Promise<Env>;
  /** The workspace of the current folder; the current folder itself when it is none (a profile may be given by its path). */
  readonly place: () => Promise<Workplace>;
  /** What a person wrote for a unit: a path of a profile made absolute, an id as it is. */
  readonly unit: (word: string) => string;
  /** An absolute path for one as a person wrote it. */
  readonly path: (word: string) => string;
  /** Prints diagnostics to standard error. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** A phrase of the catalogue, in words. */
  readonly text: (key: PhraseKey, data?: Data) => string;
  /** Says something to a person, with paths as seen from the current folder. */
  readonly say: (text: string) => void;
  /** Prints a result for programs, alone on standard output. */
  readonly json: (value: unknown) => void;
  /** Prints one thing of many for programs, a line each. */
  readonly jsonLine: (value: unknown) => void;
  /** Prints what was made harmless where it was made, with our own colours in it. */
  readonly painted: (text: string) => void;
  /** Shows one line in place of the one before; "" clears it. Only where a person watches. */
  readonly progress: (text: string) => void;
  /** Ends the command: the action's last call. */
  readonly finish: (code: ExitCode) => void;
}

/** A command adds itself to the program. Its action loads what it needs when it runs. */
export type AddCommand = (program: Command, context: Context) => void;

/** Paths below the current folder without it: shorter, and what the person typed. */
export const fromHere = (text: string, cwd: string): string =>
  cwd.length < 2 ? text : text.replaceAll(`${cwd}/`, "").replaceAll(`${cwd}\\`, "");

/** @param asJson a line of JSON for each on standard error, for programs that read the result on standard output */
export const reporter =
  (terminal: Terminal, words: Words, asJson: boolean) =>
  (diagnostics: readonly Diagnostic[]): void => {
    if (diagnostics.length === 0) return;
    const lines = () => diagnostics.map((one) => `${harmlessJson(JSON.stringify(diagnosticForPrograms(words, one)))}\n`).join("");
    terminal.err(asJson ? lines() : fromHere(printDiagnostics(words, diagnostics), terminal.cwd));
  };

/** The exit code an outcome deserves. */
export const codeOf = (outcome: Outcome<unknown>): ExitCode =>
  !outcome.ok ? 2 : outcome.diagnostics.some((d) => d.severity !== "info") ? 1 : 0;

/** JSON for programs: alone on standard output. */
export const json = (value: unknown): string => `${harmlessJson(JSON.stringify(value, null, 2))}\n`;
export const jsonLine = (value: unknown): string => `${harmlessJson(JSON.stringify(value))}\n`;

/** Commander gathers a repeated option; `a,b` counts as two, and nothing but commas as the one wrong word it is. */
export function gather(value: string, earlier: readonly string[] = []): readonly string[] {
  const parts = value.split(/[,，、]/).map((part) => part.trim());
  const words = parts.filter((part) => part !== "");
  return [...earlier, ...(words.length > 0 ? words : [value])];
}

/** Names of units beside --all: one of the two is meant, and nobody can tell which. */
export const wrongUnits = (units: readonly string[], all: boolean | undefined): readonly Diagnostic[] =>
  units.length > 0 && all ? [problem("cli/unit-and-all")] : [];
