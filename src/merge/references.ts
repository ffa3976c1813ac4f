import { type Citation, citationsIn, inFormOf, plainCitation, severalInFormOf } from "../compare/own-references.js";
import { refPlaces } from "../tree/ref-places.js";
import type { Block, NodeId } from "../tree/types.js";

/** Where every place of the person's file went. */
export interface Moves {
  /** @returns the new words; null where it cannot be told; undefined where the words stand for nothing in this document */
  readonly follow: (words: string) => string | null | undefined;
}

/** The blocks whose places are to be followed. */
export interface Moved {
  /** As the person had them, with the numbers they saw. */
  readonly mine: readonly Block[];
  /** Of the result, numbered. */
  readonly result: readonly Block[];
  /** The block of the result that a block of mine became. */
  readonly to: (id: NodeId) => NodeId | undefined;
  /** Blocks of the base that are none of the result's, and the place in mine of what holds one that was joined to another. */
  readonly left: { readonly blocks: readonly Block[]; readonly holder: (id: NodeId) => number | undefined };
}

export function movesOf({ mine, result, to, left }: Moved, brackets: boolean): Moves {
  const old = new Map<string, (NodeId | null)[]>();
  for (const [id, { live, rest }] of refPlaces(mine, false)) {
    const name = plainCitation(live + rest);
    old.set(name, [...(old.get(name) ?? []), id]);
  }
  // A number that nothing has any more in the person's file meant what they joined to another, or took out.
  for (const block of left.blocks) {
    const name = "number" in block ? plainCitation(block.number) : "";
    if (!/^第.+条$/u.test(name) || old.has(name)) continue;
    const holder = left.holder(block.id);
    old.set(name, [holder === undefined ? null : mine[holder]!.id]);
  }
  const now = refPlaces(result, brackets);
  return {
    follow: (typed) => {
      const words = plainCitation(typed);
      const ids = old.get(words);
      if (ids === undefined) {
        const article = /^第[^第条章部]+(?:条(?:之[一二三四五六七八九十]+)?|部分|章)/u.exec(words)?.[0] ?? "";
        const known = old.get(article);
        if (known === undefined) return undefined;
        // The article is there, the 款 or 项 is not: nothing moved, or it cannot be told.
        return known.length === 1 && known[0] != null && printed(known[0]) === article ? words : null;
      }
      const [id] = ids;
      return id == null || ids.length > 1 ? null : (printed(id) ?? null);
    },
  };

  function printed(id: NodeId): string | undefined {
    const place = now.get(to(id) ?? id);
    return place && place.live + place.rest;
  }
}

export interface FoundReference {
  readonly typed: string;
  readonly now: string | null;
}

/**
 * Leads the references a person typed in a text to where their clauses went, where they surely name clauses of this paper
 * (`citationsIn`); where that cannot be told and the clause of that number has moved, the words stay and are named.
 * @param generated texts of the block that the generator wrote: what stands in them is not the person's
 * @param lead the line above that introduces the text, where it ends in a colon
 */
export function followTyped(
  text: string,
  { generated, lead }: { readonly generated: readonly string[]; readonly lead: string },
  moves: Moves,
): { readonly text: string; readonly found: readonly FoundReference[] } {
  const found: FoundReference[] = [];
  let led = "";
  let at = 0;
  for (const citation of citationsIn(text, lead)) {
    const { words, index, of } = citation;
    if (of === "other" || generated.some((other) => other.includes(words))) continue;
    const place = placeOf(citation, moves);
    if (place === undefined) continue;
    const now = of === "own" ? place : null;
    found.push({ typed: words, now });
    led += text.slice(at, index) + (now ?? words);
    at = index + words.length;
  }
  return { text: led + text.slice(at), found };
}

/** What a citation reads now; null where that cannot be told, undefined where it stays as it is. */
function placeOf({ words, names }: Citation, moves: Moves): string | null | undefined {
  const places = names.map((name) => moves.follow(name));
  if (places.every((place, i) => place === undefined || (place !== null && plainCitation(place) === names[i]))) return undefined;
  const known = places.filter((place) => typeof place === "string");
  if (known.length < places.length) return null;
  return known.length === 1 ? inFormOf(known[0]!, words) : severalInFormOf(known, words);
}
