/** A text with what edits ask of it. */
export interface Source {
  readonly text: string;
  readonly newline: string;
  /** End of the line an offset is on, its line end left out. */
  readonly lineEnd: (offset: number) => number;
  /** Characters before an offset on its line. */
  readonly column: (offset: number) => number;
}
export function sourceOf(text: string): Source {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return {
    text,
    newline,
    lineEnd: (offset) => {
      // A block scalar's range takes in its line end.
      const at = text.indexOf("\n", text[offset - 1] === "\n" ? offset - 1 : offset);
      const end = at < 0 ? text.length : at;
      return text[end - 1] === "\r" ? end - 1 : end;
    },
    column: (offset) => offset - (text.lastIndexOf("\n", offset - 1) + 1),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}
/** An entry of the new collection: an old one (`from`, its text edited) or a new one (-1). */
interface Entry {
  readonly from: number;
  readonly body: string;
}

/**
 * A block collection with its entries chosen and ordered anew, from its first entry to the end of its last line. Lines
 * between entries (comments, blank lines) stay before the entry they stood before; those before a removed one stay too.
 */
export function inBlock(source: Source, spans: readonly Span[], entries: readonly Entry[]): string {
  const { text, newline } = source;
  const lineStart = (offset: number): number => offset - source.column(offset);
  const gaps = spans.map(({ start }, i) => {
    const previous = spans[i - 1];
    if (previous === undefined) return "";
    const from = source.lineEnd(previous.end);
    return text.slice(Math.min(from + (text.startsWith("\r\n", from) ? 2 : 1), lineStart(start)), lineStart(start));
  });
  const kept = new Set(entries.map(({ from }) => from));
  let carried = "";
  const before = new Map<number, string>();
  for (const [i, gap] of gaps.entries()) {
    carried += gap;
    if (!kept.has(i)) continue;
    before.set(i, carried);
    carried = "";
  }
  const first = spans[0]?.start ?? 0;
  const indent = " ".repeat(source.column(first));
  const alone = text.slice(lineStart(first), first).trim() === "";
  return (
    entries
      .map(({ from, body }, j) => {
        const gap = before.get(from) ?? "";
        if (j > 0) return `${newline}${gap}${indent}${body}`;
        if (gap === "") return body;
        // The first entry's indent, or the dash before it, is there already.
        return alone ? `${gap.replace(/^[ \t]+/, "")}${indent}${body}` : `${body}${newline}${gap.replace(/\r?\n$/, "")}`;
      })
      .join("") + (carried === "" ? "" : `${newline}${carried.replace(/\r?\n$/, "")}`)
  );
}

/** The same for a collection in brackets: what stands between the entries stays between them. */
export function inFlow({ text }: Source, start: number, end: number, spans: readonly Span[], entries: readonly Entry[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  const bodies = entries.map(({ body }) => body);
  if (first === undefined || last === undefined) {
    const [open, close] = [text[start], text[end - 1]];
    const space = open === "{" ? " " : "";
    return `${open}${space}${bodies.join(", ")}${space}${close}`;
  }
  const between = spans.slice(1).map(({ start: next }, i) => text.slice(spans[i]?.end ?? next, next));
  const joined = bodies.map((body, i) => `${i === 0 ? "" : (between[i - 1] ?? ", ")}${body}`).join("");
  return `${text.slice(start, first.start)}${joined}${text.slice(last.end, end)}`;
}
