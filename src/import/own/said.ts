import type { Facts } from "../../compose/facts/facts.js";
import { renderText } from "../../compose/render.js";
import { saidPieces } from "../../compose/said.js";
import type { Library } from "../../library/types.js";
import { inlinesText } from "../../tree/text.js";
import type { Block } from "../../tree/types.js";
import type { Stretch } from "./slots.js";

export type Said = Extract<Stretch, { readonly is: "said" }>;

/**
 * Paragraphs of a paper that a clause of the library says in the very words, as the clause's paragraph each is: taking them from
 * there changes nothing in the paper.
 * @param clauses ids of clauses, by the places of paragraphs from 1
 */
export function saidParagraphs(
  blocks: readonly Block[],
  clauses: ReadonlyMap<number, string>,
  library: Library,
  facts: Facts,
): ReadonlyMap<number, Said> {
  const found = new Map<number, Said>();
  for (const [place, id] of clauses) {
    const block = blocks[place - 1];
    const clause = library.clauses.get(id as never);
    if (block === undefined || clause === undefined || block.type === "table" || block.type === "title") continue;
    const text = inlinesText(block.children);
    const same = saidPieces(clause, facts, renderText).find(({ inlines }) => inlinesText(inlines) === text);
    if (same !== undefined) found.set(place, { is: "said", clause: id, name: same.name, text });
  }
  return found;
}
