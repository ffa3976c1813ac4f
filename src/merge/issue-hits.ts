import { daysIn, effectIn, type Mark, numberKey, numberLine, numbersIn, ownNumbersIn } from "../recognise/issue-marks.js";
import { isDay } from "../recognise/line-forms.js";
import { isoDate } from "../text/days.js";
import { inlinesText, inlineText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";
import { matchUnits, unitsOf } from "./match-blocks.js";

type Kind = "number" | "day" | "effect";
/** One mark of an issue that somebody typed. `put`: the generated words in its place; null where it cannot be told what belongs there. */
export interface Hit {
  readonly block: NodeId;
  readonly list: number;
  readonly mark: Mark;
  readonly kind: Kind;
  readonly put: string | null;
  /** 本清单（湖小党〔2026〕19号）: told by the words before it. */
  readonly self?: true;
}

/** How alike a person's block without a mark is to the generated one, as in merging. */
const alike = 0.35;
/** A masthead laid out as a table stands among the first blocks. */
const top = 4;

/** The marks of an issue that a person's file has and the generated document does not. */
export function hitsIn(base: Doc, mine: Doc, next: Doc): readonly Hit[] {
  const pairs = matchUnits(unitsOf(base.children), unitsOf(mine.children), alike);
  const of = new Map([...pairs].map(([i, k]) => [k, base.children[i]!]));
  const missing = base.children.filter((_, i) => !pairs.has(i));
  const printed = new Set(base.children.flatMap((block) => inlineLists(block).flatMap((list) => linesOf(inlinesText(list)))));
  const keys = new Set([...printed].flatMap((one) => numberLine(one)?.words ?? []).map(numberKey));
  const number = next.meta.number ?? "";
  const end = headEnd(mine.children, of);
  return mine.children.flatMap((block, k): readonly Hit[] => {
    const own = of.get(k);
    const at =
      (list: number, kind: Kind) =>
      (mark: Mark, put: string | null): Hit => ({ block: block.id, list, mark, kind, put });
    if (block.type === "table") {
      if (k >= top) return [];
      return inlineLists(block).flatMap((list, i) =>
        numberLinesIn(inlinesText(list)).flatMap((mark) =>
          keys.has(numberKey(mark.words)) ? [] : [at(i, "number")(mark, number)],
        ),
      );
    }
    const text = inlinesText(block.children);
    const slots = own && own.type !== "table" ? own.children.flatMap(slotOf) : [];
    const slot = (kind: Kind): string | undefined => slots.find((one) => one.kind === kind)?.text;
    const numbers = numberHits(text, { slot: slot("number"), isHead: k < end, keys, missing, number });
    const days = dayHits(text, { slot: slot("day"), printed, missing });
    const effects = effectHits(text, own, missing);
    return [
      ...numbers.map(({ mark, put: words }) => at(0, "number")(mark, words)),
      ...days.map(({ mark, put: words }) => at(0, "day")(mark, words)),
      ...effects.map(({ mark, put: words }) => at(0, "effect")(mark, words)),
      ...ownNumbersIn(text)
        .filter(({ words }) => !own || !inlinesText(own.type === "table" ? [] : own.children).includes(words))
        .map((mark): Hit => ({ ...at(0, "number")(mark, number), self: true })),
    ];
  });
}

type Put = { readonly mark: Mark; readonly put: string | null };

interface NumberPlace {
  readonly slot: string | undefined;
  readonly isHead: boolean;
  readonly keys: ReadonlySet<string>;
  readonly missing: readonly Block[];
  readonly number: string;
}
function numberHits(text: string, { slot, isHead, keys, missing, number }: NumberPlace): readonly Put[] {
  if (slot === undefined && !isHead) return [];
  const typed = numberLinesIn(text).filter(({ words }) => numberKey(words) !== numberKey(slot ?? ""));
  if (slot !== undefined) return typed.map((mark) => ({ mark, put: slot }));
  // The generated line is gone and another typed: in its place the new one comes.
  const was = missing.flatMap((block) => (block.type === "table" ? [] : block.children.flatMap(slotOf)));
  const old = was.find(({ kind }) => kind === "number")?.text;
  return typed.filter(({ words }) => !keys.has(numberKey(words))).map((mark) => ({ mark, put: old ?? number }));
}

function dayHits(
  text: string,
  {
    slot,
    printed,
    missing,
  }: { readonly slot: string | undefined; readonly printed: ReadonlySet<string>; readonly missing: readonly Block[] },
): readonly Put[] {
  const days = daysIn(text);
  if (slot !== undefined) {
    const typed = days.filter(({ words }) => isoDate(words) !== isoDate(slot));
    return typed.map((mark) => ({ mark, put: days.length === 1 ? slot : null }));
  }
  const [only] = days;
  if (only === undefined || !isDay(text.trim()) || printed.has(text.trim())) return [];
  const was = missing.flatMap((block) => (block.type === "table" ? [] : block.children.flatMap(slotOf)));
  return [{ mark: only, put: was.find(({ kind }) => kind === "day")?.text ?? null }];
}

function effectHits(text: string, own: Block | undefined, missing: readonly Block[]): readonly Put[] {
  const typed = effectIn(text);
  const words = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.type === "table" ? [] : effectIn(inlinesText(block.children)).map((mark) => mark.words)));
  const was = own ? words([own]) : [];
  return typed
    .filter((mark) => !was.includes(mark.words))
    .flatMap((mark): readonly Put[] => {
      const sentence = text
        .slice(0, mark.index)
        .split(/[。；]/)
        .at(-1)!;
      const isOwn = /^\s*本/.test(sentence.replace(/^\s*第[一二三四五六七八九十百零]+条\s*/, ""));
      if (!own && !isOwn) return [];
      const old = own ? was : words(missing);
      if (old.length === 1 && typed.length === 1) return [{ mark, put: old[0]! }];
      return /\d{4}年|[〇零一二三四五六七八九]{4}年/.test(mark.words) ? [{ mark, put: null }] : [];
    });
}

