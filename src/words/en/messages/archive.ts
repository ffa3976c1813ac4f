import type { archive as codes } from "../../../diag/codes/archive.js";
import type { Sentences } from "../../types.js";

export const archive: Sentences<typeof codes> = {
  "archive/locked": {
    message: 'another tiaoli is writing "{path}"; none of the files in it was touched this time',
    hint: 'Wait until it has ended and run the command again; if you are sure that no other tiaoli is running, delete "{lock}".',
  },
  "archive/overtaken": {
    message:
      "another command has just updated “{path}”; writing what was made from the file before would undo that, so nothing was written",
    hint: "Run this again: it goes by the updated file then.",
  },
  "archive/open": {
    message: '"{path}" is open in another program; no file of this unit was touched',
    hint: 'Save and close it in Word or WPS, then run the command again; if it is closed already, delete the leftover "{owner}".',
  },
  "archive/held": {
    message: '"{path}" is held by another program; no file of this unit was touched',
    hint: "Close the program that has the file open, then run the command again.",
  },
  "archive/opened-late": {
    message: '"{path}" was taken by another program while files were being written, and was not updated',
    hint: "Close the program that has the file open and run the command again; the new text is in the history already.",
  },
  "archive/edited-late": {
    message: '"{path}" was edited while files were being written, and was not updated',
    hint: "The edits are as they were, and the new text is in the history; save and close the file, then run the command again.",
  },
  "archive/saved-late": {
    message: 'while "{path}" was being replaced another program saved it once more; what it saved is in "{kept}"',
    hint: 'Compare the two files and carry over to "{path}" what is to be kept.',
  },
  "archive/changed-meanwhile": {
    message: '"{path}" was changed after it had been read; no file of this unit was touched',
    hint: "Save and close the file, then run the command again.",
  },
  "archive/stopped": {
    message: "stopped half-way: {count} {count|file|files} of {unit} {count|is|are} updated, the others are not",
    hint: "What is written is whole; see to the problem above and run the same command again, it goes on from there.",
  },
  "archive/done-before": {
    message: "{units} had been written before that",
    hint: "See to the problem above and run the same command again; what is written is not touched again.",
  },
  "archive/not-put-back": {
    message: '"{path}" was changed already and could not be put back',
    hint: "Do what the problem above says, then check this file against a backup or with tiaoli undo.",
  },
  "archive/sorted": {
    message: 'there are many files: kinds with three or more of them in "{path}" now have a folder named after the kind',
    hint: "Names and contents are the same; files edited by hand move with their next update.",
  },
  "archive/half-done": {
    message: "the last run was stopped halfway: the PDF and other formats of {titles} are still the old ones",
    hint: "Run tiaoli regenerate {unit}; they are printed anew from the Word file.",
  },
  "archive/damaged-run": {
    message: 'the record "{path}" is damaged and no longer used',
    hint: "The recorded versions are not affected; only this one run cannot be undone.",
  },
  "archive/nothing-to-undo": {
    message: '"{unit}" has no draft or regeneration that could be undone',
    hint: "See its versions with tiaoli history {unit}, and take one out with tiaoli history {unit} <document> --restore <version> --out old.docx.",
  },
  "archive/undo-edited": {
    message: '"{path}" was edited after it was last generated; undoing would lose these edits, so nothing was undone',
    hint: "Copy the file elsewhere, move it away, then run tiaoli undo; no file was changed.",
  },
  "archive/undo-beside-edited": {
    message: '"{path}" was changed after the import and was left as it is; all else was taken back',
    hint: "It may still say what the import wrote, so please look it over; to import the unit's papers again use --into.",
  },
  "archive/undo-beside-aside": {
    message: '"{path}" was changed after the import; as it was changed it now lies in "{aside}", nothing is lost',
    hint: "It may name kinds and clauses that were taken back, so do not put it back whole; import again, then fill in from it what you had written.",
  },
  "archive/undo-gone": {
    message: 'what "{path}" said before is no longer kept, so it cannot be undone',
    hint: "Take the Word file of that time out with tiaoli history {unit} {document} --restore {number}{which} --out old.docx.",
  },
  "archive/undo-beside-gone": {
    message: 'what "{path}" said before is no longer kept, so it cannot be undone',
    hint: "Take the old file from a backup of your own.",
  },
  "archive/undo-limit": {
    message:
      "only the files from before the last {most} runs are kept, an undo being a run too; run {run} is older and cannot be undone, and no file was changed",
    hint: "The Word files of that time are in the history: take one out with tiaoli history {unit} {document} --restore {number}{which} --out old.docx; for the others put in their own document and version, see tiaoli history {unit}, and add --merged for one with edits made by hand.",
  },
  "archive/undo-damaged": {
    message: 'the record of the run "{path}" is damaged: it is not certain what to undo, so nothing was undone',
    hint: "See the documents and versions with tiaoli history {unit}, and take them out one by one with tiaoli history {unit} <document> --restore <version> --out old.docx.",
  },
  "archive/edited": {
    message: '"{path}" was edited after it was generated, and was not overwritten',
    hint: "The edits are as they were; the other formats of the document (PDF, web page …) are generated version {number} and do not have them. To carry the edits into the new text run tiaoli regenerate {unit}; to have the generated text alone, rename the file or move it away and run the command again.",
  },
  "archive/merged": {
    message: '"{path}" has edits made by hand, and was not overwritten',
    hint: "To update it and keep these edits run tiaoli regenerate {unit}; without them, rename the file or move it away and run the command again.",
  },
  "archive/old-name-edited": {
    message: 'the title has changed, and somebody edited the file under its old name, "{path}"; it was not deleted',
    hint: "Carry its edits over into the new file, then move the old one away yourself.",
  },
  "archive/earlier-day": {
    message:
      "the present files of {unit} were made with the holders of {day}; {asOf} would put back people who have changed since",
    hint: "Write --as-of {day} or a later day; if you do mean to go back, add --back.",
  },
  "archive/old-version": {
    message: '"{path}" is still the old version: this format was not made this time',
    hint: "Where you need it, make it with --format {format}.",
  },
  "archive/damaged": {
    message: 'the record "{path}" is damaged ({parts}) and no longer used',
    hint: "Other versions are not affected. If you have a backup, restore this folder.",
  },
  "archive/newer": {
    message: '"{path}" was made by a newer tiaoli (format {found}; this one knows up to {known})',
    hint: "Update tiaoli and try again; the history is unchanged.",
  },
  "archive/unsafe-name": {
    message: '"{name}" cannot be the name of a folder',
    hint: "An id has lower-case letters, digits, hyphens and dots only, and is no name the system reserves.",
  },
  "archive/no-document": {
    message: 'the history of "{unit}" has no document "{document}"',
    hint: "See its documents with tiaoli history {unit}.",
  },
  "archive/no-version": {
    message: 'the document "{document}" has no version {number}',
    hint: "See its versions with tiaoli history {unit} {document}.",
  },
  "archive/no-merged": {
    message: 'version {number} of the document "{document}" has no merged edits, only a generated file',
    hint: "Leave out --merged or --mine; tiaoli history shows which versions have edits made by hand.",
  },
  "archive/no-history": {
    message: '"{unit}" has no history in "{path}" yet',
    hint: "Draft its documents first, with tiaoli draft {unit}.",
  },
};
