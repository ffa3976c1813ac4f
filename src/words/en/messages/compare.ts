import type { compare as codes } from "../../../diag/codes/compare.js";
import type { Sentences } from "../../types.js";

export const compare: Sentences<typeof codes> = {
  "compare/pin-unknown": {
    message: '"{name}" of the file of pairs is nowhere in the {side} text',
    hint: "Write the number of the clause, or at least the first four characters of it.",
  },
  "compare/swapped": {
    message: "the two files may be the wrong way round: the first is the newer one ({a}), the second the older ({b})",
    hint: "If so, swap the two files and compare again.",
  },
};
