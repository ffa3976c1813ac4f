import type { official as codes } from "../../../diag/codes/official.js";
import type { Sentences } from "../../types.js";

export const official: Sentences<typeof codes> = {
  "profile/copy-number": {
    message: 'the copy number "{value}" is not written properly',
    hint: 'Write six digits in half-width double quotes, as "000001".',
  },
  "profile/secrecy-term": {
    message: 'the term of secrecy "{value}" is not written properly',
    hint: 'Write a number of years or months with the Chinese character for it, or the Chinese word for "long-term".',
  },
  "profile/term-without-secrecy": {
    message: 'there is a term of secrecy "{value}" and no level of secrecy',
    hint: "Add secrecy with one of its three levels; if nothing is secret, delete secrecy-term.",
  },
  "profile/secret-without-copy-number": {
    message: "the paper is secret ({value}) and has no copy number",
    hint: 'Add copy-number, six digits, as copy-number: "000001".',
  },
  "compose/printer-too-long": {
    message: 'the printing office "{text}" of "{document}" is too long and would meet the date ({most} characters at most)',
    hint: "Give print-office for this document under documents in the profile, in its official short form.",
  },
  "compose/masthead-too-long": {
    message: 'the masthead "{text}" of "{document}" has {count} characters, too many for a line ({most} at most)',
    hint: "Give masthead for this document under documents in the profile, in its official short form.",
  },
  "compose/no-number": {
    message: '"{document}" is final and to be printed as an official paper, but has no number yet',
    hint: "Add number for this document under documents in the profile; while there is none set status to draft or review, and its place stays blank.",
  },
  "compose/no-signer": {
    message: '"{document}" goes to a superior and has no signer',
    hint: "Add signer for this document under documents in the profile, with ids of people; if it does not go to a superior write direction: down.",
  },
  "compose/signer-downward": {
    message: '"{document}" is no paper with a masthead to a superior, and names {count} {count|signer|signers}',
    hint: "Such papers alone print signers: delete signer; if it does go to a superior write direction: up with layout masthead, and leave out another --layout of the command line.",
  },
  "compose/signer-too-long": {
    message: 'the signer "{name}" of {document} is too long for a line',
    hint: "The names of signers have room for twenty-two characters on a line: check the name.",
  },
  "compose/signer-twice": {
    message: 'the signers of "{document}" name one person more than once',
    hint: "Keep each person once in signer.",
  },
  "compose/attachment-twice": {
    message: 'the attachment "{name}" of "{document}" has both document and file',
    hint: "Keep one: document for another document of the unit, file for one that is there.",
  },
  "compose/attachment-absent": {
    message: '"{document}" is final, and its attachment "{name}" has a name only and no content',
    hint: "Write document (another document of the unit) or file (a file of the workspace); while it is missing set status to draft or review, and its page stays blank.",
  },
  "compose/attachment-itself": {
    message: 'the attachment "{name}" of "{document}" is this very document',
    hint: "Write another document of the unit, as responsibility-list.ideology; for one that is not the unit's use file, or give a name only.",
  },
  "compose/attachment-document": {
    message: 'the attachment "{name}" of "{document}" is "{value}", and the unit has no such document',
    hint: "Write <kind>.<topic> or <kind>.<topic>.<subject>, as responsibility-list.ideology; for one that is not the unit's use file, or give a name only.",
  },
  "compose/attachment-file": {
    message: 'the file "{value}" of the attachment "{name}" of "{document}" is not there or cannot be read',
    hint: "Write a path within the workspace; while there is no file give a name only, and its page stays blank.",
  },
};
