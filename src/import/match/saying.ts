/** A way to say something, as templates/concepts.yaml writes it, ready to be looked for in sentences. */
export interface Saying {
  /** Every match has one of these in it: looking for them first is faster by far. Empty: nothing is known. */
  readonly cores: readonly string[];
  /** What stands one after the other, anything between. Each is found once, from the left: so the cost grows with the sentence alone. */
  readonly parts: readonly RegExp[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** It reaches over the ends of sentences. */
  readonly isWide: boolean;
}

const ends = "。；！？";
/** What stands for words that were taken out; `～` does not reach over it. */
const gap = "□";
const special: Readonly<Record<string, string>> = {
  "{": "(?:",
  "}": ")",
  "|": "|",
  "#": "[一二两三四五六七八九十百\\d]+",
  "^": "^",
  $: "$",
};

/**
 * @param text `…` any words of the sentence, `……` of the paragraph, `～` at most eight characters, `{甲|乙}` either, `#` a number, `^` and
 *   `$` the ends of the paragraph
 */
export function sayingOf(text: string): Saying {
  const parts = text.split(/…+/u).map((part) => {
    // Several ～ are one that is longer: each by itself would be tried with each of the others.
    const form = (part.match(/～+|[^～]/gu) ?? [])
      .map((one) =>
        one.startsWith("～")
          ? `[^${ends}${gap}]{0,${8 * one.length}}?`
          : (special[one] ?? one.replace(/[\\.*+?()[\]/]/g, "\\$&")),
      )
      .join("");
    return new RegExp(form, "gu");
  });
  return { cores: coresOf(text), parts, atStart: text.startsWith("^"), atEnd: text.endsWith("$"), isWide: text.includes("……") };
}

/** The words, or the choice of words, that tells most: few and long. */
function coresOf(text: string): readonly string[] {
  const literal = (some: string): string => some.split(/[…～#^$]/u).sort((a, b) => b.length - a.length)[0]!;
  const plain = text
    .replace(/\{[^}]*\}/g, "…")
    .split("…")
    .map(literal);
  const choices = [...text.matchAll(/\{([^}]*)\}/g)].map(([, choice]) => choice!.split("|").map(literal));
  const telling = [...plain.map((one) => [one]), ...choices].filter((some) => some.every((one) => one.length >= 2));
  return telling.sort((a, b) => a.length - b.length || b[0]!.length - a[0]!.length)[0] ?? [];
}

/** Sentences of a paragraph, each with the mark that ends it. */
export const sentencesOf = (words: string): readonly string[] =>
  words.match(new RegExp(`[^${ends}]+[${ends}]?|[${ends}]`, "gu")) ?? [];

/** Where a sentence stands in its paragraph. */
export interface At {
  readonly first: boolean;
  readonly last: boolean;
}

/** Whether a sentence says it. */
export const isSaid = (saying: Saying, sentence: string, at: At): boolean => placeOf(saying, sentence, at) !== null;

/** A sentence without what some sayings find in it; `…` at the end of a saying takes the words up to there. */
export function without(sayings: readonly Saying[], sentence: string, at: At): string {
  let left = sentence;
  for (const saying of sayings)
    for (let place = placeOf(saying, left, at); place !== null; place = placeOf(saying, left, at))
      left = left.slice(0, place.from) + gap + left.slice(place.to);
  return left;
}

function placeOf({ cores, parts, atStart, atEnd }: Saying, sentence: string, at: At): { from: number; to: number } | null {
  if ((atStart && !at.first) || (atEnd && !at.last)) return null;
  if (cores.length > 0 && !cores.some((core) => sentence.includes(core))) return null;
  const place = { from: 0, to: 0 };
  for (const [i, part] of parts.entries()) {
    if (part.source === "(?:)") {
      if (i > 0) place.to = sentence.length;
      continue;
    }
    part.lastIndex = place.to;
    const match = part.exec(sentence);
    if (match === null) return null;
    if (i === 0) place.from = match.index;
    place.to = part.lastIndex;
  }
  return place;
}
