import { phrase } from "../../diag/phrase.js";
import { papersOf } from "../measures.js";
import type { LintRule } from "../types.js";

/** A sample's paper is longer, or has more articles, than its kind allows a unit of that size. */
export const overBudget: LintRule = {
  code: "lint/over-budget",
  sharedOnly: true,
  check({ library, samples, asOf }, report) {
    for (const { measure } of papersOf(library, samples, asOf)) {
      const { unit, document, characters, budget, articles, mostArticles } = measure;
      const kind = library.kinds.get(measure.kind)!;
      if (budget !== null && characters > budget)
        report(kind, 1, { unit, document, length: phrase("lint.characters", { have: characters, most: budget }) });
      if (mostArticles !== null && articles > mostArticles)
        report(kind, 1, { unit, document, length: phrase("lint.articles", { have: articles, most: mostArticles }) });
    }
  },
};
