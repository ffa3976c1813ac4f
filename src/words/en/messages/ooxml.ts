import type { ooxml as codes } from "../../../diag/codes/ooxml.js";
import type { Sentences } from "../../types.js";

export const ooxml: Sentences<typeof codes> = {
  "ooxml/patch-place": {
    message: 'the place to change is not in "{name}" ({place})',
    hint: "The file may have been edited since it was read: run the command again.",
  },
  "ooxml/patch-text": {
    message: 'the paragraph to change in "{name}" is not what was read: {place}',
    hint: "The file may have been edited since it was read: run the command again.",
  },
  "ooxml/patch-unsafe": {
    message: 'what stands at this place of "{name}" cannot be changed in place: {place}',
    hint: "Mostly a formula, ruby text, a field, a content control or somebody's revision stands in between: edit this place by hand in Word, or accept the revisions and run the command again.",
  },
  "ooxml/patch-overlap": {
    message: 'two changes meet at one place of "{name}": {place}',
    hint: "This is a fault of the program, and the file is unchanged: please send us the file and the command.",
  },
  "ooxml/patch-xml": {
    message: 'what was to be written into "{name}" is no whole paragraph or table',
    hint: "This is a fault of the program, and the file is unchanged: please send us the file and the command.",
  },
  "ooxml/patch-prefix": {
    message: '"{name}" is written in a rare way inside, and cannot be changed in place',
    hint: "Open it in Word or WPS and save it as .docx.",
  },
  "ooxml/kept-parts": {
    message: 'a paragraph deleted from "{name}" held {what}, which stays in an empty paragraph: {place}',
    hint: "Open the file and see whether it is still wanted; if not, delete it by hand.",
  },
};
