import type { merge as codes } from "../../../diag/codes/merge.js";
import type { Sentences } from "../../types.js";

export const merge: Sentences<typeof codes> = {
  "merge/other-unit": {
    message: '"{path}" is a file of the unit "{found}", not of "{unit}"; it was not merged',
    hint: "Move the misplaced file away, put back the unit's own, and run the command again.",
  },
  "merge/other-document": {
    message: '"{path}" holds another document ({found}), not {document}; it was not merged',
    hint: "Perhaps it was saved under the wrong name: put the right file back and run the command again.",
  },
  "merge/foreign": {
    message:
      '"{path}" has next to nothing in common with its base and does not look like an edited copy of it; it was not merged',
    hint: "Perhaps it is the wrong file; if you mean to use it, save it elsewhere, then run the command again to make the new text.",
  },
  "merge/stuck": {
    message:
      'the edits in "{path}" could not be merged into the new text; this file stays as it is, all others are updated: {reason}',
    hint: "Accept or reject the revisions in Word, take away the formula, ruby text or other special thing at this place, and run the command again; if that does not help, save the file elsewhere, make it anew, carry the edits over by hand, and send us the file and the command.",
  },
  "merge/lost-things": {
    message: 'some things in "{path}" hung on words that the new text changes, and were not carried over: {things}',
    hint: "Open the file and check; add by hand what is still wanted. The file as it was before is mine.docx in .history, in the last version of this document.",
  },
  "merge/no-base": {
    message: '"{path}" was edited by hand, but its base cannot be read from the history; it was not merged',
    hint: "Restore the folder .history from a backup; or move the file away, run the command again and carry the edits over.",
  },
  "merge/old-doc": {
    message: '"{path}" is gone, and "{found}" of the same name is an old .doc, whose marks cannot be read; it was not merged',
    hint: 'Open "{found}" in Word or WPS, save it as .docx under the same name, and run the command again.',
  },
  "merge/renamed": {
    message: '"{path}" is gone; "{found}" looks like the same file under another name or in another place, and was not touched',
    hint: "Put it back under its old name and run the command again: the edits are merged. If you do not want this edited copy, move it away and make the document anew with tiaoli draft {unit}.",
  },
  "merge/deleted": {
    message: '"{path}" was deleted and was not made again',
    hint: "If you still need it, make it with tiaoli draft {unit} --kind {kind}; to get the old file back use tiaoli history {unit} {document} --restore {number}{which} --out old.docx.",
  },
  "merge/obsolete": {
    message:
      'by the present profile "{title}" ({document}) is no longer needed; the file stays, among the earlier ones if another paper has its name now',
    hint: "Move it away yourself if it is not used any more; if it is, check topics and subjects in the profile.",
  },
  "merge/issued-changed": {
    message:
      "{count} issued {count|document|documents} changed and still {count|bears its|bear their} former number and date: {titles}",
    hint: "To issue anew, run tiaoli regenerate {unit} --reissue with the new number and date; otherwise the issued text is still in the history.",
  },
  "merge/not-adjusted": {
    message:
      "{title} was issued and its members have changed: a new notice adjusts it; the profile lacks what follows, and the issued one stays",
    hint: "Fill it in and run tiaoli regenerate {unit} again.",
  },
  "merge/names-later": {
    message: "{title} is dated {date}, but names people who came into office later: {who}",
    hint: "To name them, run tiaoli regenerate {unit} --reissue --document {document} with a new number and date; to write it as of its date, add --as-of {date}.",
  },
  "merge/volume": {
    message: '"{title}" still has the text from before this update',
    hint: "Bind it anew with tiaoli draft {unit} --bind.",
  },
  "merge/no-notice": {
    message: "members of the leading group have changed, and the history has no notice of the leading group",
    hint: "If one is to be issued, draft it with tiaoli draft {unit} --kind leading-group-notice.",
  },
  "merge/accepted": {
    message:
      '{count} {count|revision|revisions} of somebody else in "{path}" {count|is|are} neither accepted nor rejected; the text was merged as if accepted, the marks stay',
    hint: "See to each of them in Word or WPS.",
  },
  "merge/no-history": {
    message: 'no document of "{unit}" has been drafted yet, so there is nothing to update',
    hint: "Draft them first, with tiaoli draft {unit}.",
  },
  "merge/nothing-drafted": {
    message: 'no unit has drafted a document into "{path}" yet, so there is nothing to update',
    hint: "Draft them first, with tiaoli draft --all.",
  },
  "merge/look-kept": {
    message: '"{path}" was edited by hand: the Word file keeps its look ({old}) and was not changed to {now}',
    hint: "PDF and the others are made with the new look; to change the Word file, adjust it in Word, or check it with tiaoli layout.",
  },
  "merge/held-otherwise": {
    message:
      "the date is {date}, and the papers are made with the holders of {day}; these posts change hands in between: {posts}",
    hint: "For the holders on the date itself, take it back with tiaoli undo and add --as-of {date}.",
  },
  "merge/own-number": {
    message: '{title} bore no number and has no place for one; the new number "{number}" stands in the profile alone',
    hint: "To have it printed, add a line with it in Word; updates keep it.",
  },
  "merge/own-replaces": {
    message: "this paper keeps the office's own words, and does not say by itself that it repeals {replaces}",
    hint: "Write that sentence in Word; it stays from then on.",
  },
  "merge/needs-reissue": {
    message: 'issuing "{title}" ({document}) anew lacks {missing}',
    hint: "Add {options}; or write the new number and date under documents.{document} in the profile first.",
  },
  "merge/reissue-one": {
    message: "a number is for one document alone, and {count} are to be issued anew: {documents}",
    hint: "Choose one with --document; or give each its new number and date under documents in the profile first, and leave --number out.",
  },
  "merge/reissue-unit": {
    message: "--reissue works on one unit at a time",
    hint: "Name one unit, as tiaoli regenerate hubin-primary --reissue.",
  },
  "merge/only-reissue": {
    message: "{options} {options|goes|go} with --reissue only",
    hint: "To issue anew add --reissue; to update the text only leave these options out.",
  },
  "merge/unknown-document": { message: 'the history of "{unit}" has no document "{document}"', hint: "There are: {known}." },
  "merge/sheet-shape": {
    message: '"{path}" is no sheet of open conflicts',
    hint: "Use the sheet tiaoli regenerate put beside its report; do not change its header or its hidden columns.",
  },
  "merge/sheet-unit": {
    message: '"{path}" is the sheet of the unit "{found}", not of "{unit}"',
    hint: "Check the unit and the file.",
  },
  "merge/sheet-empty": {
    message: 'nothing has been filled in in "{path}"',
    hint: "In the column for the decision choose mine, merged or new from its list, or type the final text.",
  },
  "merge/settled-before": {
    message: "{where} ({document}) has been settled in Word already; what the sheet says was not used",
    hint: "To change it again, edit it in Word.",
  },
  "merge/settled-so": {
    message: "{where} ({document}) says what the sheet decided already; nothing was changed",
    hint: "Nothing is left to do.",
  },
  "merge/newer-text": {
    message: "another new text was generated for {where} ({document}) after the sheet was made; what the sheet says was not used",
    hint: "See the new text in the latest report; type the final text into the sheet, or settle it in Word.",
  },
  "merge/changed-since": {
    message: "the text of {where} ({document}) was changed after the sheet was made; what the sheet says was not used",
    hint: "Run tiaoli regenerate again for a new sheet, or settle it in Word.",
  },
  "merge/not-there": {
    message: "{where} ({document}) is not in the present file; what the sheet says was not used",
    hint: "Perhaps the document has another version by now: check.",
  },
  "merge/table-words": {
    message: "{where} ({document}) is a whole table, which words cannot replace",
    hint: "Choose mine or new, or edit the table in Word.",
  },
  "merge/typed-number": {
    message: 'the final text for {where} ({document}) begins with "{number}", and the number of this clause is "{own}"',
    hint: "The program counts: write only what follows the number; to move a clause, move it in Word.",
  },
  "merge/unclear-answer": {
    message: 'the decision for {where} ({document}) is "{value}", which may be a choice or a final text',
    hint: "Choose mine, merged or new from the list, or write the whole final text; to drop the clause, delete it in Word.",
  },
  "merge/two-answers": { message: "the sheet has two different decisions for {where} ({document})", hint: "Keep one of them." },
};
