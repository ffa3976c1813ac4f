import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Outcome } from "../diag/types.js";
import { answerOf } from "../web/wire.js";
import { fill } from "../words/fill.js";
import { text } from "../words/say.js";
import type { PlannedFile } from "./plan.js";
import type { Bench } from "./tool.js";

/** So many files are named to a person; the data name all. */
const most = 20;

export interface Told {
  /** How it went, in a line. */
  readonly head: string;
  readonly files?: readonly PlannedFile[];
  /** What to do next. */
  readonly next?: string;
  /** Stands in the data beside the outcome. */
  readonly data?: object;
}

/** An outcome as data with places, and the same in short words. */
export function resultOf(outcome: Outcome<unknown>, { head, files, next, data }: Told, bench: Bench): CallToolResult {
  const shorten = shortener(bench);
  const answer = shortened(answerOf(outcome, { words: bench.words, shorten }), shorten) as { told: readonly Sentence[] };
  const structuredContent = { ...data, ...answer, ...(files && { files }) };
  const said = answer.told.map(
    ({ message, hints, place }) =>
      `${place ? text(bench.words, "named-as", { name: place, what: message }) : message}${hints.map((hint) => ` ${hint}`).join("")}`,
  );
  const lines = [head, ...(files ? filesText(files, bench) : []), ...said, ...(next === undefined ? [] : [next])].join("\n");
  return {
    content: [
      { type: "text", text: lines },
      // Clients that know no structured results read it here.
      { type: "text", text: JSON.stringify(structuredContent) },
    ],
    structuredContent,
    ...(!outcome.ok && { isError: true }),
  };
}
interface Sentence {
  readonly message: string;
  readonly hints: readonly string[];
  readonly place?: string;
}

/** A line a file; many are counted. */
export function filesText(files: readonly PlannedFile[], { words: { mcp } }: Bench): readonly string[] {
  const lines = files.slice(0, most).map(({ path, what }) => `  ${mcp[what]}  ${path}`);
  return files.length > most ? [...lines, `  ${fill(mcp.more, { count: files.length - most })}`] : lines;
}

/** Paths from the workspace on. */
const shortener =
  ({ place: { root } }: Bench) =>
  (text: string): string =>
    root.length < 2 ? text : text.replaceAll(`${root}/`, "").replaceAll(`${root}\\`, "");

function shortened(value: unknown, shorten: (text: string) => string): unknown {
  if (typeof value === "string") return shorten(value);
  if (Array.isArray(value)) return value.map((one) => shortened(one, shorten));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part, shorten)]));
}
