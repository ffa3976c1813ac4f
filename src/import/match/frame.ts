import { hasPlace, placeIn } from "../../compose/select.js";
import type { Clause, Kind, Library, Slot } from "../../library/types.js";
import { libraryValues } from "./library-values.js";
import { type Pattern, patternOf, taken } from "./pattern.js";
import { templatePieces } from "./template-pieces.js";

/** The headings of a kind of paper, and which clauses stand under each. */
export interface Frame {
  /** The slot whose heading a line is, with how many characters are the heading's own; undefined: it is none. */
  slotOf(words: string): { readonly slot: Slot; readonly own: number } | undefined;
  /** Whether a clause stands in a slot; before the first heading, in one of those without. */
  isIn(clause: Clause, slot: Slot | undefined): boolean;
}

const frames = new WeakMap<Library, Map<string, Frame | null>>();

/** @returns null for a kind the library does not have */
export function frameOf(kind: string | null, library: Library): Frame | null {
  if (kind === null) return null;
  const known = frames.get(library) ?? new Map<string, Frame | null>();
  frames.set(library, known);
  const found = library.kinds.get(kind) ?? library.carriers.get(kind);
  const frame = known.get(kind) ?? (found === undefined ? null : made(found, library));
  known.set(kind, frame);
  return frame;
}

function made(kind: Kind, library: Library): Frame {
  const values = libraryValues(library);
  // A paper may stand behind the notice that issues it, in one file.
  const kinds = [kind, ...library.carriers.values()];
  const headings = kind.outline.flatMap((slot): readonly { readonly slot: Slot; readonly pattern: Pattern }[] => {
    const [title] = slot.title === undefined ? [] : templatePieces(slot.title, values);
    return title === undefined ? [] : [{ slot, pattern: patternOf(title.parts) }];
  });
  return {
    slotOf: (words) =>
      words.length > 40 || words.endsWith("。")
        ? undefined
        : headings
            .map(({ slot, pattern }) => ({ slot, own: taken(pattern, words) }))
            .filter(({ own }) => own > 1)
            .sort((a, b) => b.own - a.own)[0],
    isIn: (clause, slot) =>
      slot === undefined ? kinds.some((one) => hasPlace(clause, one)) : placeIn(clause, kind, slot) !== undefined,
  };
}
