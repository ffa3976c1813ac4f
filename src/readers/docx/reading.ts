import type { Piece } from "../../ooxml/body/reading.js";
import type { Inline, Text } from "../../tree/types.js";

/** Something without words that stands before the character at an offset of a paragraph. */
export interface Inset {
  readonly offset: number;
  readonly inline: Inline;
}

/**
 * Pieces as inlines: neighbouring text of one look joined, line ends as breaks, a live reference where one of ours is
 * named, and what has no words in its place.
 */
export function inlinesFrom(
  pieces: readonly (Pick<Piece, "text" | "to"> & Pick<Text, "marks">)[],
  target: (bookmark: string) => (Inline & { type: "ref" }) | null,
  insets: readonly Inset[] = [],
): readonly Inline[] {
  const inlines: Inline[] = [];
  const waiting = [...insets];
  let at = 0;
  const put = (text: string, marks: Text["marks"] = []): void => {
    for (const part of text.split(/(\n)/)) {
      const last = inlines.at(-1);
      if (part === "") continue;
      if (part === "\n") inlines.push({ type: "break" });
      else if (last?.type === "text" && sameMarks(last.marks ?? [], marks))
        inlines[inlines.length - 1] = { ...last, value: last.value + part };
      else inlines.push({ type: "text", value: part, ...(marks.length > 0 && { marks }) });
    }
  };
  /** Text up to where each thing stands. */
  const add = (text: string, marks: Text["marks"]): void => {
    let from = 0;
    while (waiting.length > 0 && waiting[0]!.offset <= at + text.length) {
      const { offset, inline } = waiting.shift()!;
      put(text.slice(from, offset - at), marks);
      from = Math.max(from, offset - at);
      inlines.push(inline);
    }
    put(text.slice(from), marks);
    at += text.length;
  };
  for (let i = 0; i < pieces.length; i++) {
    const { to, text: own } = pieces[i]!;
    const ref = to === undefined ? null : target(to);
    if (ref === null) {
      add(own, pieces[i]!.marks);
      continue;
    }
    let live = own;
    // A field's result may be cut into several runs.
    while (pieces[i + 1]?.to === to) live += pieces[++i]!.text;
    inlines.push({ ...ref, live });
    at += live.length;
  }
  inlines.push(...waiting.map(({ inline }) => inline));
  return inlines.slice();
}

const sameMarks = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => mark === b[i]));
