import type { Slot } from "../../library/types.js";
import type { Fit } from "./clause-fit.js";
import type { ClauseIndex, ClausePiece } from "./clause-index.js";
import type { Frame } from "./frame.js";
import { taken } from "./pattern.js";
import type { PieceKind } from "./template-pieces.js";

/** A paragraph of a paper, or a table with its cells. */
export interface Spoken {
  readonly paragraph: number;
  /** As `plainWords` gives them, without the number. */
  readonly texts: readonly string[];
  readonly isTable: boolean;
  /** A title, or a heading alone on its line. */
  readonly isHeading: boolean;
}
/** What is known of the paper that paragraphs stand in. */
export interface Around {
  readonly fit: Fit;
  /** Null: a paper of no kind of the library. */
  readonly frame: Frame | null;
}
/** The clause whose words a paragraph has, but for facts; or that it is a heading of its kind of paper. */
export type Place = { readonly clause: string } | { readonly heading: Slot } | null;

interface Candidate {
  readonly piece: ClausePiece;
  /** Characters that are the clause's own. */
  readonly own: number;
  readonly score: number;
}
/** Pieces looked at closely for one text. */
const looked = 40;
/** No clause prints a paragraph of so many characters; who typed one may have typed a million. */
const longest = 3000;
/** With so many paragraphs that clauses print, a paper was printed from them: what stands between may be what a unit lists. */
const ours = { clauses: 2, share: 0.3 };
/** A clause that has no more words of its own than these, and this share of the text, says something only beside its other words. */
const few = { own: 4, share: 0.2 };
/** What it counts for a clause that it stands in the right part of the paper, or beside its own. */
const counts = { slot: 0.3, neighbour: 0.15 };

/**
 * What each paragraph of a paper is, word for word. Where several clauses say the same, it is the one for this sort of paper and this
 * part of it, and among those the one whose other paragraphs stand beside. What consists of facts alone (a department's name over its
 * duties) is a clause's only where its place says so.
 */
export function placesOf(paragraphs: readonly Spoken[], index: ClauseIndex, around: Around): readonly Place[] {
  const all = paragraphs.map((paragraph) =>
    paragraph.isTable ? ofTable(paragraph, index, around) : ofText(paragraph.texts[0]!, index, around),
  );
  const slots = slotsOf(paragraphs, all, around);
  const found = withoutLoose(
    all.map((candidates, i) => (slots[i]!.isHeading ? [] : candidates)),
    paragraphs,
  );
  const chosen: (string | null)[] = paragraphs.map(() => null);
  const printed = found.filter((candidates) => candidates.length > 0).length;
  const headings = slots.filter(({ isHeading }) => isHeading).length;
  const isOurs = printed >= ours.clauses && printed + headings >= paragraphs.length * ours.share;
  for (const [i, candidates] of found.entries()) {
    const worth = ({ piece: { clause, leadsBare }, score }: Candidate) => {
      const stands = (at: number) =>
        chosen[at] == null ? (found[at]?.some((one) => one.piece.clause === clause) ?? false) : chosen[at] === clause.id;
      const goesOn = stands(i + 1) || (leadsBare && found[i + 1]?.length === 0);
      const inSlot = around.frame?.isIn(clause, slots[i]!.slot) ?? false;
      return score + (inSlot ? counts.slot : 0) + counts.neighbour * (Number(stands(i - 1)) + Number(goesOn));
    };
    const [best] = candidates.map((one) => ({ one, worth: worth(one) })).sort((a, b) => b.worth - a.worth);
    chosen[i] = best?.one.piece.clause.id ?? bareOf(i);
  }
  for (let i = paragraphs.length - 2; i >= 0; i--) chosen[i] ??= headingOf(i);
  return paragraphs.map((_, i) => {
    const { slot, isHeading } = slots[i]!;
    return isHeading ? { heading: slot! } : chosen[i] === null ? null : { clause: chosen[i]! };
  });

  /** Pieces without words of their own that take a paragraph. */
  function bareAt(i: number, kind: PieceKind): readonly ClausePiece[] {
    const { isTable, texts } = paragraphs[i]!;
    if (isTable || slots[i]!.isHeading || texts[0]!.length > longest) return [];
    return index.bare.filter((piece) => piece.kind === kind && taken(piece.pattern, texts[0]!) >= 0);
  }
  /** The heading of what follows: a department's name over its duties. */
  function headingOf(i: number): string | null {
    return bareAt(i, "heading").find(({ clause }) => clause.id === chosen[i + 1])?.clause.id ?? null;
  }
  /** What a unit lists: below the clause that lists it, or all there is in this part of the paper. */
  function bareOf(i: number): string | null {
    const all = bareAt(i, "text");
    const goesOn = all.find(({ clause }) => clause.id === chosen[i - 1]);
    const { frame, fit } = around;
    if (goesOn !== undefined || frame === null || !isOurs) return goesOn?.clause.id ?? null;
    if (slots[i]!.slot === undefined && !paragraphs[i]!.texts[0]!.endsWith("：")) return null;
    const own = all.filter(({ clause }) => frame.isIn(clause, slots[i]!.slot));
    return own.sort((a, b) => fit.fits(b.clause) - fit.fits(a.clause))[0]?.clause.id ?? null;
  }
}

