import type { PhraseKey } from "./phrases/index.js";
import type { Data, List, Phrase, Value } from "./types.js";

/** A phrase of the catalogue with its data, to be worded when it is printed. */
export const phrase = (say: PhraseKey, data?: Data): Phrase => ({ say, ...(data && { data }) });

/** Several values, joined as the language joins them. */
export const listed = (values: Iterable<Value>, by?: List["by"]): List => ({ list: [...values], ...(by && { by }) });
