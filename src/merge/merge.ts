import { refPlaces } from "../tree/ref-places.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, Inline, NodeId } from "../tree/types.js";
import { dividedAgain, gathered } from "./divided.js";
import { finish } from "./finish.js";
import { joinedBlocks, withJoined } from "./joined.js";
import { withKeptNumbers, withWaitingNumbers } from "./kept-numbers.js";
import { bracketed, newMasks, type Referring, referring } from "./masks.js";
import { matchEdited, matchUnits, unitsOf } from "./match-blocks.js";
import { mergeBlock } from "./merge-block.js";
import { tableChanged } from "./merge-table.js";
import { type Merging, textsOf } from "./merge-text.js";
import { partyNames, tokensWith } from "./names.js";
import { type Notes, newNotes } from "./notes.js";
import { depthOf, pendingLeads } from "./pending.js";
import { listsOf, renumber, typedLists } from "./renumber.js";
import type { Merged, Sides } from "./types.js";
import { weaveOrder } from "./weave.js";

/** How alike two generated blocks with other ids must be to be one: a clause that got a new name. */
const renamed = 0.6;

/**
 * Merges what a person did to a generated document into what is generated today.
 *
 * Blocks match by hidden bookmark, then by the same words, then by likeness. Inside a block the words of both sides are
 * merged; what must not be guessed is a conflict, and keeps the person's words until it is settled. What a person deleted
 * stays deleted, what they inserted keeps its place beside its neighbour. Numbers and references are computed anew.
 */
export function mergeDocs({ base, mine: file, next, open = new Set(), held: holding = new Set(), published }: Sides): Merged {
  // A paragraph somebody emptied, or whose removal they accepted, still has its mark: it is a deleted block.
  const emptied = file.children
    .filter((block) => isEmpty(block) && !open.has(block.id) && !holding.has(block.id))
    .map(({ id }) => id);
  const filled = emptied.length === 0 ? file : { ...file, children: file.children.filter(({ id }) => !emptied.includes(id)) };
  const names = partyNames(base, next);
  const first = pairing(base, filled, next);
  const shared = new Set([...first.both.keys()].map((k) => filled.children[k]!.id));
  const { mine: whole, divided } = gathered(base, filled, first.mine, ({ id }) => open.has(id) || shared.has(id));
  const held = new Set([
    ...holding,
    ...[...divided].flatMap(([id, parts]) => (parts.some((part) => holding.has(part.id)) ? [id] : [])),
  ]);
  const pairs = divided.size === 0 ? first : pairing(base, whole, next);
  const mine = withWaitingNumbers(withKeptNumbers(base, whole, pairs.mine), open);
  const joins = joinedBlocks(base, mine, pairs.mine);
  const joined = new Map([...joins].flatMap(([k, { parts }]) => parts.map((part) => [base.children[part.base]!.id, k] as const)));
  const renamedTo = (id: NodeId): NodeId => pairs.renamed.get(id) ?? id;
  // Where the generator dropped the first of what a person joined, the paragraph is the next one's that is still there.
  const remaining = (k: number) => joins.get(k)?.parts.find((part) => pairs.next.has(part.base))?.base;
  const firstOf = (i: number, k: number): number => (pairs.next.has(i) ? i : (remaining(k) ?? i));
  const firsts = new Map([...pairs.mine].map(([i, k]) => [k, renamedTo(base.children[firstOf(i, k)]!.id)]));
  // What a person joined to another is cited as that one: there its words stand now.
  const holders = new Map([
    ...[...joined].map(([id, k]) => [renamedTo(id), firsts.get(k)!] as const),
    ...[...pairs.mine].map(([i, k]) => [renamedTo(base.children[i]!.id), firsts.get(k)!] as const),
  ]);
  const canonical = (id: NodeId): NodeId => holders.get(renamedTo(id)) ?? renamedTo(id);
  const standing = new Map([...firsts].map(([k, id]) => [id, mine.children[k]!.id]));
  const placesInFile = refPlaces(mine.children, bracketed(base));
  const leading = ({ target }: Referring): Referring => ({
    restInFile: (id) => placesInFile.get(standing.get(id) ?? id)?.rest ?? "",
    target: (ref) => {
      const id = target(ref);
      return id && canonical(id);
    },
  });
  const merging: Merging = {
    tokens: tokensWith(names),
    names,
    masks: newMasks(),
    base: leading(referring(base)),
    next: leading(referring(next)),
  };

  const changed = (i: number): boolean => edited(base.children[i]!, mine.children[pairs.mine.get(i)!]!, merging, open, held);
  // What holds a picture and no words is to be settled nowhere, and needs no heading.
  const worded = (i: number): boolean => !isEmpty(mine.children[pairs.mine.get(i)!]!);
  const leads = pendingLeads(
    mine.children,
    pairs,
    (i) => worded(i) && changed(i),
    (k) => remaining(k) !== undefined,
  );
  const order = weaveOrder({
    counts: { mine: mine.children.length, next: next.children.length },
    // It stands where that one stands now: under its heading, in its list.
    pairs: { ...pairs, mine: new Map([...pairs.mine].map(([i, k]) => [firstOf(i, k), k])) },
    stays: (i) => leads.led.has(pairs.mine.get(i)!) || leads.of.has(pairs.mine.get(i)!) || changed(i),
    lead: (k) => leads.under.get(k),
    leads: (i) => base.children[i]!.type === "heading",
    depth: (side, i) => depthOf((side === "mine" ? mine : next).children[i]!),
  });
  const notes = newNotes();
  const begins = new Map([...pairs.mine].map(([i, k]) => [k, i]));
  const slots = order.slots.map((slot) => {
    const begin = begins.get(slot.mine ?? -1);
    return begin === undefined ? slot : { ...slot, base: begin };
  });
  const draft = slots.map((slot) => {
    const sides = withJoined(
      { base: base.children[slot.base ?? -1], mine: mine.children[slot.mine ?? -1], next: next.children[slot.next ?? -1] },
      (joins.get(slot.mine ?? -1)?.parts ?? []).map(({ base: i, before }) => ({
        base: base.children[i],
        next: pairs.next.get(i) === slot.next ? undefined : next.children[pairs.next.get(i) ?? -1],
        before,
      })),
      notes,
    );
    const moved = slot.mine !== undefined && order.moved.has(slot.mine);
    const lead = slot.mine !== undefined && leads.of.has(slot.mine);
    const led = slot.mine !== undefined && leads.led.has(slot.mine);
    if (sides.mine && divided.has(sides.mine.id) && slot.base !== undefined && !changed(slot.base))
      notes.kept.push({
        at: (sides.next ?? sides.mine).id,
        how: "edited",
        text: plainText(sides.next ?? sides.mine),
        was: plainText(sides.base!),
      });
    return mergeBlock(sides, { open, held, moved, ...(lead && { lead }), ...(led && { led }) }, merging, notes);
  });
  const within = new Set([...joins.values()].flatMap(({ parts }) => parts.map((part) => part.base)));
  const deleted = order.deleted.filter((i) => !within.has(i));
  noteDeleted(deleted, { base, next }, pairs.next, merging, notes);

  const lists = listsOf(next.children);
  const levels = new Set(next.children.map(levelOf));
  const numbered = renumber(
    draft.map(({ block }) => block),
    (index) => {
      const { next: j, mine: k } = slots[index]!;
      if (j === undefined || (k !== undefined && order.moved.has(k))) return undefined;
      // An article that a person made of an item is in no list of items.
      const isOfList = levelOf(draft[index]!.block) === levelOf(next.children[j]!);
      return isOfList ? lists.get(next.children[j]!.id) : undefined;
    },
    typedLists(next.children, lists),
    (index) => draft[index]!.proposal === null && !levels.has(levelOf(draft[index]!.block)),
  );
  const done = finish(
    { base, mine, next, ...(published && { published }) },
    {
      draft: draft.map((planned, i) => ({ ...planned, block: numbered[i]! })),
      slots,
      gone: [...emptied, ...order.removed.map((k) => mine.children[k]!.id)],
      canonical,
      joined,
    },
    notes,
    merging,
  );
  return dividedAgain(done, divided, holding);
}

