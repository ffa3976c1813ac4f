import { bare } from "../compare/likeness.js";
import { contained, pairsOf } from "../text/likeness.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Doc, Inline, TextBlock } from "../tree/types.js";
import type { BlockSides } from "./merge-block.js";
import type { Notes } from "./notes.js";

/** Blocks of the base that a person joined to the one before them, by the place in mine of the paragraph they are in now. */
export interface Joined {
  /** The blocks' places in the base, in their order, with what stands before each in the paragraph: its old number, or nothing. */
  readonly parts: readonly { readonly base: number; readonly before: string }[];
}

/** So much of a block's words must be in the paragraph, and so little in the block it was joined to. */
const [most, least] = [0.85, 0.5];

/**
 * Finds paragraphs that a person made of several by deleting the marks between them.
 * @param pairs places in mine by places in base
 */
export function joinedBlocks(base: Doc, mine: Doc, pairs: ReadonlyMap<number, number>): ReadonlyMap<number, Joined> {
  const found = new Map<number, Joined>();
  for (const [first, k] of pairs) {
    const own = textOf(mine.children[k]!);
    if (own === undefined) continue;
    const words = pairsOf(bare(own));
    const parts: Joined["parts"][number][] = [];
    let before = textOf(base.children[first]!) ?? "";
    for (let i = first + 1; i < base.children.length && !pairs.has(i); i++) {
      const block = base.children[i]!;
      const text = textOf(block);
      const part = pairsOf(bare(text ?? ""));
      if (text === undefined || part.size < 3 || contained(part, words) < most || contained(part, pairsOf(bare(before))) > least)
        break;
      parts.push({ base: i, before: numberIn(own, block) });
      before += text;
    }
    if (parts.length > 0) found.set(k, { parts });
  }
  return found;
}

const textOf = (block: Block): string | undefined => (block.type === "table" ? undefined : inlinesText(block.children));

/** The old number of a joined block with its gap, where it still stands in the paragraph. */
function numberIn(text: string, block: Block): string {
  if (!("number" in block) || block.number === "") return "";
  const at = text.indexOf(block.number, 1);
  return at < 0 ? "" : block.number + /^\s*/.exec(text.slice(at + block.number.length))![0];
}

/**
 * The sides of a paragraph that a person made of several: base and next with the words of all of them, so that what changes
 * in any reaches it. An old number left between them is the person's to settle: it stays, and is named.
 */
export function withJoined(
  sides: BlockSides,
  parts: readonly { readonly base: Block | undefined; readonly next: Block | undefined; readonly before: string }[],
  notes: Notes,
): BlockSides {
  const { base, mine, next } = sides;
  if (parts.length === 0 || base === undefined || mine === undefined || next === undefined) return sides;
  for (const { next: block, before } of parts)
    if (before !== "" && block !== undefined) notes.references.push({ at: next.id, typed: before.trim(), now: null });
  const old = joinedTo(
    base,
    parts.map(({ base: block, before }) => ({ block, before })),
  );
  const now = joinedTo(
    next,
    parts.map(({ next: block, before }) => ({ block, before })),
  );
  // Where the words were changed too, that is noted with them.
  if (textOf(old) === textOf(mine))
    notes.kept.push({ at: next.id, how: "edited", text: textOf(now) ?? "", was: textOf(base) ?? "" });
  return { base: old, mine, next: now };
}

function joinedTo(block: Block, parts: readonly { readonly block: Block | undefined; readonly before: string }[]): Block {
  if (block.type === "table") return block;
  const more = parts.flatMap(({ block: part, before }): readonly Inline[] =>
    part === undefined || part.type === "table"
      ? []
      : [...(before === "" ? [] : [{ type: "text" as const, value: before }]), ...part.children],
  );
  return { ...block, children: [...block.children, ...more] } as TextBlock;
}