/** Numbers of the earlier issue that somebody put into running text: they may speak of it, or be it. */
export function mentionsIn(base: Doc, mine: Doc, own: readonly string[], known: readonly (string | undefined)[]): readonly Hit[] {
  const printed = new Set(base.children.flatMap((block) => inlineLists(block).map(inlinesText)));
  const counted = [...printed].join("\n");
  return mine.children.flatMap((block) =>
    inlineLists(block).flatMap((list, i) => {
      const text = inlinesText(list);
      if (printed.has(text)) return [];
      const signs = [...known.flatMap((one) => one ?? []), ...own];
      return numbersIn(text, signs).flatMap((mark): readonly Hit[] => {
        const isCited = /》\s*[（(]$/.test(text.slice(0, mark.index));
        const isOf = own.length === 0 ? !isCited : own.includes(numberKey(mark.words));
        const isLine = numberLine(text) !== null && !counted.includes(mark.words);
        return isOf || isLine ? [{ block: block.id, list: i, mark, kind: "number", put: null }] : [];
      });
    }),
  );
}

interface Slot {
  readonly kind: "number" | "day";
  readonly text: string;
}
/** Where the generator prints a mark of the issue, or leaves room for one. */
export function slotOf(inline: Inline): readonly Slot[] {
  const name = inline.type === "value" ? /^documents?\..*?(\w+|print-date)$/.exec(inline.path)?.[1] : undefined;
  const label = inline.type === "blank" ? inline.label : "";
  if (name === "number" || label === "文号") return [{ kind: "number", text: inlineText(inline) }];
  const isDate = name === "date" || name === "print-date" || label === "成文日期" || label === "印发日期";
  return isDate ? [{ kind: "day", text: inlineText(inline) }] : [];
}
export const isNumberBlock = (block: Block): boolean =>
  block.type === "paragraph" && block.children.flatMap(slotOf).some(({ kind }) => kind === "number");

/** Where a document's own text begins: what stands above is title, number and the like. */
function headEnd(mine: readonly Block[], of: ReadonlyMap<number, Block>): number {
  const at = mine.findIndex((_, k) => {
    const own = of.get(k);
    return own && own.type !== "title" && (own.type !== "paragraph" || own.role === "body" || own.role === "addressee");
  });
  return at < 0 ? top : at;
}

const linesOf = (text: string): readonly string[] => text.split(/[\n\t]/).map((line) => line.trim());

/** The numbers that are a line, or what stands before or behind a tab, of a text. */
function numberLinesIn(text: string): readonly Mark[] {
  let at = 0;
  return text.split(/(?<=[\n\t])/).flatMap((part): readonly Mark[] => {
    const start = at;
    at += part.length;
    const found = numberLine(part);
    return found ? [{ index: start + found.index, words: found.words }] : [];
  });
}
