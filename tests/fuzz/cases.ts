import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { clauses } from "./clause-changes.js";
import { type Dice, dice } from "./dice.js";
import { type Broken, brokenIn } from "./holds.js";
import { savePaper } from "./paper.js";
import { doings, type Edit, edited } from "./person.js";
import { type FactChange, facts } from "./profile-changes.js";
import { baseAt, paperCount } from "./shelf.js";

/** One case: a paper, what changes in its unit and library, and what a person does to it. */
export interface Case {
  readonly paper: number;
  readonly changes: readonly FactChange[];
  readonly edits: readonly Edit[];
}
/** Case n is the same on every machine. */
export function caseOf(seed: number): Case {
  const own = dice(seed);
  return {
    paper: own.below(paperCount),
    changes: several(own, 1 + own.below(3), () => ({ fact: own.pick(own.chance(0.6) ? clauses : facts), seed: own.below(1e6) })),
    edits: several(own, 1 + own.below(5), () => ({ do: own.pick(Object.keys(doings)), seed: own.below(1e6) })),
  };
}
const several = <T>(_: Dice, n: number, make: () => T): readonly T[] => Array.from({ length: n }, make);

/** What is broken in a case; null where its facts do not suit the paper. */
export async function tried({ paper, changes, edits }: Case): Promise<readonly Broken[] | null> {
  const base = await baseAt(paper);
  const next = base?.next(changes) ?? null;
  if (base === null || next === null) return null;
  const { paper: mine, typed } = edited(base.paper, edits, changedLines(base.doc, next));
  return brokenIn({ base: base.doc, next, mine: savePaper(mine), typed, generated: base.generated });
}

/** Texts of the paragraphs that do not stand in the next version: a person's edits meet the generator's there. */
export function changedLines(base: Doc, next: Doc): ReadonlySet<string> {
  const lines = ({ children }: Doc) => children.flatMap((block) => (block.type === "table" ? [] : [inlinesText(block.children)]));
  const now = new Set(lines(next));
  return new Set(lines(base).filter((line) => !now.has(line)));
}

/** The same fault with as few edits and changes as will do. */
export async function smallest(one: Case, promise: string): Promise<Case> {
  let best = one;
  for (const key of ["edits", "changes"] as const)
    for (let i = best[key].length - 1; i >= 0; i--) {
      const fewer = { ...best, [key]: best[key].filter((_, n) => n !== i) };
      const broken = await tried(fewer);
      if (broken?.some((found) => found.promise === promise)) best = fewer;
    }
  return best;
}
