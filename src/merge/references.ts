import { refPlaces } from "../tree/ref-places.js";
import type { Block, NodeId } from "../tree/types.js";

const n = "[一二三四五六七八九十百千零〇0-9]+";
const part = (words: string) => `第[（(]?${n}[）)]?(?:${words})`;
/** 第七条第二款第三项, 第二部分第三项, 第三章: what a person types when they mean another place of the document. */
const typed = new RegExp(`${part("条|部分|章")}(?:${part("款")})?(?:${part("项")})?(?:${part("目")})?`, "gu");
/** The article of another paper: 《…》第七条, 依照该办法第七条. */
const foreign = /(?:》(?:（[^（）]*）)?(?:的|中)?|该(?:办法|条例|规定|细则|制度|法))$/u;

/** Where every place of the person's file went. */
export interface Moves {
  /** @returns the new words; null where it cannot be told; undefined where the words stand for nothing in this document */
  readonly follow: (words: string) => string | null | undefined;
}

/**
 * @param mine blocks as the person had them, with the numbers they saw
 * @param result blocks of the result, numbered
 * @param to the block of the result that a block of mine became
 */
export function movesOf(
  mine: readonly Block[],
  result: readonly Block[],
  to: (id: NodeId) => NodeId | undefined,
  brackets: boolean,
): Moves {
  const old = new Map<string, NodeId[]>();
  for (const [id, { live, rest }] of refPlaces(mine, false)) old.set(live + rest, [...(old.get(live + rest) ?? []), id]);
  const now = refPlaces(result, brackets);
  return {
    follow: (words) => {
      const ids = old.get(words.replace(/[（）()]/g, ""));
      if (ids === undefined) {
        const article = new RegExp(`^${part("条|部分|章")}`, "u").exec(words)?.[0] ?? "";
        const known = old.get(article.replace(/[（）()]/g, ""));
        if (known === undefined) return undefined;
        // The article is there, the 款 or 项 is not: nothing moved, or it cannot be told.
        return known.length === 1 && printed(known[0]!) === article ? words : null;
      }
      if (ids.length > 1) return null;
      return printed(ids[0]!) ?? null;
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
 * Leads the references a person typed in a text to where their clauses went.
 * @param generated texts of the block that the generator wrote: what stands in them is not the person's
 */
export function followTyped(
  text: string,
  generated: readonly string[],
  moves: Moves,
): { readonly text: string; readonly found: readonly FoundReference[] } {
  const found: FoundReference[] = [];
  const led = text.replace(typed, (words, offset: number) => {
    if (generated.some((other) => other.includes(words)) || foreign.test(text.slice(0, offset))) return words;
    const printed = moves.follow(words);
    const now = printed && inForm(printed, words);
    if (now === undefined || now === words || bare(now) === bare(words)) return words;
    found.push({ typed: words, now });
    return now ?? words;
  });
  return { text: led, found };
}

/** A reference in the form a person typed: 第（三）项 stays in its brackets, 第三项 without. */
const inForm = (now: string, as: string): string =>
  now.replace(new RegExp(`第[（(]?(${n})[）)]?(条|部分|章|款|项|目)`, "gu"), (same, number: string, word: string) => {
    const own = new RegExp(`第([（(]?)${n}([）)]?)${word}`, "u").exec(as);
    return own === null ? same : `第${own[1]}${number}${own[2]}${word}`;
  });

const bare = (words: string | null): string | null => words?.replace(/[（）()]/g, "") ?? null;
