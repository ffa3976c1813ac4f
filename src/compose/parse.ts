import type { Inline } from "../tree/types.js";
import { parseInlines, takeLine } from "./marks.js";
import { labelEnd } from "./stands.js";

/** A clause's printed text, cut into the pieces of the block grammar (templates/README.md). */
export interface Piece {
  readonly kind: "paragraph" | "heading" | "entry" | "sub-entry" | "row";
  readonly inlines: readonly Inline[];
  /** Cells of a table row. */
  readonly cells: readonly (readonly Inline[])[];
  readonly label: string | null;
  /** What it stands as by itself, as written behind its label. */
  readonly stands?: string;
  /** Line of the clause file. */
  readonly line: number;
}

/** Marked text → pieces. A blank line ends a paragraph; lines of one paragraph are joined with nothing. */
export function parsePieces(printed: string): readonly Piece[] {
  const chunks: { kind: Piece["kind"]; text: string; line: number }[] = [];
  let open = false;
  for (const raw of printed.split("\n")) {
    const { line, text } = takeLine(raw);
    if (text.trim() === "") {
      open = false;
      continue;
    }
    const [, kind, rest] = startOf(text);
    const last = chunks.at(-1);
    if (kind !== null) chunks.push({ kind, text: rest, line });
    else if (open && last !== undefined && last.kind !== "row" && last.kind !== "heading") last.text += rest;
    else chunks.push({ kind: "paragraph", text: rest, line });
    open = true;
  }
  return chunks.map(piece);
}

/** [whole, kind or null for a line that starts nothing, the line's own text] */
function startOf(text: string): readonly [string, Piece["kind"] | null, string] {
  const heading = /^## +(.*)$/.exec(text);
  if (heading) return [text, "heading", heading[1]!.trim()];
  const entry = /^(\s*)- +(.*)$/.exec(text);
  if (entry) return [text, entry[1]!.length >= 2 ? "sub-entry" : "entry", entry[2]!.trim()];
  const row = /^\|(.*)\|\s*(\{#[a-z0-9-]+(?: [^{}]*)?\})?$/.exec(text);
  if (row) return [text, "row", row[1]! + (row[2] ?? "")];
  return [text, null, text.trim()];
}

function piece({ kind, text, line }: { kind: Piece["kind"]; text: string; line: number }): Piece {
  const written = labelEnd.exec(text);
  const stands = written?.[2] === undefined ? {} : { stands: written[2] };
  const bare = written ? text.slice(0, written.index).trimEnd() : text;
  if (kind === "row") {
    const cells = cellsOf(bare).map((cell) => parseInlines(cell.trim()));
    const label = written?.[1] ?? cells.find((cell) => cell.label !== null)?.label ?? null;
    return { kind, inlines: [], cells: cells.map((cell) => cell.inlines), label, line, ...stands };
  }
  const { inlines, label } = parseInlines(bare);
  return { kind, inlines, cells: [], label: written?.[1] ?? label, line, ...stands };
}

/** Cuts a row at the bars of the template; a bar inside a profile's value is text. */
const cellsOf = (row: string): readonly string[] =>
  row.match(/(?:[\uE002\uE009][^\uE004]*\uE004|[^|])+|(?<=\|)(?=\||$)|^(?=\|)/g) ?? [];
