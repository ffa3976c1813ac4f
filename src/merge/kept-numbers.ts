import { inlinesText, inlineText, numberText } from "../tree/text.js";
import type { Block, Doc, Inline, TextBlock } from "../tree/types.js";
import { shapeOf } from "./renumber.js";

/**
 * The person's file with the numbers of generated blocks known as such wherever they stand now: （二） in front of the very
 * clause that bears it is its number, also where the clause was cut and pasted without its bookmark and fits no list there.
 * @param pairs places in mine by places in base
 */
export function withKeptNumbers(base: Doc, mine: Doc, pairs: ReadonlyMap<number, number>): Doc {
  const changed = new Map<number, Block>();
  for (const [i, k] of pairs) {
    const [old, own] = [base.children[i]!, mine.children[k]!];
    if (!("number" in old) || old.number === "" || own.type === "table" || numbered(own)) continue;
    const text = inlinesText(own.children);
    if (!text.startsWith(old.number) || standsFurtherOn(old, text)) continue;
    const gap = /^\s*/.exec(text.slice(old.number.length))![0].length;
    const children = cutStart(own.children, old.number.length + gap);
    const { id, origin } = own;
    changed.set(k, { type: old.type, level: old.level, id, number: old.number, children, ...(origin && { origin }) });
  }
  return changed.size === 0 ? mine : { ...mine, children: mine.children.map((block, k) => changed.get(k) ?? block) };
}

/**
 * A text of a block without the old number that a person's file has as text in front of it; any other as it is.
 * @param text the content in the file, or the same with its references led
 */
export function withoutKeptNumber(own: TextBlock, now: TextBlock, text: readonly Inline[]): readonly Inline[] {
  const number = "number" in now ? now.number : "";
  if (number === "" || numberText(own) !== "") return text;
  const found =
    /^(?:第[一二三四五六七八九十百千零]+[章节条]|（(?:[一二三四五六七八九十百千零]+|\d+)）|[一二三四五六七八九十百千零]+、|\d+\.)\s*/.exec(
      inlinesText(own.children),
    )?.[0];
  const isOld = found !== undefined && shapeOf(found.trim()) === shapeOf(number) && inlinesText(text).startsWith(found);
  return isOld ? cutStart(text, found.length) : text;
}

/**
 * Whether a clause begins further on in a paragraph, behind a number of its own: somebody joined it to an item that they put
 * in before it, and what the paragraph begins with is that item's number.
 */
function standsFurtherOn(clause: Numbered, text: string): boolean {
  const start = inlinesText(clause.children).slice(0, 8);
  const at = start === "" ? -1 : text.indexOf(start, clause.number.length);
  const before = text.slice(clause.number.length, Math.max(at, clause.number.length)).trimEnd();
  const shape = shapeOf(clause.number);
  return Array.from({ length: before.length }, (_, from) => before.slice(from)).some((end) => shapeOf(end) === shape);
}
type Numbered = TextBlock & { readonly number: string };

/** Its number is known, or it can have none. */
const numbered = (block: TextBlock): boolean =>
  "number" in block ? block.number !== "" : block.type !== "paragraph" || block.role !== "body";

function cutStart(inlines: readonly Inline[], count: number): readonly Inline[] {
  let left = count;
  return inlines.flatMap((inline): readonly Inline[] => {
    if (left === 0) return [inline];
    const text = inlineText(inline);
    const cut = Math.min(left, text.length);
    left -= cut;
    return cut === text.length ? [] : [{ type: "text", value: text.slice(cut) }];
  });
}
