import { risingRun } from "../text/rising-run.js";
import { type RefPlace, refPlaces } from "../tree/ref-places.js";
import { cellsText, mapLists, tableText } from "../tree/table.js";
import { inlinesText, inlineText } from "../tree/text.js";
import type { Block, Inline, NodeId } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";
import { wheresOf } from "../tree/where.js";
import { bracketed, leadingNowhere, ledList, unmasked } from "./masks.js";
import type { Merging } from "./merge-text.js";
import { changedFacts } from "./names.js";
import { type Notes, settled, staleIn } from "./notes.js";
import { followTyped, movesOf } from "./references.js";
import type { Merged, Planned, Sides } from "./types.js";
import type { Slot } from "./weave.js";

/** Slots whose block stands elsewhere in the person's file: the patcher moves them. */
function fileOrder(slots: readonly Slot[]): ReadonlySet<number> {
  const own = slots.flatMap(({ mine }, at) => (mine === undefined ? [] : [{ mine, at }]));
  return new Set(risingRun(own, ({ mine }) => mine).map(({ at }) => at));
}

/** The result as it stands, before what depends on its numbers. */
interface Ending {
  readonly draft: readonly Planned[];
  readonly slots: readonly Slot[];
  readonly gone: readonly NodeId[];
  readonly canonical: (id: NodeId) => NodeId;
  /** Blocks of the base that a person joined to another, by the place in mine of what holds them now. */
  readonly joined: ReadonlyMap<NodeId, number>;
}

/** References, typed references and notes, once every number is known. */
export function finish(
  { base, mine, next, published }: Omit<Sides, "open" | "held">,
  { draft, slots, gone, canonical, joined }: Ending,
  notes: Notes,
  merging: Merging,
): Merged {
  const blocks = draft.map(({ block }) => block);
  const kept = fileOrder(slots);
  const brackets = bracketed(next) || bracketed(base);
  const places = refPlaces(blocks, brackets);
  const place = (id: NodeId) => places.get(canonical(id));
  const became = new Map(
    slots.flatMap(({ mine: k }, i) => (k === undefined ? [] : [[mine.children[k]!.id, blocks[i]!.id] as const])),
  );
  const inResult = new Set(blocks.map(({ id }) => id));
  const left = { blocks: base.children.filter(({ id }) => !inResult.has(id)), holder: (id: NodeId) => joined.get(id) };
  const moves = movesOf({ mine: mine.children, result: blocks, to: (id) => became.get(id), left }, brackets);
  const fromNext = new Set(next.children.flatMap((block) => inlineLists(block)));
  const wheres = new Map([...wheresOf(base.children), ...wheresOf(blocks)]);

  const printed = new Set(published?.children.map(lineOf));

  const leads = leadsOf(blocks);
  const beside = new Map<NodeId, (text: string) => string>();
  const done = draft.map((planned, i): Planned => {
    const { mine: k, base: b, next: j } = slots[i]!;
    const own = k === undefined ? undefined : mine.children[k]!;
    const { block } = planned;
    if (!own || !printed.has(lineOf(own))) noteNumber(own, b === undefined ? undefined : base.children[b], block, notes);
    // The old number of what a person joined to it stands in its text as they left it.
    const numbers = base.children.flatMap((one) =>
      "number" in one && k !== undefined && joined.get(one.id) === k ? [one.number] : [],
    );
    const generated = [base.children[b ?? -1], next.children[j ?? -1]].flatMap((one) =>
      one ? [inlineLists(one).map(inlinesText).join("")] : [],
    );
    /** A reference to what a person took out has nowhere to lead: it stays, and is named. */
    const lost = (typed: string): void => {
      notes.references.push({ at: block.id, typed, now: null });
    };
    const led = (text: string) => followTyped(text, { generated: [...generated, ...numbers], lead: leads[i]! }, moves);
    const follow = (text: string): readonly Inline[] => {
      if (planned.carried) return unmasked(text, merging.masks, place);
      for (const printed of leadingNowhere(text, merging.masks, place)) lost(printed);
      const { text: now, found } = led(text);
      for (const one of found) notes.references.push({ at: block.id, ...one });
      return unmasked(now, merging.masks, place);
    };
    const ending = (list: readonly Inline[]): readonly Inline[] => {
      if (!fromNext.has(list)) return list.flatMap((inline) => endingOf(inline, follow, place));
      for (const inline of list) {
        const id = inline.type === "ref" ? merging.next.target(inline) : undefined;
        if (id !== undefined && place(id) === undefined) lost(inlineText(inline));
      }
      return ledList(list, merging.next, place);
    };
    const ended = mapLists(block, ending);
    const rows = planned.rows?.map((row, r) => ({ ...row, row: ended.type === "table" ? ended.rows[r]! : row.row }));
    // What is proposed or quoted beside the result refers to articles as the result does.
    const plain = (text: string) => inlinesText(unmasked(led(text).text, merging.masks, place));
    beside.set(block.id, plain);
    return {
      ...planned,
      block: ended,
      ...(rows && { rows: rows.map((row) => ({ ...row, proposals: row.proposals.map((text) => text && plain(text)) })) }),
      ...(typeof planned.proposal === "string" && { proposal: plain(planned.proposal) }),
      ...(planned.head && { head: planned.head.map((text) => text && plain(text)) }),
      ...(own !== undefined && !kept.has(i) && { moved: true as const }),
    };
  });
  const plain = (text: string) => inlinesText(unmasked(text, merging.masks, place));
  const said = settled(notes, { plain, beside: (id) => beside.get(id) ?? plain }, (id) => wheres.get(id) ?? "");
  // What is struck whole is quoted as the file says it: its references are led with all others.
  const stands = textsAt(done.map(({ block }) => block));
  const conflicts = said.conflicts.map((one) =>
    one.cause === "removed" && one.proposal === null ? { ...one, mine: stands.get(one.row ?? one.at) ?? one.mine } : one,
  );
  return {
    doc: { ...next, children: done.map(({ block }) => block) },
    blocks: done,
    gone,
    ...said,
    conflicts,
    stale: staleIn(said.kept, changedFacts(base, next)),
  };
}

