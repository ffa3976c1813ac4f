import type { Level, ParagraphRole } from "../tree/types.js";
import { paragraphRoles } from "../tree/types.js";

/**
 * What a block that stands by itself is (templates/README.md): written behind its label, `{#p3 item level-2 （四）}`. Clauses that
 * say one unit's own paper to the letter have nothing else, for such a paper follows no outline of ours.
 */
export type Stands =
  | { readonly as: "title" | "table" | ParagraphRole }
  /** `number`: typed, and "" for a heading that has none; absent: computed. */
  | { readonly as: "heading" | "item"; readonly level: Level; readonly number?: string };

const levels: ReadonlySet<string> = new Set<Level>([
  ...(["level-1", "level-2", "level-3", "level-4"] as const),
  ...(["chapter", "section", "article", "subparagraph", "item"] as const),
]);
/** A heading without a number. */
const noNumber = "-";

/** What the words behind a label say; null where they say nothing. */
export function standsOf(words: string): Stands | null {
  const [as = "", level = "", ...rest] = words.trim().split(" ");
  if (as === "heading" || as === "item") {
    if (!levels.has(level)) return null;
    const number = rest.join(" ");
    return { as, level: level as Level, ...(number !== "" && { number: number === noNumber ? "" : number }) };
  }
  const known = as === "title" || as === "table" || (paragraphRoles as readonly string[]).includes(as);
  return known && level === "" ? { as: as as ParagraphRole } : null;
}

/** The words for what a block is. */
export function standsText(stands: Stands): string {
  if (!("level" in stands)) return stands.as;
  const { as, level, number } = stands;
  return [as, level, ...(number === undefined ? [] : [number === "" ? noNumber : number])].join(" ");
}

/** The end of a line of a clause: its label, and what it stands as where it stands by itself. */
export const labelEnd = /\{#([a-z0-9-]+)(?: ([^{}]*))?\}\s*$/;
