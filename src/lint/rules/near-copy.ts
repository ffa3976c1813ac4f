import { dice, pairsOf } from "../../text/likeness.js";
import type { LintRule } from "../types.js";

/** Two texts this much alike say the same thing in two places and will drift apart. Dice over character pairs. */
const tooAlike = 0.9;
/** Shorter texts are alike by chance. Characters. */
const shortest = 24;

export const nearCopy: LintRule = {
  code: "lint/near-copy",
  sharedOnly: true,
  check({ library, texts }, report) {
    const seen = [...library.clauses.values()]
      .map((clause) => ({ clause, pairs: pairsOf(bare(texts.get(clause.id)?.literal ?? "")) }))
      .filter(({ pairs }) => pairs.size >= shortest);
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1)) {
        if (Math.min(a.pairs.size, b.pairs.size) * 2 < tooAlike * (a.pairs.size + b.pairs.size)) continue;
        const alike = dice(a.pairs, b.pairs);
        if (alike >= tooAlike) report(b.clause, 1, { id: b.clause.id, other: a.clause.id, percent: Math.round(alike * 100) });
      }
  },
};

/** The words without spaces, marks and places of values. */
const bare = (text: string): string => text.replace(/[\s\uFFFC，。；：、]/g, "");
