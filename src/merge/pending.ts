import type { Block } from "../tree/types.js";
import type { Pairing } from "./weave.js";

const depths = ["chapter", "section", "article", "level-1", "level-2", "subparagraph", "level-3", "item", "level-4"];
/** Plain paragraphs and tables belong to what stands above them. */
export const depthOf = (block: Block): number =>
  block.type === "title"
    ? -1
    : "level" in block
      ? depths.indexOf(block.level)
      : block.type === "paragraph" && block.role !== "body"
        ? -1
        : depths.length;

/** What hangs together under a heading or an article that the generator has dropped. By places in `mine`. */
export interface Pending {
  /** What leads something of a person's: it stays with it until that is settled. */
  readonly of: ReadonlySet<number>;
  /** What a person put in under one of these: it is to be settled with them. */
  readonly led: ReadonlySet<number>;
  /** All of a person's that stands under one of these, with the innermost: it stands nowhere else. */
  readonly under: ReadonlyMap<number, number>;
}

/**
 * A clause of a dissolved department that a person edited or added stays under its own heading: beneath the next one it would be that
 * one's duty.
 * @param changed whether a person changed a block of the base
 * @param remains whether a paragraph of mine was joined of several, one of which is still there
 */
export function pendingLeads(
  mine: readonly Block[],
  pairs: Pairing,
  changed: (base: number) => boolean,
  remains: (mine: number) => boolean,
): Pending {
  const baseOf = new Map([...pairs.mine].map(([i, k]) => [k, i]));
  const dropped = (k: number): boolean => {
    const i = baseOf.get(k);
    return i !== undefined && !pairs.next.has(i) && !remains(k);
  };
  const added = (k: number): boolean => !baseOf.has(k) && !pairs.both.has(k);
  const of = new Set<number>();
  const led = new Set<number>();
  const under = new Map<number, number>();
  /** The blocks that lead the one being looked at, the outermost first. */
  const above: number[] = [];
  for (const [k, block] of mine.entries()) {
    const depth = depthOf(block);
    while (above.length > 0 && depthOf(mine[above.at(-1)!]!) >= depth) above.pop();
    const gone = above.filter((at) => dropped(at) && leadsTo(mine[at]!, block));
    if (gone.length > 0 && (added(k) || (dropped(k) && changed(baseOf.get(k)!)))) {
      // One that a person changed too is a conflict of its own.
      for (const at of gone) if (!changed(baseOf.get(at)!)) of.add(at);
      if (added(k)) led.add(k);
      under.set(k, gone.at(-1)!);
    }
    if (depth >= 0 && depth < depths.length) above.push(k);
    if (depth < 0) above.length = 0;
  }
  return { of, led, under };
}

/** A heading leads all that stands under it, an article or item the numbered ones below. */
export const leadsTo = (lead: Block, block: Block): boolean => lead.type === "heading" || block.type === "item";
