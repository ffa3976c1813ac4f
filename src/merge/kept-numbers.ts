import { numeralValue } from "../text/numerals.js";
import { inlinesText, inlineText, numberText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId, TextBlock } from "../tree/types.js";
import { shapeOf } from "./renumber.js";

/**
 * The person's file with the numbers of generated blocks known as such wherever they stand now: （二） in front of the very
 * clause that bears it is its number, also where the clause was cut and pasted without its bookmark and fits no list there;
 * so is another of the form in front of the clause's first words, typed when an item before it was deleted.
 * @param pairs places in mine by places in base
 */
export function withKeptNumbers(base: Doc, mine: Doc, pairs: ReadonlyMap<number, number>): Doc {
  const changed = new Map<number, Block>();
  for (const [i, k] of pairs) {
    const [old, own] = [base.children[i]!, mine.children[k]!];
    if (!("number" in old) || old.number === "" || own.type === "table" || numbered(own)) continue;
    const text = inlinesText(own.children);
    const number = numberBefore(old, text);
    if (number === null || standsFurtherOn(old, text)) continue;
    const gap = /^\s*/.exec(text.slice(number.length))![0].length;
    const children = cutStart(own.children, number.length + gap);
    const { id, origin } = own;
    changed.set(k, { type: old.type, level: old.level, id, number, children, ...(origin && { origin }) });
  }
  return changed.size === 0 ? mine : { ...mine, children: mine.children.map((block, k) => changed.get(k) ?? block) };
}

/**
 * The same for what waits to be settled and was generated no more by the last run: its number reads on into the words, since a
 * person struck the first of them (第二十五条、主动补救…), and is one where the list before it goes on with it, or that behind
 * it begins with it.
 */
export function withWaitingNumbers(mine: Doc, open: ReadonlySet<NodeId>): Doc {
  const known: Block[] = [];
  for (const [k, block] of mine.children.entries()) {
    const waits = open.has(block.id) && block.type !== "table" && !numbered(block);
    known.push(waits ? inSeries(block, known, mine.children.slice(k + 1)) : block);
  }
  return { ...mine, children: known };
}

function inSeries(own: TextBlock, before: readonly Block[], behind: readonly Block[]): TextBlock {
  const number = typedNumber(inlinesText(own.children));
  const value = numeralOf(number);
  const isOfForm = (one: Block): one is Numbered => "number" in one && shapeOf(one.number) === shapeOf(number);
  const last = before.findLast(isOfForm);
  const beside = value === 1 ? behind.find(isOfForm) : last;
  // The first of a list is there already: this is a copy of it, or a part of what waits.
  if (value === 1 && last !== undefined && numeralOf(last.number) === 1) return own;
  if (number === "" || beside === undefined || Math.abs(numeralOf(beside.number) - value) !== 1) return own;
  const { id, origin } = own;
  const children = cutStart(own.children, number.length);
  return { type: beside.type, level: beside.level, id, number, children, ...(origin && { origin }) } as TextBlock;
}
const numeralOf = (number: string): number =>
  numeralValue(/[一二三四五六七八九十百千零〇]+|\d+/.exec(number)?.[0] ?? "") ?? Number.NaN;

function numberBefore(clause: Numbered, text: string): string | null {
  if (text.startsWith(clause.number)) return clause.number;
  const found = typedNumber(text);
  const start = startOf(clause);
  const isItsOwn =
    start.length > 2 && shapeOf(found) === shapeOf(clause.number) && text.slice(found.length).trimStart().startsWith(start);
  return isItsOwn ? found : null;
}

/** Enough of a clause to know it by. */
const startOf = ({ children }: Numbered): string => inlinesText(children).slice(0, 8);

/** What a line begins with in the form of a number, whatever follows it; nothing where it begins otherwise. */
export const typedNumber = (text: string): string => numberForm.exec(text)?.[0] ?? "";

const numberForm =
  /^(?:第[一二三四五六七八九十百千零]+[章节条]|（(?:[一二三四五六七八九十百千零]+|\d+)）|[一二三四五六七八九十百千零]+、|\d+\.)/;

/**
 * A text of a block without the old number that a person's file has as text in front of it; any other as it is.
 * @param text the content in the file, or the same with its references led
 */
export function withoutKeptNumber(own: TextBlock, now: TextBlock, text: readonly Inline[]): readonly Inline[] {
  const number = "number" in now ? now.number : "";
  if (number === "" || numberText(own) !== "") return text;
  const before = inlinesText(own.children);
  const typed = numberForm.exec(before)?.[0];
  const found = typed && typed + /^\s*/.exec(before.slice(typed.length))![0];
  const isOld = found !== undefined && shapeOf(found.trim()) === shapeOf(number) && inlinesText(text).startsWith(found);
  return isOld ? cutStart(text, found.length) : text;
}

/**
 * Whether a clause begins further on in a paragraph, behind a number of its own: somebody joined it to an item that they put
 * in before it, and what the paragraph begins with is that item's number.
 */
function standsFurtherOn(clause: Numbered, text: string): boolean {
  const start = startOf(clause);
  const at = start === "" ? -1 : text.indexOf(start, clause.number.length);
  const before = text.slice(clause.number.length, Math.max(at, clause.number.length)).trimEnd();
  const shape = shapeOf(clause.number);
  return Array.from({ length: before.length }, (_, from) => before.slice(from)).some((end) => shapeOf(end) === shape);
}
type Numbered = Extract<TextBlock, { readonly number: string }>;

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