/** The texts of blocks and rows as conflicts quote them. */
const textsAt = (blocks: readonly Block[]): ReadonlyMap<NodeId, string> =>
  new Map(
    blocks.flatMap((block): readonly (readonly [NodeId, string])[] =>
      block.type === "table"
        ? [[block.id, tableText(block, " | ")], ...block.rows.map(({ id, cells }) => [id, cellsText(cells, " | ")] as const)]
        : [[block.id, inlinesText(block.children)]],
    ),
  );

/** What introduces each block: the line above it that ends in a colon, for as long as its items go on. */
function leadsOf(blocks: readonly Block[]): readonly string[] {
  let lead = "";
  let inner: Block["type"] | undefined;
  return blocks.map((block) => {
    const text = block.type === "table" ? "" : inlinesText(block.children);
    if (block.type === "title" || block.type === "heading" || (block.type === "item" && block.level === "article")) lead = "";
    else if (block.type === "paragraph" && inner === "item") lead = "";
    inner = block.type;
    const own = lead;
    if (/[：:]$/.test(text)) lead = text;
    return own;
  });
}

/** An inline of a person's: text is freed of masks, a field prints the number its clause has now. */
function endingOf(
  inline: Inline,
  follow: (text: string) => readonly Inline[],
  place: (id: NodeId) => RefPlace | undefined,
): readonly Inline[] {
  if (inline.type === "text") return follow(inline.value);
  const live = inline.type === "ref" ? place(inline.to)?.live : undefined;
  return [inline.type === "ref" && live !== undefined ? { ...inline, live } : inline];
}

/** A numbered block as one line, for telling that it was printed so. */
const lineOf = (block: Block): string =>
  "number" in block && block.number !== "" ? `${block.number} ${inlinesText(block.children)}`.replace(/\s/g, "") : "";

/** Notes a number that a person typed and that is another one now. */
function noteNumber(own: Block | undefined, base: Block | undefined, now: Block, notes: Notes): void {
  if (own === undefined || !("number" in own) || own.number === "") return;
  const was = base && "number" in base ? base.number : "";
  const is = "number" in now ? now.number : "";
  if (own.number !== was && own.number !== is) notes.numbers.push({ at: now.id, typed: own.number, now: is });
}