const levelOf = (block: Block): string => ("level" in block ? block.level : block.type);

const isEmpty = (block: Block): boolean => block.type !== "table" && inlinesText(block.children).trim() === "";

interface Pairs {
  readonly mine: ReadonlyMap<number, number>;
  readonly next: ReadonlyMap<number, number>;
  readonly both: ReadonlyMap<number, number>;
  /** Ids of the base that next calls otherwise. */
  readonly renamed: ReadonlyMap<NodeId, NodeId>;
}

function pairing(base: Doc, mine: Doc, next: Doc): Pairs {
  const [b, m, n] = [unitsOf(base.children), unitsOf(mine.children), unitsOf(next.children)];
  const pairs = { mine: matchEdited(b, m), next: matchUnits(b, n, renamed) };
  const [ownMine, ownNext] = [new Set(pairs.mine.values()), new Set(pairs.next.values())];
  const left = new Map(n.flatMap(({ text, sort }, j) => (ownNext.has(j) ? [] : [[`${sort} ${text}`, j] as const])));
  const both = new Map(
    m.flatMap(({ text, sort }, k) => {
      const j = ownMine.has(k) ? undefined : left.get(`${sort} ${text}`);
      left.delete(`${sort} ${text}`);
      return j === undefined ? [] : [[k, j] as const];
    }),
  );
  return { ...pairs, both, renamed: new Map([...pairs.next].map(([i, j]) => [b[i]!.id, n[j]!.id])) };
}

/** Whether a person changed a block, or left something in it that is theirs. */
function edited(base: Block, mine: Block, merging: Merging, open: ReadonlySet<NodeId>, held: ReadonlySet<NodeId>): boolean {
  if (open.has(mine.id) || held.has(mine.id)) return true;
  if (base.type === "table" || mine.type === "table")
    return (
      base.type !== "table" ||
      mine.type !== "table" ||
      tableChanged(base, mine, merging) ||
      mine.rows.some(({ id }) => open.has(id) || held.has(id))
    );
  const texts = textsOf(base.children, mine.children, undefined, merging);
  return texts.base !== texts.mine;
}

function noteDeleted(
  deleted: readonly number[],
  { base, next }: { readonly base: Doc; readonly next: Doc },
  places: ReadonlyMap<number, number>,
  merging: Merging,
  notes: Notes,
): void {
  for (const i of deleted) {
    const [old, now] = [base.children[i]!, next.children[places.get(i)!]!];
    const texts = textsOf(flat(old), undefined, flat(now), merging);
    notes.deleted.push({ at: old.id, was: texts.base ?? "", ...(texts.base !== texts.next && { next: texts.next ?? "" }) });
  }
}

const plainText = (block: Block): string => inlinesText(flat(block));

const flat = (block: Block): readonly Inline[] =>
  block.type === "table"
    ? [...block.columns.flatMap(({ title }) => title), ...block.rows.flatMap(({ cells }) => cells.flat())]
    : block.children;