/** A few words and a fact stand for a clause where, in the same run of paragraphs, more of its words stand: 甲负责…… below 分工如下. */
function withoutLoose(
  found: readonly (readonly Candidate[])[],
  paragraphs: readonly Spoken[],
): readonly (readonly Candidate[])[] {
  const isLoose = ({ own }: Candidate, i: number) => own < few.own && own < paragraphs[i]!.texts.join("").length * few.share;
  const same = (a: Candidate, i: number) => found[i]?.find(({ piece }) => piece.clause === a.piece.clause);
  const isHeld = (one: Candidate, from: number, step: 1 | -1): boolean => {
    for (let i = from + step; ; i += step) {
      const other = same(one, i);
      if (other === undefined) return false;
      if (!isLoose(other, i)) return true;
    }
  };
  return found.map((candidates, i) => candidates.filter((one) => !isLoose(one, i) || isHeld(one, i, -1) || isHeld(one, i, 1)));
}

interface InSlot {
  readonly slot: Slot | undefined;
  readonly isHeading: boolean;
}
/** Under which heading of its kind each paragraph stands. */
function slotsOf(paragraphs: readonly Spoken[], found: readonly (readonly Candidate[])[], { frame }: Around): readonly InSlot[] {
  let slot: Slot | undefined;
  return paragraphs.map(({ texts, isTable }, i) => {
    const heading = isTable ? undefined : frame?.slotOf(texts[0]!);
    // 各部门共同责任 could be 〔书记〕责任; a clause that has all these words knows better.
    const isHeading = heading !== undefined && (found[i] ?? []).every(({ own }) => own <= heading.own);
    if (isHeading) slot = heading.slot;
    return { slot, isHeading };
  });
}

function ofText(text: string, index: ClauseIndex, { fit }: Around): readonly Candidate[] {
  if (text.length > longest) return [];
  return index.near(text, looked).flatMap(({ piece }): readonly Candidate[] => {
    const own = piece.kind === "row" ? -1 : taken(piece.pattern, text);
    // A few words and a name fit much; they say something only in a paper of their kind.
    if (own < 2 || (own < 6 && own / text.length < 0.5 && fit.fits(piece.clause) < 0.8)) return [];
    return [{ piece, own, score: own / text.length + fit.fits(piece.clause) }];
  });
}

/** The clause whose cells most of a table's are. */
function ofTable({ texts }: Spoken, index: ClauseIndex, { fit }: Around): readonly Candidate[] {
  const sums = new Map<string, { readonly piece: ClausePiece; own: number }>();
  for (const text of texts.filter((one) => one.length <= longest)) {
    const best = new Map<string, { readonly piece: ClausePiece; readonly own: number }>();
    for (const { piece } of index.near(text, looked)) {
      const own = piece.kind === "row" ? taken(piece.pattern, text) : -1;
      if (own > (best.get(piece.clause.id)?.own ?? 0)) best.set(piece.clause.id, { piece, own });
    }
    for (const [id, { piece, own }] of best) sums.set(id, { piece, own: (sums.get(id)?.own ?? 0) + own });
  }
  const whole = texts.join("").length;
  return [...sums.values()]
    .filter(({ own }) => own >= 6 || own / whole >= 0.2)
    .map(({ piece, own }) => ({ piece, own, score: own / whole + fit.fits(piece.clause) }));
}
