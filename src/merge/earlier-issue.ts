import { type Mark, numberKey } from "../recognise/issue-marks.js";
import { isoDate } from "../text/days.js";
import { mapLists } from "../tree/table.js";
import { inlinesText, inlineText } from "../tree/text.js";
import type { Block, Doc, Inline } from "../tree/types.js";
import { wheresOf } from "../tree/where.js";
import { type Hit, hitsIn, isNumberBlock, mentionsIn, slotOf } from "./issue-hits.js";

/** A mark of the earlier issue that the new one replaces: a number or a day somebody typed. */
export interface ReplacedMark {
  readonly where: string;
  readonly typed: string;
}
/** What a person's file says of the issue that a new one replaces. */
export interface EarlierIssue {
  /** The number the paper bore, where somebody typed it and only one can be meant. */
  readonly number?: string;
  /** Its day, ISO, likewise. */
  readonly day?: string;
  readonly replaced: readonly ReplacedMark[];
  /** What may be of the earlier issue, and stays as it is. */
  readonly doubtful: readonly ReplacedMark[];
  /** The person's file as if its marks were the generated ones: the new ones take their place. */
  readonly mine: Doc;
  /** The generated documents, their number in the form of the line a person typed: with brackets or without. */
  readonly base: Doc;
  readonly next: Doc;
}

/**
 * The earlier issue of a paper that is issued anew. Its number and days belong to it, not to the text: where they stand is the
 * program's, so what a person typed there gives way to the new ones. What only may be such a mark is left and named.
 */
export function earlierIssue(base: Doc, mine: Doc, next: Doc): EarlierIssue {
  const found = hitsIn(base, mine, next);
  const printed = base.meta.number === undefined ? [] : [numberKey(base.meta.number)];
  const lines = new Set(found.filter(({ kind, self }) => kind === "number" && !self).map(({ mark }) => numberKey(mark.words)));
  const selves = found.filter(({ self }) => self).map(({ mark }) => numberKey(mark.words));
  const own = lines.size > 0 ? [...lines] : [...new Set([...printed, ...selves])];
  const stands = printed.length > 0 && lines.size > 0 && !lines.has(printed[0]!) && numberStands(base, mine);
  const sureNumber = own.length === 1 && !stands ? own[0] : undefined;
  const isSure = ({ kind, put, mark }: Hit): boolean =>
    put !== null && (kind !== "number" || numberKey(mark.words) === sureNumber);
  const sure = found.filter(isSure);
  const wheres = wheresOf(mine.children);
  const told = (hits: readonly Hit[]): readonly ReplacedMark[] =>
    hits.map(({ block, mark }) => ({ where: wheres.get(block) ?? "", typed: mark.words.trim() }));
  const typedNumber = sureNumber !== undefined && !printed.includes(sureNumber) ? sureNumber : undefined;
  const mentioned = mentionsIn(base, mine, [...printed, ...own], [base.meta.number, next.meta.number]).filter(
    (one) => !found.some(({ block, list, mark }) => block === one.block && list === one.list && mark.index === one.mark.index),
  );
  const day = sure.flatMap(({ kind, mark }) => (kind === "day" ? (isoDate(mark.words) ?? []) : []))[0];
  const without = (block: Block): Block => withPut(block, sure);
  const line = typedLine(mine, sure);
  const inForm = (doc: Doc): Doc => (line === null ? doc : { ...doc, children: doc.children.map((one) => inLine(one, line)) });
  return {
    ...(typedNumber !== undefined && { number: typedNumber }),
    ...(day !== undefined && { day }),
    replaced: told(sure),
    doubtful: told([...found.filter((one) => !isSure(one)), ...mentioned]),
    mine: sure.length === 0 ? mine : { ...mine, children: mine.children.map(without) },
    base: inForm(base),
    next: inForm(next),
  };
}

/** Whether the generated number still stands in its line. */
function numberStands(base: Doc, mine: Doc): boolean {
  const lines = new Set(mine.children.flatMap((block) => (block.type === "table" ? [] : [inlinesText(block.children)])));
  return base.children.some((block) => block.type !== "table" && isNumberBlock(block) && lines.has(inlinesText(block.children)));
}

/** What may stand around a number that is a line of its own: nothing, or brackets. */
const around = /^\s*[（(]?\s*$|^\s*[）)]?\s*$/;
const isBare = (text: string, { index, words }: Mark): boolean =>
  around.test(text.slice(0, index)) && around.test(text.slice(index + words.length));

interface TypedLine {
  readonly text: string;
  readonly mark: Mark;
}
/** The line of the number as a person typed it. */
function typedLine(mine: Doc, sure: readonly Hit[]): TypedLine | null {
  const texts = new Map(
    mine.children.flatMap((block) => (block.type === "table" ? [] : [[block.id, inlinesText(block.children)]])),
  );
  const hit = sure.find((one) => one.kind === "number" && !one.self && isBare(texts.get(one.block) ?? "…", one.mark));
  return hit ? { text: texts.get(hit.block)!, mark: hit.mark } : null;
}

/** A generated line of the number in the form of a typed one. */
function inLine(block: Block, line: TypedLine): Block {
  if (block.type === "table" || !isNumberBlock(block)) return block;
  const text = inlinesText(block.children);
  const words = block.children.flatMap(slotOf).find(({ kind }) => kind === "number")!.text;
  if (!isBare(text, { index: text.indexOf(words), words })) return block;
  return { ...block, children: [{ type: "text", value: put(line.text, line.mark, words) }] };
}

const put = (text: string, { index, words }: Mark, now: string): string =>
  text.slice(0, index) + now + text.slice(index + words.length);

function withPut(block: Block, hits: readonly Hit[]): Block {
  const own = hits.filter((hit) => hit.block === block.id);
  if (own.length === 0) return block;
  let list = -1;
  return mapLists(block, (inlines) => {
    list += 1;
    const here = own.filter((hit) => hit.list === list).sort((a, b) => b.mark.index - a.mark.index);
    return here.reduce((all, { mark, put: words }) => spliced(all, mark, words ?? mark.words), inlines);
  });
}

/** Inlines with a stretch of their text replaced. */
function spliced(inlines: readonly Inline[], { index, words }: Mark, now: string): readonly Inline[] {
  const end = index + words.length;
  let at = 0;
  let isPut = false;
  return inlines.flatMap((inline): readonly Inline[] => {
    const text = inlineText(inline);
    const [start, stop] = [at, at + text.length];
    at = stop;
    if (stop <= index || start >= end) return [inline];
    const [before, after] = [text.slice(0, Math.max(0, index - start)), text.slice(Math.min(text.length, end - start))];
    const value = before + (isPut ? "" : now) + after;
    isPut = true;
    return value === "" ? [] : [{ type: "text", value }];
  });
}
