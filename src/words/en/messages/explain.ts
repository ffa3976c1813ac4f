import type { explain as codes } from "../../../diag/codes/explain.js";
import type { Sentences } from "../../types.js";

export const explain: Sentences<typeof codes> = {
  "explain/no-target": {
    message: 'it is not clear what to explain about "{value}"',
    hint: "Write document#place, as hubin-primary/responsibility-list.ideology#<number> or list.docx#<first words>; or the code in brackets behind a message, as archive/edited.",
  },
  "explain/unknown-code": {
    message: 'there is no code "{value}"',
    hint: "{nearest}Codes stand in brackets behind each message, as archive/edited; to have a sentence of a document explained, write document#place.",
  },
  "explain/no-place": {
    message: '"{title}" has no "{place}"',
    hint: "{nearest}A place is the number of a clause, the first words of a sentence, or the id of a paragraph.",
  },
  "explain/which-place": { message: '"{title}" has {count} places "{place}"', hint: "Write it in full, as: {places}." },
  "explain/not-ours": {
    message:
      '"{path}" was not made by this program, or its version is not in the history: where its sentences come from is not known',
    hint: "Check the file; if the history is in another output folder, name it with --from.",
  },
};
