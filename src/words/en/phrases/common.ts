import type { CommonPhrase } from "../../../diag/phrases/common.js";
import type { Phrases } from "../../types.js";

export const common: Phrases<CommonPhrase> = {
  "severity.error": "error: ",
  "severity.warning": "warning: ",
  "severity.info": "note: ",
  hint: "what to do: {hint}",
  why: "why: {why}",
  "place.attachment": 'attachment "{path}": ',
  "place.paragraph": "{file}#paragraph {number}",
};
