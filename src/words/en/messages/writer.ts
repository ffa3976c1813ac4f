import type { writer as codes } from "../../../diag/codes/writer.js";
import type { Sentences } from "../../types.js";

export const writer: Sentences<typeof codes> = {
  "writer/only-in-word": {
    message: 'the Word file of "{title}" has something that {formats} cannot print: {things}',
    hint: "To issue it print from the Word file, or save that as PDF.",
  },
  "writer/marks-lost": {
    message: 'the {format} of "{title}" prints the following words, but without their formats: {things}',
    hint: "Where it matters the Word file counts.",
  },
  "writer/unwritable-text": {
    message: '"{text}" has characters no file can hold ({characters})',
    hint: "Delete the invisible character in the profile or clause and type these words again.",
  },
  "writer/no-table": {
    message: '"{title}" has no table, so no .xlsx was made',
    hint: "A spreadsheet holds the tables of a document: choose docx or pdf, or xlsx for documents such as the table of the year’s tasks.",
  },
  "ooxml/not-a-zip": {
    message: '"{name}" is no whole .docx file',
    hint: "Perhaps it was not transferred in full or has another extension only: open it in Word or WPS and save it as .docx.",
  },
  "ooxml/too-large": {
    message: '"{name}" is too large once unpacked, and was not opened',
    hint: "Check where it comes from; if it is an official document, delete large pictures and save it elsewhere.",
  },
  "ooxml/bad-part": {
    message: 'names inside "{name}" are odd; it was not opened',
    hint: "Open it in Word or WPS and save it as a new .docx.",
  },
  "writer/font-none": {
    message: 'there is no font "{name}" that could be used, so no PDF can be made',
    hint: "Install the program again, or name font files with the environment variable TIAOLI_FONTS.",
  },
  "writer/font-refused": {
    message: 'the font file "{path}" cannot be embedded in a PDF ({detail})',
    hint: "Move the font away or install it again, then try again.",
  },
  "writer/font-unreadable": {
    message: 'the font file "{path}" cannot be read ({detail}); another font was used',
    hint: "Install the font again.",
  },
  "writer/font-substituted": {
    message: 'this machine has no "{name}"; the PDF uses "{used}" instead',
    hint: "Install the font and draft again; Word files are not affected.",
  },
  "writer/font-fallback": {
    message: "some rare characters are not in their font; the PDF uses others for them: {list}",
    hint: "Check the forms of these characters.",
  },
  "writer/font-no-glyph": {
    message: 'no font shows "{characters}"; the PDF has a substitute mark for it',
    hint: "Install a font that has it, or name font files with the environment variable TIAOLI_FONTS.",
  },
};
