import type { Piece } from "../../ooxml/body/reading.js";
import type { Inline } from "../../tree/types.js";

/** Pieces as inlines: neighbouring text joined, line ends as breaks, a live reference where one of ours is named. */
export function inlinesFrom(
  pieces: readonly Pick<Piece, "text" | "to">[],
  target: (bookmark: string) => (Inline & { type: "ref" }) | null,
): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = "";
  const flush = () => {
    for (const part of text.split(/(\n)/))
      if (part !== "") inlines.push(part === "\n" ? { type: "break" } : { type: "text", value: part });
    text = "";
  };
  for (let i = 0; i < pieces.length; i++) {
    const { to, text: own } = pieces[i]!;
    const ref = to === undefined ? null : target(to);
    if (ref === null) {
      text += own;
      continue;
    }
    let live = own;
    // A field's result may be cut into several runs.
    while (pieces[i + 1]?.to === to) live += pieces[++i]!.text;
    flush();
    inlines.push({ ...ref, live });
  }
  flush();
  return inlines;
}
