import type { Origin } from "../tree/types.js";
import type { Diagnostic, Severity } from "./types.js";

const words: Record<Severity, string> = { error: "错误", warning: "注意", info: "提示" };

const place = (origin: Origin | undefined): string => {
  if (origin === undefined) return "";
  if (origin.from === "docx") return `${origin.file}#第${origin.paragraph}段 `;
  if (origin.from === "xlsx") return `${origin.file}#${origin.sheet}${origin.cell === undefined ? "" : `!${origin.cell}`} `;
  return `${[origin.file, origin.line, origin.column].filter((part) => part !== undefined).join(":")} `;
};

/** A name with a line end in it must not look like a message of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n]/g, (c) => (c === "\n" ? "<U+000A>" : "<U+000D>"));
const sentence = (d: Diagnostic): string =>
  `${oneLine(`${place(d.at?.origin)}${words[d.severity]}：${d.message}`)} [${d.code}]\n`;
const hints = (d: Diagnostic): string => d.hints.map((hint) => `    处理：${hint}\n`).join("");

/** One diagnostic as users read it: place, severity, sentence, code; then a line a hint. */
export const printDiagnostic = (d: Diagnostic): string => sentence(d) + hints(d);

/** All of them, in the order found, each once; neighbours with the same way out share its line. */
export function printDiagnostics(all: readonly Diagnostic[]): string {
  const seen = new Map(all.map((d) => [printDiagnostic(d), d]));
  const once = [...seen.values()];
  return once.map((d, i) => sentence(d) + (i + 1 < once.length && hints(d) === hints(once[i + 1]!) ? "" : hints(d))).join("");
}
