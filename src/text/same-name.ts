import { plainForms } from "./plain-forms.js";
import { simplifiedForms } from "./simplified.js";

/** Everything that is typed for the dot in 阿依努尔·买买提. */
const dots = /[·•‧∙⋅・･․．.⸱]/g;

/**
 * A name or a text as names are compared: without the padding of printed lists (李　明), with one dot, one width of letters,
 * and characters for their look-alikes, traditional and variant forms.
 */
export const nameKey = (text: string): string =>
  simplifiedForms(
    plainForms(text)
      .replace(/[\s\u200b-\u200d\ufeff]+/g, "")
      .replace(dots, "·")
      .normalize("NFKC")
      .toLowerCase(),
  );

/** Two ways of writing one name. */
export const sameName = (a: string, b: string): boolean => a === b || nameKey(a) === nameKey(b);

/** A name without padding between its characters; Latin names keep their spaces. */
export const unpadded = (name: string): string => name.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
