import type { reader as codes } from "../../../diag/codes/reader.js";
import type { Sentences } from "../../types.js";

export const reader: Sentences<typeof codes> = {
  "reader/locked": {
    message: '"{name}" needs a password to open and cannot be read',
    hint: "Open it in Word or WPS, remove the password and save it elsewhere.",
  },
  "reader/old-doc": {
    message: '"{name}" is an old Word file (.doc); a .docx is needed here',
    hint: "Open it in Word or WPS, save it as .docx and try again.",
  },
  "reader/not-docx": {
    message: '"{name}" is {kind}; a .docx is needed here',
    hint: "Open it in Word or WPS and save it as .docx.",
  },
  "reader/empty": {
    message: '"{name}" is empty (0 bytes)',
    hint: "It was not saved or not sent whole; get it anew, or from a backup.",
  },
  "reader/no-text": {
    message: '"{name}" has no text',
    hint: "Perhaps it is the wrong file; have a scan turned into Word by a text recognition program first.",
  },
  "reader/no-body": {
    message: '"{name}" has no Word text ({part} is missing)',
    hint: "It may be a spreadsheet or slides, or damaged: open it in Word or WPS and save it as .docx.",
  },
  "reader/bad-xml": {
    message: 'the part {part} of "{name}" is damaged and was not read',
    hint: "Open it in Word or WPS, have it repaired, and save it elsewhere.",
  },
  "reader/doctype": {
    message: 'the part {part} of "{name}" has an external declaration and was not read, to be safe',
    hint: "Ordinary Word files have none: check where it comes from, and if it can be trusted open it in Word and save it elsewhere.",
  },
  "reader/too-large": {
    message: '"{name}" is too large and was not opened',
    hint: "Perhaps it is the wrong file; if not, split it up.",
  },
  "reader/too-many-paragraphs": {
    message: '"{name}" has more than {most} paragraphs (each cell counts as one) or lines, and was not read',
    hint: "Perhaps it is the wrong file; if not, split it up.",
  },
  "reader/too-many-lines": {
    message: '"{name}" has more than {most} lines (each level of quotes and lists counts again), and was not read',
    hint: "Perhaps it is the wrong file; if not, save it as .txt or .docx, or split it up.",
  },
  "reader/too-many-characters": {
    message: '"{name}" has more than {most} characters, and was not read',
    hint: "Perhaps it is the wrong file; if not, split it up.",
  },
  "reader/too-long-paragraph": {
    message: '"{name}" has a paragraph of more than {most} characters, and was not read',
    hint: "Mostly line ends are missing: part it into paragraphs in Word.",
  },
  "reader/too-many-pages": {
    message: '"{name}" has more than {most} pages, and was not read',
    hint: "Perhaps it is the wrong file; if not, split it up.",
  },
  "reader/too-deep": {
    message: 'things in "{name}" stand within one another more than {most} levels deep; it was not read',
    hint: "Ordinary files do not: check where it comes from, or open it in Word and save it elsewhere.",
  },
  "reader/too-many-elements": {
    message: '"{name}" is too fragmented inside (more than {most} elements), and was not read',
    hint: "Open it in Word and save it elsewhere, or split it up.",
  },
  "reader/too-many-attributes": {
    message: '"{name}" is odd inside (more than {most} attributes in one place), and was not read',
    hint: "Ordinary Word files are not: check where it comes from, open it in Word and save it elsewhere.",
  },
  "reader/too-many-marks": {
    message: '"{name}" has a paragraph with more than {most} marks such as *, _ and [, and was not read',
    hint: "If it is no Markdown use the extension .txt; if it is, put a blank line where a paragraph ends.",
  },
  "reader/wrong-extension": {
    message: '"{name}" is in truth {format}, and was read as that',
    hint: "Correct the extension, or other programs may not open it.",
  },
  "reader/unknown-format": {
    message: 'the format of "{name}" is unknown',
    hint: ".docx, .doc, .txt, .md, .pdf and .json of this program can be read; save others as .docx.",
  },
  "reader/pictures": { message: "{count} {count|picture was|pictures were} not read", hint: "" },
  "reader/markdown-left": {
    message: "of the Markdown the words alone were read, not: {things}",
    hint: "If they matter, check against the original.",
  },
  "reader/formulas": {
    message: "of {count} {count|formula|formulas} the words alone were read",
    hint: "Check against the original.",
  },
  "reader/symbols": {
    message: "{count} special {count|character|characters} cannot be read and {count|is|are} shown as a square",
    hint: "Check against the original.",
  },
  "reader/hidden": {
    message: "hidden text was not read: {text}",
    hint: "Show hidden text in Word and see whether it is to stay.",
  },
  "reader/nested-table": {
    message: "{count} {count|table stands|tables stand} within other tables; the words alone were read",
    hint: "",
  },
  "reader/embedded-only": {
    message: 'the content of "{name}" is another file embedded in it, and no words can be read',
    hint: "Web pages and other programs export such files: open it in Word or WPS and save it as .docx.",
  },
  "reader/only-text-boxes": {
    message: 'all words of "{name}" are in text boxes, and its body is empty',
    hint: "Move the words into the body in Word, or turn the text boxes into body text, and save it elsewhere.",
  },
  "reader/boxes-read": {
    message: 'all words of "{name}" are in text boxes, and its body is empty; they were read in the order of the boxes',
    hint: "This may not be the order of reading: check; if the file is to be used longer, move the words into the body.",
  },
  "reader/embedded-file": {
    message:
      "{count} {count|piece|pieces} of the content {count|is another file|are other files} embedded in it, and {count|was|were} not read",
    hint: "Open it in Word and save it elsewhere.",
  },
  "reader/revisions": {
    message: "{count} {count|revision is|revisions are} neither accepted nor rejected; the text was read {view}",
    hint: "Check these revisions; before a document is final all are to be settled.",
  },
  "reader/repeated-heads": {
    message: "{count} header {count|row|rows} repeated on a next page {count|was|were} left out",
    hint: "",
  },
  "reader/page-numbers": { message: "{count} {count|line|lines} with page numbers {count|was|were} left out", hint: "" },
  "reader/encoding": { message: '"{name}" is not in UTF-8; it was read as {encoding}', hint: "" },
  "reader/encoding-guess": {
    message: '"{name}" does not say its encoding; read as {encoding}, which may be wrong',
    hint: "Check the text; where it is garbled, save the file as UTF-8 with the program it comes from.",
  },
  "reader/binary": {
    message: '"{name}" is no text file',
    hint: "Perhaps it is the wrong file; or open it in its own program and save it as .docx.",
  },
  "reader/bad-characters": {
    message: '"{name}" is not UTF-8, UTF-16, GB18030 or Big5; it would be garbled',
    hint: "Open it in a text editor and save it in UTF-8.",
  },
  "reader/bad-json": { message: '"{name}" is no whole .json file', hint: "Make it anew with tiaoli draft --format json." },
  "reader/bad-tree": {
    message: '"{name}" is no document tree of this program; the fault is at {place}',
    hint: "Make it anew with tiaoli draft --format json, and do not edit it.",
  },
  "reader/scanned": {
    message: '"{name}" has no text that can be read; mostly it is a scan',
    hint: "Find the Word original; without one, have it turned into text by a recognition program and check the result.",
  },
  "reader/bad-pdf": {
    message: '"{name}" is no whole PDF file',
    hint: "Perhaps it was not transferred in full: get it again; the Word original serves better.",
  },
  "reader/pdf-lines": {
    message: '"{name}" is a PDF: paragraphs are inferred from the page, and of tables the words alone are read',
    hint: "Where there is a Word original, comparing it is more exact.",
  },
  "reader/bad-doc": { message: '"{name}" is no whole .doc file', hint: "Open it in Word or WPS and save it as .docx." },
  "reader/old-word": {
    message: '"{name}" is in the format of Word 95 or older',
    hint: "Open it in Word or WPS and save it as .docx.",
  },
  "reader/doc-kept": {
    message: '"{name}" is an old .doc: words, automatic numbers and the words of tables were read, nothing else',
    hint: "Saved as .docx it can be compared more exactly.",
  },
  "reader/doc-beside": { message: "the words of {what} were not read: {text}", hint: "To compare them save the file as .docx." },
  "reader/doc-lost": {
    message: "of {all} characters of the body {count} could not be read",
    hint: "Open it in Word or WPS, check, and use it saved as .docx.",
  },
};
