import type { Piece, Side } from "../../../compare/types.js";
import type { Look } from "../../../look/types.js";
import { numberText } from "../../../tree/text.js";
import { numberStyle } from "../../docx/body.js";
import { paragraphProperties } from "../../docx/paragraph-properties.js";
import { type LineEnd, linesOf, type Places } from "../places.js";
import { type Marks, type Op, revisedRuns, revision, type Stretch } from "./marks.js";

export interface Sides {
  readonly old: Places;
  readonly new: Places;
  readonly look: Look;
  readonly marks: Marks;
}

/** The paragraphs of a clause with its differences. A side that is null has no paragraph here. */
export function paragraphsXml(old: Side | null, now: Side | null, pieces: readonly Piece[], ops: Ops, sides: Sides): string {
  const before = old === null ? [] : linesOf(old, sides.old);
  const after = now === null ? [] : linesOf(now, sides.new);
  let xml = "";
  let open: Stretch[] = numberOf(before[0], after[0], ops);
  let [i, j] = [0, 0];
  const close = (op: Op) => {
    const [was, is] = [op === "+" || op === "to" ? undefined : before[i], op === "-" || op === "from" ? undefined : after[j]];
    xml += paragraph(was, is, op, revisedRuns(open, sides.marks), sides);
    open = [];
    if (was) i += 1;
    if (is) j += 1;
  };
  for (const part of partsOf(pieces, before, after)) {
    const op = ops[part.op];
    if (part.mark) close(op);
    else open.push({ op, text: part.text });
  }
  const stayed = ops["="];
  close(stayed !== "=" || (old !== null && now !== null) ? stayed : old === null ? "+" : "-");
  return xml;
}

/** What to call each kind of piece: a clause that moved leaves and arrives instead of going and coming. */
export type Ops = Readonly<Record<Piece["op"], Op>>;
export const plainOps: Ops = { "=": "=", "-": "-", "+": "+" };

/** The number of the first paragraph, which stands outside a clause's text; it changes as a whole. */
function numberOf(was: LineEnd | undefined, is: LineEnd | undefined, ops: Ops): Stretch[] {
  const [gone, come] = [was ? numberText(was.block) : "", is ? numberText(is.block) : ""];
  const gap = /　?$/.exec(come)![0];
  const same = was !== undefined && is !== undefined && gone.endsWith(gap);
  const stretch = (op: Op, text: string, line: LineEnd | undefined): readonly Stretch[] => {
    const style = line ? numberStyle(line.block) : "";
    return text === "" ? [] : [{ op, text, ...(style !== "" && { style }) }];
  };
  if (same && gone === come) return [...stretch("=", come, is)];
  // The gap after a number stays where both sides have it. In a move the number is struck here and new there.
  const ends = same ? gap.length : 0;
  return [
    ...stretch(ops["-"], gone.slice(0, gone.length - ends), was),
    ...stretch(ops["+"], come.slice(0, come.length - ends), is),
    ...stretch("=", come.slice(come.length - ends), is),
  ];
}

interface Part {
  readonly op: Piece["op"];
  readonly text: string;
  readonly mark: boolean;
}

/** Pieces cut at paragraph ends. Where a line feed ends a paragraph on one side only, it goes and comes. */
function partsOf(pieces: readonly Piece[], before: readonly LineEnd[], after: readonly LineEnd[]): readonly Part[] {
  const [oldEnds, newEnds] = [new Set(before.map(({ end }) => end)), new Set(after.map(({ end }) => end))];
  const parts: Part[] = [];
  let [o, n] = [0, 0];
  for (const { op, text } of pieces)
    for (const part of text.split(/(\n)/)) {
      if (part === "") continue;
      const [ends, starts] = [oldEnds.has(o), newEnds.has(n)];
      if (part !== "\n") parts.push({ op, text: part, mark: false });
      else if (op === "-") parts.push({ op, text: part, mark: ends });
      else if (op === "+") parts.push({ op, text: part, mark: starts });
      else if (ends === starts || before.length === 0 || after.length === 0)
        parts.push({ op, text: part, mark: before.length === 0 ? starts : ends });
      else parts.push({ op: "-", text: part, mark: ends }, { op: "+", text: part, mark: starts });
      if (op !== "+") o += part.length;
      if (op !== "-") n += part.length;
    }
  return parts;
}

/** One paragraph; `op` is what happened to its mark. Of a paragraph that stayed, a change of style is a revision too. */
function paragraph(
  was: LineEnd | undefined,
  is: LineEnd | undefined,
  op: Op,
  runs: string,
  { old, new: now, look, marks }: Sides,
): string {
  const line = is ?? was!;
  const own = paragraphProperties(line.block, { blocks: (is ? now : old).blocks, index: line.index }, look);
  const mark = op === "=" ? "" : `<w:rPr>${marks.open(revision(op))}</w:rPr>`;
  const earlier = was && is ? paragraphProperties(was.block, { blocks: old.blocks, index: was.index }, look) : own;
  const change = earlier === own ? "" : marks.open("pPrChange", `<w:pPr>${earlier}</w:pPr>`);
  return `<w:p><w:pPr>${own}${mark}${change}</w:pPr>${runs}</w:p>`;
}
