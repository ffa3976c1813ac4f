import type { CommonPhrase } from "../../../diag/phrases/common.js";
import type { Phrases } from "../../types.js";

export const common: Phrases<CommonPhrase> = {
  "severity.error": "error: ",
  "severity.warning": "warning: ",
  "severity.info": "note: ",
  hint: "what to do: {hint}",
  why: "why: {why}",
  "place.attachment": 'attachment "{path}": ',
  "place.paragraph-of": "{file}, paragraph {number}",
  "place.paragraph": "{file}#paragraph {number}",
  nearest: 'Did you mean "{near}"? ',
  "nearest.several": "{keys} all bear this name; write the key. ",
  "nearest.key": '; did you mean "{near}"?',
  "list.none": "(none)",
  "list.cut": "{items} and others, {count} in all",
  "list.more": "{items} and others",
  "list.places": "{items} and others, {count} places in all",
  quoted: '"{text}"',
  "holder-from": "{name} ({title}, since {from})",
  titled: '"{title}"',
  "named-as": "{name}: {what}",
  with: "{what} ({more})",
};
