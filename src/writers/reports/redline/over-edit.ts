import type { Piece } from "../../../compare/types.js";
import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import type { PatchPiece } from "../../../ooxml/patch/types.js";
import { child, valOf } from "../../../ooxml/xml-tree.js";
import { wholeFormulas } from "./over-formulas.js";
import { groupEdits, groupLines, type Line } from "./over-groups.js";
import { textOf } from "./over-units.js";
import type { Walk } from "./over-walk.js";

type Placed = Line & { readonly paragraph: BodyParagraph };
type Coming = Line & { readonly paragraph?: BodyParagraph };

/** How lines of one place are told apart and put in. */
export interface Editing<Old extends Placed, New extends Coming> {
  readonly fits: (old: Old, now: New) => boolean;
  /** @param near an old line beside it */
  readonly insert: (line: New, offset: number, near: Old) => void;
}

/** Changes lines where they stand: words, paragraph marks, lines that go and come. @param before at least one */
export function editInPlace<Old extends Placed, New extends Coming>(
  before: readonly Old[],
  after: readonly New[],
  pieces: readonly Piece[],
  walk: Walk,
  { fits, insert }: Editing<Old, New>,
): void {
  const { by, patches } = walk;
  const groups = groupLines(pieces, before, after, walk.reflow, (i, j) => fits(before[i]!, after[j]!));
  let [i, j] = [0, 0];
  let offset = before[0]!.paragraph.start;
  const skip = (oldUntil: number, newUntil: number) => {
    for (; i < oldUntil; i++) {
      patches.push({ do: "remove", at: before[i]!.paragraph, by });
      offset = before[i]!.paragraph.end;
    }
    for (; j < newUntil; j++) insert(after[j]!, offset, before[Math.max(0, Math.min(i, before.length) - 1)]!);
  };
  for (const group of groups) {
    skip(group.old[0]!, group.new[0]!);
    const came = group.new.map((at) => after[at]!);
    let joined = false;
    let lines = 0;
    groupEdits(pieces, group, before, after).forEach((edit, k) => {
      const { paragraph } = before[group.old[k]!]!;
      const indented = withIndents(edit.pieces, came.slice(lines));
      wordsOf(paragraph, joined ? withoutIndent(indented, paragraph) : indented, came, walk);
      lines += edit.pieces.filter(({ mark }) => mark).length + (edit.joins ? 0 : 1);
      joined = edit.joins;
      const list = k === 0 && came[0]?.automatic ? listOf(came[0].paragraph, walk) : null;
      if (list !== null) patches.push({ do: "list", at: paragraph, ...list, by });
      if (edit.joins) patches.push({ do: "join", at: paragraph, by });
    });
    [i, j] = [group.old.at(-1)! + 1, group.new.at(-1)! + 1];
    offset = before[i - 1]!.paragraph.end;
  }
  skip(before.length, after.length);
}

/** White space a paragraph begins with, typed as its indent: the tree does not know it. */
const indentOf = (paragraph: BodyParagraph): string => /^[\t 　]*/.exec(textOf(paragraph))![0];

/** What runs on into another paragraph needs no indent of its own, unless the new text has it. */
function withoutIndent(pieces: readonly PatchPiece[], paragraph: BodyParagraph): readonly PatchPiece[] {
  const indent = indentOf(paragraph);
  const [first, ...rest] = pieces;
  if (indent === "" || (first && first.op !== "+" && first.text.startsWith(indent[0]!))) return pieces;
  if (first?.op === "+" && first.text.startsWith(indent))
    return [{ op: "=", text: indent }, { ...first, text: first.text.slice(indent.length) }, ...rest];
  return [{ op: "-", text: indent }, ...pieces];
}

/** Each paragraph that begins in the midst of another has the indent it has in the new file. @param came the lines from this one on */
function withIndents(pieces: readonly PatchPiece[], came: readonly Coming[]): readonly PatchPiece[] {
  let line = 0;
  return pieces.flatMap((piece): readonly PatchPiece[] => {
    if (!piece.mark) return [piece];
    const paragraph = came[++line]?.paragraph;
    const indent = paragraph ? indentOf(paragraph) : "";
    return indent === "" ? [piece] : [piece, { op: "+", text: indent }];
  });
}

/** The added list a paragraph of the new file is in; null for none. */
export function listOf(paragraph: BodyParagraph | undefined, { lists }: Walk) {
  const own = child(paragraph?.properties, "w:numPr");
  const list = lists?.numbers.get(valOf(own, "w:numId") ?? "");
  return list === undefined ? null : { list, level: valOf(own, "w:ilvl") ?? "0" };
}

/** The changes of one paragraph's words. @param came the lines it becomes */
export function wordsOf(
  paragraph: BodyParagraph,
  pieces: readonly PatchPiece[],
  came: readonly Coming[],
  { patches, by, map, copying }: Walk,
): void {
  if (pieces.every(({ op }) => op === "=")) return;
  const now = came.flatMap((line) => line.paragraph ?? []);
  patches.push({ do: "words", at: paragraph, pieces: wholeFormulas(pieces, paragraph, now, map, copying), by });
}
