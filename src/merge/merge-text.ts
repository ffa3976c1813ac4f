import { inlinesText } from "../tree/text.js";
import type { Inline } from "../tree/types.js";
import { type Masks, maskedMine, maskedText, type Referring } from "./masks.js";
import { type Weaving, type Woven, weaveText } from "./three-way.js";

/** All that merging texts of one document needs. */
export interface Merging extends Weaving {
  readonly masks: Masks;
  readonly base: Referring;
  readonly next: Referring;
}
/** Three texts of one place, references masked; a side that does not have it is undefined. */
export interface Texts {
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly next: string | undefined;
}

/** Something on the three sides; what a side does not have is undefined. */
export interface Three<T> {
  readonly base: T | undefined;
  readonly mine: T;
  readonly next: T | undefined;
}

export const textsOf = (
  base: readonly Inline[] | undefined,
  mine: readonly Inline[] | undefined,
  next: readonly Inline[] | undefined,
  { masks, base: old, next: now }: Merging,
): Texts => {
  const was = base && maskedText(base, old, masks);
  const own = mine && (base ? maskedMine(mine, base, old, masks) : inlinesText(mine));
  // The blanks of a date to fill in are read back in another width: nobody's edit.
  const unfilled = was !== undefined && own !== undefined && sameBlanks(base!, was, own);
  return { base: was, mine: unfilled ? was : own, next: next && maskedText(next, now, masks) };
};

/** Whether a text with blanks to fill in is still the same but for their width. */
export const sameBlanks = (inlines: readonly Inline[], was: string, now: string): boolean =>
  inlines.some(({ type }) => type === "blank") && was.replace(/\s/g, "") === now.replace(/\s/g, "");

/** What becomes of one text. Without a base, or without next, what a person has stands. */
export function mergeTexts({ base, mine, next }: Texts, merging: Merging): Woven {
  if (mine === undefined) return { kind: "next", text: next ?? "" };
  if (next === undefined) return { kind: mine === base ? "same" : "mine", text: mine };
  if (base === undefined) return mine === next ? { kind: "same", text: mine } : { kind: "mine", text: mine };
  return weaveText(base, mine, next, merging);
}
