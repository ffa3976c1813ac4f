import { lineNumber } from "../recognise/line-number.js";
import type { Block } from "../tree/types.js";

/**
 * The words a clerk typed for a numbered block, without the number it is printed with anyway: （二）每周… for （二）.
 * @returns the words; or, where they begin with another number of the same form, that number: which is meant nobody knows
 */
export function clerkWords(text: string, block: Block): { readonly words: string } | { readonly typed: string } {
  const printed = "number" in block ? block.number : "";
  const own = lineNumber(`${printed}　字`);
  const found = lineNumber(text);
  if (own === null || found === null || printed === "") return { words: text };
  const same = found.kind === own.kind;
  if (found.value === own.value && (same || !goesOn(text, found.number))) return { words: text.slice(found.textStart) };
  return same && !goesOn(text, found.number) ? { typed: found.number } : { words: text };
}

/** 一、甲；二、乙: the number belongs to a list inside the words. */
const goesOn = (text: string, number: string): boolean => {
  const first = lineNumber(text)!;
  const parts = text
    .slice(number.length)
    .split(/(?<=[。；;，,：:\n])/)
    .slice(1);
  return parts.some((part) => {
    const next = lineNumber(part.trimStart());
    return next?.kind === first.kind && next.value === first.value + 1;
  });
};
