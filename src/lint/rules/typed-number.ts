import type { LintRule } from "../types.js";

/** Intervals, years and vague times that have to come from the profile. */
const typed =
  /每(?:半?年|季度|月|周|日)(?!度)|(?:至少|不少于)[一二两三四五六七八九十\d]+次|[12]\d{3}年|(?<!不)定期|不定期|适时|\d+月\d+日/g;

export const typedNumber: LintRule = {
  code: "lint/typed-number",
  sharedOnly: true,
  check({ clauses, texts }, report) {
    for (const clause of clauses) {
      const literal = texts.get(clause.id)?.literal ?? "";
      for (const word of new Set(literal.match(typed))) {
        const before = clause.text.slice(0, Math.max(0, clause.text.indexOf(word)));
        report(clause, clause.textLine + before.split("\n").length - 1, { id: clause.id, word });
      }
    }
  },
};
