import { causePhrase } from "../compare/cause-phrase.js";
import { type Change, type ChangeKind, type ChangeSet, numberOf, type Piece, type Side } from "../compare/types.js";
import { listed, phrase } from "../diag/phrase.js";
import type { List, Phrase } from "../diag/types.js";
import { besideChange, besideName, besidePlace, listedBesides } from "../writers/reports/besides.js";

/** One side of a row: what a clause is called and where it stands. */
export interface ComparedSide {
  readonly number: string;
  readonly under: string;
}
/** A clause in both versions, for who looks through them on a screen. */
export interface ComparedRow {
  readonly kind: ChangeKind;
  readonly name: Phrase;
  readonly old: ComparedSide | null;
  readonly new: ComparedSide | null;
  /** Joining `=` and `-` gives the old text, `=` and `+` the new. */
  readonly pieces: readonly Piece[];
  readonly why: List;
  /** The two may not belong together. */
  readonly doubtful: boolean;
}
/** What differs besides the words. */
export interface ComparedBeside {
  readonly what: Phrase;
  readonly where: string;
  readonly change: Phrase;
  readonly pieces: readonly Piece[];
}

/** Every clause of both documents, in the order of the new one; unchanged ones too. */
export const comparedRows = ({ changes }: ChangeSet): readonly ComparedRow[] => changes.map(rowOf);

const rowOf = ({ kind, old, new: now, pieces, together, cause, doubtful }: Change): ComparedRow => ({
  ...{ kind, name: phrase(`change.${kind}`), old: sideOf(old), new: sideOf(now), pieces: together ?? pieces },
  why: listed((cause ?? []).map(causePhrase), "semicolon"),
  doubtful: doubtful !== undefined,
});
const sideOf = (side: Side | null): ComparedSide | null => side && { number: numberOf(side), under: side.under };

/** Notes, headers, pictures, formats …; formats that change no meaning only on request. */
export const comparedBesides = (set: ChangeSet, showFormat: boolean): readonly ComparedBeside[] =>
  listedBesides(set, showFormat).map((one) => ({
    ...{ what: besideName(one), where: besidePlace(one, set), change: besideChange(one), pieces: one.pieces },
  }));
