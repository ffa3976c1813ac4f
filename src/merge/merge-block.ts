import { tableText } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Inline, NodeId, Paragraph, TextBlock } from "../tree/types.js";
import { mergeTable } from "./merge-table.js";
import { type Merging, mergeTexts, type Texts, type Three, textsOf } from "./merge-text.js";
import type { Notes } from "./notes.js";
import { shapeOf } from "./renumber.js";
import type { Woven } from "./three-way.js";
import type { Planned } from "./types.js";

/** One block of each side; at least one of mine and next is there. */
export interface BlockSides {
  readonly base: Block | undefined;
  readonly mine: Block | undefined;
  readonly next: Block | undefined;
}
interface Marks {
  readonly open: ReadonlySet<NodeId>;
  readonly held: ReadonlySet<NodeId>;
  /** A person put it where it stands. */
  readonly moved: boolean;
  /** The generator dropped it, and what a person changed stands under it: it goes or stays with that. */
  readonly lead?: true;
  /** A person put it in under what the generator dropped. */
  readonly led?: true;
}

/** One block of the result, its number and references still to be computed. */
export function mergeBlock({ base, mine, next }: BlockSides, marks: Marks, merging: Merging, notes: Notes): Planned {
  if (mine === undefined) return { block: next! };
  const id = next?.id ?? base?.id ?? mine.id;
  if (marks.open.has(mine.id)) return carried(id, { base, mine, next }, merging, notes);
  if (marks.moved) notes.kept.push({ at: id, how: "moved", text: shown(mine) });
  if (base === undefined && next === undefined && !marks.led) notes.kept.push({ at: id, how: "inserted", text: shown(mine) });
  if (marks.lead) return { block: { ...mine, id }, mine: mine.id, proposal: null };
  if (next === undefined && marks.led) {
    notes.conflicts.push({ at: id, cause: "removed", base: null, mine: shown(mine), next: null, proposal: null });
    return { block: { ...mine, id }, mine: mine.id, proposal: null };
  }
  // What a person emptied but for a picture or the like has no words to be settled: it stays.
  if (base !== undefined && next === undefined && isEmpty(mine)) return { block: { ...mine, id }, mine: mine.id };
  if (base !== undefined && next === undefined) {
    notes.conflicts.push({ at: id, cause: "removed", base: shown(base), mine: shown(mine), next: null, proposal: null });
    return { block: { ...mine, id }, mine: mine.id, proposal: null };
  }
  if (mine.type === "table") {
    const of = (block: Block | undefined) => (block?.type === "table" ? block : undefined);
    return { mine: mine.id, ...mergeTable({ base: of(base), mine, next: of(next), ...marks }, merging, notes) };
  }
  const text = (block: Block | undefined): TextBlock | undefined =>
    block === undefined || block.type === "table" ? undefined : block;
  return mergeTextBlock(id, { base: text(base), mine, next: text(next) }, merging, notes);
}

function mergeTextBlock(id: NodeId, { base, mine, next }: Three<TextBlock>, merging: Merging, notes: Notes): Planned {
  const texts = textsOf(base?.children, mine.children, next?.children, merging);
  const woven = decided(mergeTexts(texts, merging), texts);
  const { text } = woven;
  // What the generator gave the same kind of number by now is of its list.
  const isOwnForm = base !== undefined && restructured(base, mine) && !(next !== undefined && !restructured(next, mine));
  const form = isOwnForm ? mine : (next ?? mine);
  const children: readonly Inline[] =
    next !== undefined && text === texts.next ? next.children : text === "" ? [] : [{ type: "text", value: text }];
  const { origin, ...own } = form;
  // Places in a person's file are of no use in the result.
  const block = { ...own, id, children, ...(form === next && origin && { origin }) } as TextBlock;
  noteWords(id, woven.kind, texts, text, notes);
  const reshaped = base !== undefined && next !== undefined && form === next && otherStyle(base, next);
  const shape = reshaped ? { reshaped: true as const } : {};
  if (woven.kind === "conflict") {
    const { base: b, mine: m, next: n } = texts;
    notes.conflicts.push({
      at: id,
      cause: woven.cause,
      base: b ?? null,
      mine: m ?? "",
      next: n ?? null,
      proposal: woven.proposal,
    });
    return { block, mine: mine.id, proposal: woven.proposal, ...shape };
  }
  return { block, mine: mine.id, ...shape };
}

/** Each side took out what the other left: nothing would remain, and that neither of them wanted. */
const decided = (woven: Woven, { mine = "", next = "" }: Texts): Woven =>
  (woven.kind === "both" && woven.text.trim() === "") ||
  (woven.kind === "conflict" && woven.proposal.trim() === "" && next !== "")
    ? { kind: "conflict", cause: "same-words", text: mine, proposal: next }
    : woven;

function noteWords(at: NodeId, kind: string, { base, mine, next }: Texts, text: string, notes: Notes): void {
  if (base === undefined || mine === undefined || mine === base) return;
  if (kind === "both" && next !== undefined) notes.both.push({ at, base, mine, next, text });
  if (kind === "mine" || kind === "both") notes.kept.push({ at, how: "edited", text, was: base });
}

/** A person gave the block a number, took it away, or changed its kind of number. */
const restructured = (base: TextBlock, mine: TextBlock): boolean => shapeOf(numberOf(base)) !== shapeOf(numberOf(mine));
const numberOf = (block: TextBlock): string => ("number" in block ? block.number : "");

/** The generator made something else of the block: its paragraph needs another style. */
const otherStyle = (base: TextBlock, next: TextBlock): boolean => styleOf(base) !== styleOf(next);
const styleOf = (block: TextBlock): string =>
  `${block.type} ${"level" in block ? block.level : ""} ${(block as Partial<Paragraph>).role ?? ""}`;

function carried(
  id: NodeId,
  { base, mine, next }: BlockSides & { readonly mine: Block },
  merging: Merging,
  notes: Notes,
): Planned {
  const [old, now] = [base, next].map((block) => (block === undefined || block.type === "table" ? undefined : block.children));
  const texts = textsOf(old, undefined, now, merging);
  const again = texts.next !== undefined && texts.base !== texts.next ? { next: texts.next } : {};
  notes.carried.push({ at: id, text: shown(mine), ...again });
  const { origin: _, ...own } = mine;
  return { block: { ...leveled(own as Block, next ?? base), id }, mine: mine.id, carried: true };
}

/** In the list it is generated in: what leads it may stand elsewhere by now, and its form alone does not tell. */
const leveled = (own: Block, known: Block | undefined): Block =>
  known !== undefined && "level" in own && "level" in known && own.number !== "" && shapeOf(own.number) === shapeOf(known.number)
    ? ({ ...own, type: known.type, level: known.level } as Block)
    : own;

const isEmpty = (block: Block): boolean => block.type !== "table" && inlinesText(block.children).trim() === "";

const shown = (block: Block): string => (block.type === "table" ? tableText(block, " | ") : inlinesText(block.children));
