import type { report as codes } from "../../../diag/codes/report.js";
import type { Sentences } from "../../types.js";

export const report: Sentences<typeof codes> = {
  "report/unrelated": {
    message: "the two files have next to nothing in common and do not look like versions of one document; no report was made",
    hint: "Perhaps one is the wrong file; to compare them all the same add --force.",
  },
  "report/too-different": {
    message:
      "each of the two files has more than {clauses} clauses (or {characters} characters) without an equal in the other: too much to compare",
    hint: "Check that these are the right files; to compare them all the same, divide them by chapters.",
  },
  "report/hardly-alike": {
    message: "the two files have next to nothing in common (only {same} unchanged); they may not be versions of one document",
    hint: "Perhaps one is the wrong file; if not, there is nothing to do.",
  },
  "report/other-document": {
    message: "these are no versions of one document: the old one is {a}, the new one {b}",
    hint: "Perhaps one is the wrong file.",
  },
  "report/uncompared": {
    message: "the {side} one has {things}, which the format of the other cannot tell; they were not compared",
    hint: "Check against the original, or compare two .docx.",
  },
  "report/besides-unmarked": {
    message: "{report} shows changes of the words alone; not shown: {things}",
    hint: "See them with --format html or --format table.",
  },
  "report/stale-references": {
    message: "some references did not follow the numbers, please check: {places}",
    hint: "The words are the same, but point no longer at the same clause; if they are meant to, there is nothing to do.",
  },
  "report/reasons-kept": { message: "{kept} {kept|reason|reasons} typed into the former table {kept|was|were} kept", hint: "" },
  "report/reasons-left": {
    message:
      "{count} {count|reason|reasons} typed into the former table {count|has|have} no place any more and {count|stands|stand} below the new one",
    hint: "Look at each: move what is needed to its clause, delete the rest.",
  },
  "report/wrong-extension": { message: 'a {format} report cannot be stored as "{path}"', hint: "Let the name end in {known}." },
  "report/doubtful": {
    message: "{count} {count|pair|pairs} of clauses {count|is|are} doubtful",
    hint: "Check them; with --pins and a file name you get a file of pairs to settle.",
  },
  "report/pins-written": {
    message: '{count} {count|pair|pairs} of clauses {count|is|are} doubtful and {count|was|were} written to "{path}"',
    hint: "Settle each, then run the same command again.",
  },
  "report/redline-author": {
    message:
      'the old file has open revisions by "{author}" already; more under the same name could not be told apart from them, so no redline was made',
    hint: 'Write another name with --author, as --author "{author} (checked)"; or accept or reject the old revisions in Word, save it elsewhere and compare again.',
  },
  "report/redline-anew": {
    message:
      "the changes could not be written into the old file; the redline is laid out anew, and nothing else of the old file is missing from it",
    hint: "",
  },
  "report/redline-loses": {
    message:
      "the changes cannot be written into the old file as it is, and laid out anew it would lose {lost}; no redline was made",
    hint: "If the old file has open revisions, accept or reject them in Word first; to lay it out anew all the same add --anew; to see the changes only use --format html.",
  },
  "report/redline-lost": {
    message: "the changes could not be written into the old file; the redline is laid out anew without its {lost}",
    hint: "For these the old file counts: check.",
  },
  "report/needs-out": {
    message: "{format} is a Word file and cannot be shown on the screen",
    hint: "Say with --out where to store it, as --out changes.docx.",
  },
  "report/over-input": {
    message: '"{path}" is one of the files to compare, and was not overwritten',
    hint: "Write another file name with --out.",
  },
  "report/unknown-columns": { message: 'there are no such columns: "{value}"', hint: "There are: {known}." },
  "report/no-version": {
    message: 'there is no file "{word}"; if it is a document of a unit, its version is missing',
    hint: "Write a recorded version as {word}@1, the present file as {word}@current; see which there are with tiaoli history.",
  },
  "report/pins-none": {
    message: 'no pairs of clauses are doubtful, so "{path}" was not written',
    hint: "To settle pairs all the same write the file yourself; the README shows its form.",
  },
  "report/no-current": {
    message: 'the document "{document}" has no Word file now ({path})',
    hint: "Draft it with tiaoli draft {unit}, or write the path of the file to compare.",
  },
  "report/empty-shelf": {
    message: '"{unit}" has no papers on "{day}"',
    hint: "See which versions there are, and of which day, with tiaoli history {unit}; the present files are {unit}@current.",
  },
  "report/one-shelf": {
    message: '"{shelf}" names all papers of a unit, "{other}" does not',
    hint: "To compare all papers write a unit on both sides ({shelf}@2026-03-01, {shelf}@current); to compare one write a document on both.",
  },
  "report/shelf-day": {
    message: '"{on}" in "{word}" is no day',
    hint: "Write all papers as {unit}@2026-03-01 or {unit}@current, a recorded version of one as {unit}/document@2.",
  },
  "report/paper-by-paper": {
    message: "{what} is for one document, not for all papers of a unit",
    hint: "For all papers use --format terminal, html, table or json; make a redline or a decision document by document.",
  },
};
