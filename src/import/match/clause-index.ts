import type { Clause, Library } from "../../library/types.js";
import { libraryValues } from "./library-values.js";
import { type Pattern, patternOf } from "./pattern.js";
import { type Part, type Piece, type PieceKind, templatePieces, type Values } from "./template-pieces.js";

/** A paragraph, heading or cell that a clause prints. */
export interface ClausePiece {
  readonly clause: Clause;
  readonly kind: PieceKind;
  readonly pattern: Pattern;
  /** Without words of its own: a name, whatever a unit lists. */
  readonly isBare: boolean;
  /** It says what a paper is made for, not what anybody does. */
  readonly isPurpose: boolean;
  /** The clause prints whatever a unit lists below it. */
  readonly leadsBare: boolean;
}
/** All clauses of a library, to be asked for those that share words with a paragraph. */
export interface ClauseIndex {
  /** Pieces without words of their own: a name, a title. Known by where they stand alone. */
  readonly bare: readonly ClausePiece[];
  /** The pieces that share most words with a text, best first, with how like they are, 0 to 1: words that every clause has weigh nothing. */
  near(text: string, most: number): readonly { readonly piece: ClausePiece; readonly likeness: number }[];
}

const indexes = new WeakMap<Library, ClauseIndex>();

/** The index of a library, made once. */
export function clauseIndex(library: Library): ClauseIndex {
  const known = indexes.get(library);
  if (known !== undefined) return known;
  const made = indexOf(library);
  indexes.set(library, made);
  return made;
}

/** Of what a piece says and a text does not, this share counts against it: much of a piece stands under conditions. */
const unsaid = 0.1;

function indexOf(library: Library): ClauseIndex {
  const values = libraryValues(library);
  const pieces = [...library.clauses.values()].flatMap((clause) => piecesOf(clause, values));
  const words = pieces.map(({ pattern }) => new Set(pattern.runs.flatMap(pairs)));
  const holders = new Map<string, { readonly pieces: number[]; weight: number }>();
  for (const [i, own] of words.entries())
    for (const pair of own) {
      const others = holders.get(pair);
      if (others) others.pieces.push(i);
      else holders.set(pair, { pieces: [i], weight: 0 });
    }
  const weigh = (count: number) => Math.log(pieces.length / count);
  for (const one of holders.values()) one.weight = weigh(one.pieces.length);
  const sizes = words.map((own) => {
    let size = 0;
    for (const pair of own) size += holders.get(pair)!.weight;
    return size;
  });
  return {
    bare: pieces.filter(({ isBare }) => isBare),
    near(text, most) {
      const sums = new Float64Array(pieces.length);
      let size = 0;
      for (const pair of new Set(pairs(text))) {
        const held = holders.get(pair);
        size += held?.weight ?? weigh(0.5);
        for (const i of held?.pieces ?? []) sums[i]! += held!.weight;
      }
      return first(sums, most, (i, sum) => sum - unsaid * (sizes[i]! - sum)).map((i) => ({
        piece: pieces[i]!,
        likeness: sums[i]! / Math.sqrt(size * sizes[i]!),
      }));
    },
  };
}

/** The places with the highest rank, best first, of those that have anything; of equal ones the earlier. */
function first(sums: Float64Array, most: number, rankOf: (i: number, sum: number) => number): readonly number[] {
  const best: { readonly i: number; readonly rank: number }[] = [];
  for (const [i, sum] of sums.entries()) {
    if (sum === 0) continue;
    const rank = rankOf(i, sum);
    if (best.length === most && rank <= best.at(-1)!.rank) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.rank < rank) at--;
    best.splice(at, 0, { i, rank });
    if (best.length > most) best.pop();
  }
  return best.map(({ i }) => i);
}

const purpose = /(?:为了?|贯彻).*制定/u;

function piecesOf(clause: Clause, values: Values): readonly ClausePiece[] {
  const pieces = templatePieces(clause.text, values);
  const isBare = pieces.map(({ parts }) => patternOf(parts).runs.every((run) => run.length < 2));
  const made = withHeadings(pieces).map(({ kind, parts }) => ({ kind, pattern: patternOf(parts) }));
  return made.map(({ kind, pattern }, i) => ({
    ...{ clause, kind, pattern, isBare: isBare[i]! },
    isPurpose: purpose.test(pattern.runs.join("")),
    leadsBare: made[i + 1]?.kind === "text" && isBare[i + 1]!,
  }));
}

/** Two characters and two characters of a text, as they follow each other. */
export function pairs(text: string): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i + 2 <= text.length; i++) found.push(text.slice(i, i + 2));
  return found;
}

/** In papers of articles a clause's heading becomes the start of what stands under it: 教务处：审核…… */
function withHeadings(pieces: readonly Piece[]): readonly Piece[] {
  let heading: readonly Part[] | null = null;
  return pieces.map((piece) => {
    if (piece.kind === "heading") heading = piece.parts;
    if (piece.kind !== "text" || heading === null) return piece;
    const lead: Part = { is: "choice", ways: [[...heading, { is: "words", words: "：" }], []], repeats: false };
    return { ...piece, parts: [lead, ...piece.parts] };
  });
}
