import type { LintRule } from "../types.js";

/** Two texts this much alike say the same thing in two places and will drift apart. Dice over character pairs. */
const tooAlike = 0.9;
/** Shorter texts are alike by chance. Characters. */
const shortest = 24;

export const nearCopy: LintRule = {
  code: "lint/near-copy",
  check({ library, texts }, report) {
    const seen = [...library.clauses.values()]
      .map((clause) => ({ clause, pairs: pairsOf(texts.get(clause.id)?.literal ?? "") }))
      .filter(({ pairs }) => pairs.size >= shortest);
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(i + 1)) {
        if (Math.min(a.pairs.size, b.pairs.size) * 2 < tooAlike * (a.pairs.size + b.pairs.size)) continue;
        const alike = dice(a.pairs, b.pairs);
        if (alike >= tooAlike) report(b.clause, 1, { id: b.clause.id, other: a.clause.id, percent: Math.round(alike * 100) });
      }
  },
};

const pairsOf = (text: string): ReadonlySet<string> => {
  const bare = text.replace(/[\s\uFFFC，。；：、]/g, "");
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
};

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}
