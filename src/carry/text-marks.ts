import type { BodyParagraph } from "../ooxml/body/blocks.js";
import type { Author, Comment, PatchPiece } from "../ooxml/patch/types.js";
import type { NodeId } from "../tree/types.js";

/** A stretch of a paper that is to be put right, or spoken of. */
export interface TextMark {
  readonly at: NodeId;
  /** Of a table, counted from 0; the head is row 0. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** Number and words of the block, or the words of the cell, as the tree has them. */
  readonly text: string;
  /** Characters of it, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** How many characters of the text are the number: Word may compute it. */
  readonly lead: number;
  /** What is to stand there; absent: a comment alone. */
  readonly right?: string;
  /** What a comment says, where nothing is put right. */
  readonly comment: string;
}

/** A mark in the paragraph it stands in. */
export interface PlacedMark {
  readonly mark: TextMark;
  readonly paragraph: BodyParagraph;
  /** Characters of the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Stands there to the letter what the mark is about? */
  readonly isExact: boolean;
}

export const textOf = ({ pieces }: BodyParagraph): string => pieces.map(({ text }) => text).join("");

/**
 * Where a mark stands in its paragraphs: the tree leaves out indents, writes the gap behind a number its own way, and joins
 * the lines of a title or a cell. null where the file says something else.
 * @param paragraphs those of the block or the cell
 */
export function placedIn(paragraphs: readonly BodyParagraph[], mark: TextMark): PlacedMark | null {
  const spots = spotsOf(mark, paragraphs.map(textOf));
  if (spots === null) return null;
  const inside = spots.slice(mark.start, mark.end);
  const first = inside.find((spot) => spot !== null) ?? spots.slice(mark.start).find((spot) => spot !== null);
  if (!first) return null;
  const own = inside.filter((spot) => spot?.paragraph === first.paragraph);
  const paragraph = paragraphs[first.paragraph]!;
  const end = (own.at(-1)?.offset ?? first.offset - 1) + 1;
  const quote = mark.text.slice(mark.start, mark.end);
  const isExact = quote !== "" && textOf(paragraph).slice(first.offset, end) === quote;
  return { mark, paragraph, start: first.offset, end: Math.max(end, first.offset), isExact };
}

interface Spot {
  readonly paragraph: number;
  readonly offset: number;
}

/** The place of each character; null for one that the file does not have as text. */
function spotsOf({ text, lead }: TextMark, lines: readonly string[]): readonly (Spot | null)[] | null {
  const all = lines.flatMap((line, paragraph) =>
    [...line.split(""), "\n"].map((character, offset) => ({ character, paragraph, offset })),
  );
  for (const skipped of lead > 0 ? [0, lead] : [0]) {
    const spots: (Spot | null)[] = Array.from({ length: skipped }, () => null);
    let at = 0;
    for (const wanted of text.slice(skipped).split("")) {
      while (at < all.length && all[at]!.character !== wanted && isSpace(all[at]!.character)) at++;
      const found = all[at];
      if (found?.character === wanted) {
        spots.push(found);
        at++;
      } else if (isSpace(wanted)) spots.push(null);
      else break;
    }
    if (spots.length === text.length) return spots;
  }
  return null;
}
const isSpace = (character: string): boolean => /\s/.test(character);

/** What a paragraph is to become: corrections, and comments at the words they speak of. */
export interface Marking {
  readonly corrections: readonly PlacedMark[];
  readonly comments: readonly PlacedMark[];
}

/** Corrections that can be done together, in order, and the others, which are spoken of. */
export function markingOf(marks: readonly PlacedMark[]): Marking {
  const corrections: PlacedMark[] = [];
  const comments: PlacedMark[] = [];
  for (const one of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = corrections.at(-1);
    const isFree = one.isExact && one.mark.right !== undefined && (last === undefined || last.end <= one.start);
    (isFree ? corrections : comments).push(one);
  }
  return { corrections, comments };
}

/** The words of a paragraph after its corrections. */
export function corrected(text: string, { corrections }: Pick<Marking, "corrections">): string {
  let [out, at] = ["", 0];
  for (const { start, end, mark } of corrections) {
    out += text.slice(at, start) + mark.right!;
    at = end;
  }
  return out + text.slice(at);
}

/** The pieces of a paragraph's patch; of a correction only what differs is struck. */
export function piecesOf(text: string, { corrections, comments }: Marking, by: Author): readonly PatchPiece[] {
  const changes = corrections.map(narrowed);
  const ends = comments.flatMap(({ mark, start, end }) => {
    const of: Comment = { text: mark.comment, by };
    return [
      { at: start, rank: 1, piece: { op: "+", text: "", comment: { of, side: "start" } } as const },
      {
        at: Math.max(end, start),
        rank: end > start ? 0 : 2,
        piece: { op: "+", text: "", comment: { of, side: "end" } } as const,
      },
    ];
  });
  const struck = changes.flatMap(({ start, end, right }) => [
    ...(end > start ? [{ at: start, rank: 3, cut: end }] : []),
    ...(right === "" ? [] : [{ at: end, rank: end > start ? -1 : 3, piece: { op: "+", text: right } as const }]),
  ]);
  const events = [...ends, ...struck].sort((a, b) => a.at - b.at || a.rank - b.rank);
  const pieces: PatchPiece[] = [];
  let [at, cut] = [0, 0];
  const go = (to: number): void => {
    const middle = Math.min(to, Math.max(at, cut));
    if (middle > at) pieces.push({ op: "-", text: text.slice(at, middle) });
    if (to > middle) pieces.push({ op: "=", text: text.slice(middle, to) });
    at = to;
  };
  for (const event of events) {
    go(event.at);
    if ("cut" in event) cut = event.cut;
    else pieces.push(event.piece);
  }
  go(text.length);
  return pieces;
}

/** Without what both begin and end with: a clerk sees the characters that change. */
function narrowed({ start, end, mark: { text, right, ...mark } }: PlacedMark): { start: number; end: number; right: string } {
  const was = text.slice(mark.start, mark.end);
  const now = right!;
  const most = Math.min(was.length, now.length);
  let [head, tail] = [0, 0];
  while (head < most && was[head] === now[head]) head++;
  while (tail < most - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, right: now.slice(head, now.length - tail) };
}
