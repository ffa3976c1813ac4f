import type { Beside, Piece } from "../../../compare/types.js";
import type { BodyBlock, BodyParagraph } from "../../../ooxml/body/blocks.js";
import type { View } from "../../../ooxml/body/reading.js";
import { pageField } from "../../../ooxml/body/things.js";
import type { Ids } from "../../../ooxml/patch/edit.js";
import { blocksIn, linesIn, mapPart, type OpenedPart, pageSign, patchedContainer } from "../../../ooxml/patch/part.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { parseXml, type XmlElement } from "../../../ooxml/xml-tree.js";
import type { Places } from "../places.js";
import { cellEdit } from "./over-cells.js";
import { compact, textOf } from "./over-units.js";
import { unfit, type Walk } from "./over-walk.js";
import { replaced } from "./replaced.js";

/** A header, a footer or a note in the part it stands in. */
export interface Container {
  readonly part: OpenedPart;
  readonly element: XmlElement;
  /** Root of the styles of its file. */
  readonly styles: XmlElement | undefined;
}

/** Its words in a row, as an aside tells them: without numbers of pages. */
export const wordsIn = ({ element, styles }: Container, view: View = "accepted"): string =>
  linesIn(element, view, styles).join("").replaceAll(pageSign, "");

/** Do two say the same, paragraph by paragraph? */
export const sayTheSame = (a: Container, b: Container): boolean =>
  linesIn(a.element, "accepted", a.styles).join("\n") === linesIn(b.element, "accepted", b.styles).join("\n");

/**
 * The text of a container with tracked changes that make it another one's; null where they cannot show both exactly.
 * @param besides what the comparison found of this kind: its pieces are finer than what begins and ends alike
 */
export function containerEdit(
  old: Container,
  now: Container | null,
  { besides, by, ids }: { readonly besides: readonly Beside[]; readonly by: Author; readonly ids: Ids },
): string | null {
  const map = mapPart(old.part, old.element, old.styles);
  const walk: Walk = {
    ...{ old: nowhere, new: nowhere, units: new Map(), newUnits: new Map(), copying: null, reflow: true, lists: null },
    ...{ columns: new Map(), list: [], map, by, patches: [], staying: new Set(), passed: 0, rows: null },
  };
  const cells = pairedCells(blocksIn(old.element, "accepted", old.styles), now && blocksIn(now.element, "accepted", now.styles));
  if (cells === null) return null;
  try {
    for (const [own, came] of cells) {
      const numbers = own.flatMap(({ pieces }) => pieces).filter(isPageNumber);
      const alike = withNumbers(
        came,
        numbers.map(({ text }) => text),
      );
      const [text, next] = [own.map(textOf).join("\n"), alike.map(textOf).join("\n")];
      if (text !== next) cellEdit({ own, text }, { came: alike, newText: next }, piecesOf(text, next, besides), walk);
    }
  } catch (thrown) {
    if (thrown !== unfit) throw thrown;
    return null;
  }
  const made = patchedContainer(map, walk.patches, ids);
  return made !== null && showsBoth(made, old, now, by) ? made : null;
}

const nowhere: Places = { blocks: [], at: new Map(), rows: new Map() };

type Cell = readonly BodyParagraph[];

/** Paragraphs in a row, or the cells of tables of the same shape; null where the shapes differ. */
function pairedCells(old: readonly BodyBlock[], now: readonly BodyBlock[] | null): readonly (readonly [Cell, Cell])[] | null {
  const isPlain = (blocks: readonly BodyBlock[]): blocks is readonly BodyParagraph[] =>
    blocks.every(({ kind }) => kind === "paragraph");
  if (isPlain(old) && (now === null || isPlain(now))) return old.length === 0 ? null : [[old, now ?? []]];
  if (now === null) return old.flatMap(cellsIn).map((cell) => [cell, []] as const);
  if (now.length !== old.length) return null;
  const pairs = old.map((block, i): readonly (readonly [Cell, Cell])[] | null => {
    const other = now[i]!;
    if (block.kind === "paragraph" || other.kind === "paragraph")
      return block.kind === "paragraph" && other.kind === "paragraph" ? [[[block], [other]]] : null;
    const [cells, others] = [block, other].map(({ rows }) => rows.map((row) => row.cells)) as [Cell[][], Cell[][]];
    const same = cells.length === others.length && cells.every((row, k) => row.length === others[k]!.length);
    return same ? cells.flatMap((row, k) => row.map((cell, n) => [cell, others[k]![n]!] as const)) : null;
  });
  return pairs.every((one) => one !== null) ? pairs.flat() : null;
}

const cellsIn = (block: BodyBlock): readonly Cell[] =>
  block.kind === "paragraph" ? [[block]] : block.rows.flatMap(({ cells }) => cells.filter((cell) => cell.length > 0));

const isPageNumber = ({ fields }: BodyParagraph["pieces"][number]): boolean => fields.some(({ code }) => pageField.test(code));

/** Paragraphs whose numbers of pages, which programs compute, read as those of the old ones. */
function withNumbers(cell: Cell, numbers: readonly string[]): Cell {
  let at = 0;
  return cell.map((paragraph) => ({
    ...paragraph,
    pieces: paragraph.pieces.map((piece) => (isPageNumber(piece) ? { ...piece, text: numbers[at++] ?? piece.text } : piece)),
  }));
}

/** The comparison knows no white space around a text; what both have there stays. */
function piecesOf(text: string, next: string, besides: readonly Beside[]): readonly Piece[] {
  const [before, behind] = [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];
  const found = besides.find(
    ({ pieces }) => before + sideText(pieces, "-") + behind === text && before + sideText(pieces, "+") + behind === next,
  );
  if (found === undefined) return replaced(text, next);
  return [{ op: "=" as const, text: before }, ...found.pieces, { op: "=" as const, text: behind }].filter(
    (one) => one.text !== "",
  );
}

/** One side of a difference. */
export const sideText = (pieces: readonly Piece[], side: "-" | "+"): string =>
  pieces.flatMap(({ op, text }) => (op === "=" || op === side ? [text] : [])).join("");

/** Whether a new text of a container shows the other one's words accepted, and its own without what is ours. */
export function showsBoth(made: string, old: Container, now: Container | null, by: Author): boolean {
  const { part, element, styles } = old;
  const whole = part.text.slice(0, element.start) + made + part.text.slice(element.end);
  const parsed = parseXml(whole, part.path, "");
  if (!parsed.ok) return false;
  const again = containerAt(parsed.value, element.start);
  if (again === undefined) return false;
  const same = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");
  return (
    same(linesIn(again, "accepted", styles), now ? linesIn(now.element, "accepted", now.styles) : []) &&
    same(linesIn(again, { without: by.name }, styles), linesIn(element, "accepted", styles))
  );
}

function containerAt(root: XmlElement, start: number): XmlElement | undefined {
  if (root.start === start) return root;
  const around = root.children.find((one): one is XmlElement => typeof one !== "string" && one.start <= start && start < one.end);
  return around && containerAt(around, start);
}

/** What an aside says, for finding what was done among what the comparison told. */
export const saidText = (text: string): string => compact(text.replace(/〔页[码数]〕/g, ""));
