import { intervalsIn, type StatedInterval } from "../consistency/intervals.js";
import { clausesOf, type Passage, passages } from "../consistency/passages.js";
import type { Paper } from "./types.js";

/** A clause that states how often something is done. */
interface Stated {
  readonly clause: Passage;
  readonly interval: StatedInterval;
}
const known = new WeakMap<Paper["doc"], readonly Stated[]>();

/** The clauses of a paper with one interval each; what has several says which of them is meant nowhere. */
export function statedIn({ doc, lines }: Paper): readonly Stated[] {
  const found = known.get(doc);
  if (found) return found;
  const blocks = new Set(lines.filter(({ text }) => text.includes("每")).map(({ block }) => block));
  const some = { ...doc, children: doc.children.filter((block) => blocks.has(block)) };
  const made = passages([some]).flatMap((passage) => clausesOf(passage).flatMap(statedBy));
  known.set(doc, made);
  return made;
}

function statedBy(clause: Passage): readonly Stated[] {
  if (!clause.text.includes("每")) return [];
  const [interval, more] = intervalsIn(clause.text);
  return interval === undefined || more !== undefined ? [] : [{ clause, interval }];
}
