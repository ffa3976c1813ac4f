import { oftenForm, oftenOf } from "../../compose/given.js";
import type { Cadence } from "../../profile/types.js";
import type { OwnName } from "./names.js";
import { isWholeWord, type OwnWords } from "./whole-word.js";

/** A stretch of own text: words, or a fact of the profile that stands there. */
export type Stretch =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "fact"; readonly path: string; readonly text: string }
  | { readonly is: "often"; readonly key: string; readonly text: string }
  /** A whole paragraph that is the library's: the clause, and the paragraph's name within it. */
  | { readonly is: "said"; readonly clause: string; readonly name: string; readonly text: string };

/** An interval that was read in a paragraph: which cadence of the profile its words are. */
export interface OftenPlace {
  readonly key: string;
  /** The words around it. */
  readonly quote: string;
}
export interface SlotFacts {
  /** Longest first. */
  readonly names: readonly OwnName[];
  readonly own: OwnWords;
  readonly cadences: Readonly<Record<string, Cadence>>;
}

/**
 * The facts in a text of a unit's own: longest first, whole words only. Titles of papers (《…》) stay as they are: a paper keeps the
 * name it was issued under. The name of a journal alone between the marks is the journal's.
 * @param often intervals read in this very paragraph
 */
export function slotsIn(text: string, facts: SlotFacts, often: readonly OftenPlace[] = []): readonly Stretch[] {
  const taken: { start: number; end: number; stretch: Stretch }[] = [];
  const isFree = (start: number, end: number) => taken.every((one) => end <= one.start || start >= one.end);
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(({ index, 0: found }) => [index, index + found.length] as const);
  const inTitle = (at: number, { value, sort }: OwnName) =>
    titles.some(([start, end]) => start <= at && at < end && !(sort === "front" && end - start === value.length + 2));
  for (const place of often) {
    const found = intervalAt(text, place, facts.cadences);
    if (found !== null && isFree(found.start, found.end))
      taken.push({ ...found, stretch: { is: "often", key: place.key, text: found.text } });
  }
  for (const name of facts.names) {
    const { path, value, sort } = name;
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const end = at + value.length;
      const around = { before: text.slice(Math.max(0, at - 12), at), after: text.slice(end, end + 8) };
      if (!isFree(at, end)) continue;
      if (inTitle(at, name) || !isWholeWord(sort, value, around, facts.own)) continue;
      taken.push({ start: at, end, stretch: { is: "fact", path, text: value } });
    }
  }
  return cut(text, taken);
}

function cut(text: string, taken: readonly { start: number; end: number; stretch: Stretch }[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, stretch } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) stretches.push({ is: "text", text: text.slice(at, start) });
    stretches.push(stretch);
    at = end;
  }
  if (at < text.length) stretches.push({ is: "text", text: text.slice(at) });
  return stretches;
}

/** Where the interval of a place stands; null where its words say another one than the profile has. */
function intervalAt(
  text: string,
  { key, quote }: OftenPlace,
  cadences: SlotFacts["cadences"],
): { readonly start: number; readonly end: number; readonly text: string } | null {
  const cadence = Object.hasOwn(cadences, key) ? cadences[key]! : null;
  const from = text.indexOf(quote);
  if (cadence === null || from < 0 || quote === "") return null;
  const form = new RegExp(oftenForm.source, "gu");
  for (const found of text.slice(from, from + quote.length).matchAll(form)) {
    const said = oftenOf(found[0]);
    if (said?.times !== cadence.times || said.period !== cadence.period) continue;
    const start = from + found.index;
    return { start, end: start + found[0].length, text: found[0] };
  }
  return null;
}
