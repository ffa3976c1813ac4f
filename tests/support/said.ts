import type { Diagnostic } from "../../src/diag/types.js";
import { printDiagnostics as print } from "../../src/words/print.js";
import { type Said, say } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";

/** Diagnostics with what they say in Chinese. */
export const inChinese = <D extends Diagnostic>(all: readonly D[]): readonly (D & Said)[] =>
  all.map((d) => ({ ...d, ...say(zh, d) }));

/** All of them as a person reads them in Chinese. */
export const printDiagnostics = (all: readonly Diagnostic[]): string => print(zh, all);
