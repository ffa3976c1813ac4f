import type { yaml as codes } from "../../../diag/codes/yaml.js";
import type { Sentences } from "../../types.js";

export const yaml: Sentences<typeof codes> = {
  "yaml/syntax": {
    message: "the YAML here cannot be read ({detail})",
    hint: "Check indents, the space behind colons, and whether quotes come in pairs.",
  },
  "yaml/alias": {
    message: "the file uses anchors or aliases (& and *), which do not work here",
    hint: "Write the content itself.",
  },
  "yaml/too-large": {
    message: "the file has more than {most} lines (entries), and was not read",
    hint: "Perhaps it is the wrong file; if not, split it up.",
  },
  "yaml/more": { message: "{count} more {count|problem is|problems are} not listed", hint: "See to those above first." },
  "yaml/unknown-key": { message: 'there is no key "{key}"{nearest}', hint: "Correct the key, or delete the line." },
  "yaml/missing": { message: '"{path}" is missing', hint: "Add it." },
  "yaml/value": { message: 'the value of "{path}" is wrong: {detail}', hint: "Write it as described." },
};
