/** A way to say something, as templates/concepts.yaml writes it, ready to be looked for in sentences. */
export interface Saying {
  /** Characters every match has in it: looking for them first is faster by far. */
  readonly core: string;
  /** What stands one after the other, anything between. Each is found once, from the left: so the cost grows with the sentence alone. */
  readonly parts: readonly RegExp[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** It reaches over the ends of sentences. */
  readonly isWide: boolean;
}

const ends = "。；！？";
const special: Readonly<Record<string, string>> = {
  "～": `[^${ends}]{0,8}?`,
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
    const form = [...part].map((one) => special[one] ?? one.replace(/[\\.*+?()[\]/]/g, "\\$&")).join("");
    return new RegExp(form, "gu");
  });
  const [core = ""] = text
    .replace(/\{[^}]*\}/g, "…")
    .split(/[…～#^$]/u)
    .sort((a, b) => b.length - a.length);
  return { core, parts, atStart: text.startsWith("^"), atEnd: text.endsWith("$"), isWide: text.includes("……") };
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
export function isSaid({ core, parts, atStart, atEnd }: Saying, sentence: string, at: At): boolean {
  if (!sentence.includes(core) || (atStart && !at.first) || (atEnd && !at.last)) return false;
  let from = 0;
  for (const part of parts) {
    part.lastIndex = from;
    if (!part.test(sentence)) return false;
    from = part.lastIndex;
  }
  return true;
}
