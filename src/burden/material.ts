import type { BurdenWords } from "../library/burden-words.js";

/** A material and the two characters before it, that tell which: 工作总结; null where nothing is handed in. */
export function materialIn(text: string, { materials, handing }: BurdenWords): string | null {
  for (const clause of text.split("，")) {
    const given = handing.map((word) => clause.indexOf(word)).filter((at) => at >= 0);
    if (given.length === 0) continue;
    for (const word of materials) {
      const at = clause.indexOf(word, Math.min(...given) + 2);
      if (at >= 0) return clause.slice(Math.max(0, at - 2), at + word.length);
    }
  }
  return null;
}
