import { numberForm, startsAgain } from "../tree/number-forms.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Level, NodeId } from "../tree/types.js";

/** The list each numbered block of a generated document counts in: named by the block that began it. */
export function listsOf(blocks: readonly Block[]): ReadonlyMap<NodeId, NodeId> {
  const current = new Map<Level, NodeId>();
  const lists = new Map<NodeId, NodeId>();
  for (const block of blocks) {
    if (!isNumbered(block)) continue;
    if (block.number === numberForm(block.level, 1) || !current.has(block.level)) current.set(block.level, block.id);
    lists.set(block.id, current.get(block.level)!);
  }
  return lists;
}

/**
 * Lists of a generated document whose numbers do not run: an office's own paper that skips 第六条 or has （三） twice. Its numbers
 * are words somebody wrote and others may have cited, and nobody asked for others.
 */
export function typedLists(blocks: readonly Block[], lists: ReadonlyMap<NodeId, NodeId>): ReadonlySet<NodeId> {
  const counts = new Map<NodeId, number>();
  const typed = new Set<NodeId>();
  for (const block of blocks) {
    const list = lists.get(block.id);
    if (list === undefined || !isNumbered(block) || /之[一二三四五六七八九十]+$/.test(block.number)) continue;
    const count = (counts.get(list) ?? 0) + 1;
    counts.set(list, count);
    if (shapes[block.level].test(block.number) && block.number !== numberForm(block.level, count)) typed.add(list);
  }
  return typed;
}

type Numbered = Extract<Block, { number: string }>;
const isNumbered = (block: Block): block is Numbered => "number" in block && block.number !== "";

const shapes: Readonly<Record<Level, RegExp>> = {
  chapter: /^第[一二三四五六七八九十百千零]+章$/,
  section: /^第[一二三四五六七八九十百千零]+节$/,
  article: /^第[一二三四五六七八九十百千零]+条$/,
  subparagraph: /^（[一二三四五六七八九十百千零]+）$/,
  item: /^\d+\.$/,
  "level-1": /^[一二三四五六七八九十百千零]+、$/,
  "level-2": /^（[一二三四五六七八九十百千零]+）$/,
  "level-3": /^\d+\.$/,
  "level-4": /^（\d+）$/,
};

/** The form of a number, for telling whether a person gave a block another one: 1. and 2. have the same. */
export const shapeOf = (number: string): string => number.replace(/[一二三四五六七八九十百千零〇]+|\d+/g, "n");

/**
 * Numbers the blocks of the result anew, each list in its order. A number in a form that is not its level's (①, 3、,
 * 第五条之一) stays as it was typed; it counts, unless it is one put between two.
 * @param lists the list a block counts in; absent for what a person inserted or moved: it joins the list it stands in
 * @param typed lists that keep their numbers as they stand
 * @param beside whether a block stands among the others without counting: what waits to be settled in a form that nothing
 * else has any more begins no list anew
 */
export function renumber(
  blocks: readonly Block[],
  lists: (index: number) => NodeId | undefined,
  typed: ReadonlySet<NodeId> = new Set(),
  beside: (index: number) => boolean = () => false,
): readonly Block[] {
  const counters = new Map<Level, { key: NodeId; n: number }>();
  let before: Numbered | undefined;
  return blocks.map((given, index) => {
    if (!isNumbered(given)) return given;
    const block = lists(index) === undefined ? levelled(given, before) : given;
    before = block;
    if (!beside(index)) for (const inner of startsAgain(block.level)) counters.delete(inner);
    if (/之[一二三四五六七八九十]+$/.test(block.number)) return block;
    const current = counters.get(block.level);
    const key = lists(index) ?? joined(blocks, index, lists, current?.key);
    const n = current?.key === key ? current.n + 1 : 1;
    counters.set(block.level, { key, n });
    if (typed.has(key)) return block;
    return shapes[block.level].test(block.number) ? { ...block, number: numberForm(block.level, n) } : block;
  });
}

/** What goes on with the form of the number before it is of its level, whatever it was read as where its list had been torn. */
const levelled = (block: Numbered, before: Numbered | undefined): Numbered =>
  before !== undefined && before.level !== block.level && shapeOf(before.number) === shapeOf(block.number)
    ? ({ ...block, level: before.level } as Numbered)
    : block;

/**
 * The list a block without one joins: that before it, or the one after it where it was numbered as its first. What stands before
 * the words that introduce a list (“分工如下：”) is none of it.
 */
function joined(
  blocks: readonly Block[],
  index: number,
  lists: (index: number) => NodeId | undefined,
  current: NodeId | undefined,
): NodeId {
  const block = blocks[index] as Numbered;
  const isFirst = block.number === numberForm(block.level, 1);
  if (current !== undefined && !isFirst) return current;
  let introduced = false;
  for (let i = index + 1; i < blocks.length; i++) {
    const after = blocks[i]!;
    if (!isNumbered(after)) {
      introduced ||= introduces(after);
      continue;
    }
    if (after.level === block.level) {
      if (introduced) break;
      const key = lists(i);
      if (key !== undefined) return key;
    } else if (startsAgain(after.level).includes(block.level)) break;
    introduced = false;
  }
  return current ?? block.id;
}

const introduces = (block: Block): boolean => block.type === "paragraph" && /[：:]$/.test(inlinesText(block.children));
