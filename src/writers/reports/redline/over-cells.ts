import type { Piece } from "../../../compare/types.js";
import type { BodyRow } from "../../../ooxml/body/blocks.js";
import { paragraphLike } from "../../../ooxml/patch/like.js";
import { editInPlace } from "./over-edit.js";
import { cellLines, plainLines, textOfLine } from "./over-lines.js";
import { give, type Walk } from "./over-walk.js";

export type Paragraphs = BodyRow["cells"][number];

/** Changes the paragraphs of a cell. */
export function cellEdit(
  { own, text }: { readonly own: Paragraphs; readonly text: string },
  { came, newText }: { readonly came: Paragraphs | null; readonly newText: string },
  pieces: readonly Piece[],
  walk: Walk,
): void {
  const before = (cellLines(text, own) ?? give()).map((line) => ({ ...line, paragraph: line.paragraph ?? give() }));
  const after = came === null ? plainLines(newText) : (cellLines(newText, came) ?? give());
  editInPlace(before, after, pieces, walk, {
    fits: (old, now) => !old.automatic || now.automatic || came === null,
    insert: (line, offset, near) => {
      const words = textOfLine(line, newText);
      const numbered = near.automatic && line.automatic;
      const number = line.automatic && !numbered ? newText.slice(line.start, line.start + line.number) : "";
      const xml = paragraphLike(near.paragraph, 0, { number: "", text: number + words.number + words.text }, walk.map, numbered);
      walk.patches.push({ do: "insert", before: offset, xml, by: walk.by });
    },
  });
}
