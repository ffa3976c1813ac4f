import type { TrialRule } from "../types.js";

/** A clause that some unit gets and that then cannot be printed: the clerk would get no document at all. */
export const unprintableClause: TrialRule = {
  code: "lint/unprintable-clause",
  look: ({ fault }) => (fault.list.length === 0 ? [] : [{ fault }]),
};
