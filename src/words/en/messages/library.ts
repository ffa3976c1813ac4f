import type { library as codes } from "../../../diag/codes/library.js";
import type { Sentences } from "../../types.js";

export const library: Sentences<typeof codes> = {
  "library/no-front-matter": {
    message: "the clause file does not begin with a head between two lines of ---",
    hint: "Write the head as in the example of templates/README.md.",
  },
  "library/doubled-mark": {
    message: '"{value}" has a number, title mark or punctuation that the program adds',
    hint: "The program adds numbers, title marks, brackets and colons: delete them, or they are printed twice.",
  },
  "library/empty-text": {
    message: 'the clause "{id}" has no text',
    hint: "Write its text below the second ---, or delete the file.",
  },
  "library/private-characters": {
    message: "the file has an invisible special character (U+{code})",
    hint: "Delete the character and type these words again.",
  },
  "library/id-mismatch": {
    message: 'the id in the file is "{id}", but the file is named "{name}"',
    hint: "Make them agree; a clause stands in a folder named after the first part of its id.",
  },
  "library/unit-only-clauses": {
    message: 'units/{unit}/ may hold clauses only: "{name}" is not used',
    hint: "Move it to templates/units/{unit}/clauses/; kinds, looks and the rest stand in templates/ and hold for all units.",
  },
  "library/unit-clause-alone": {
    message: 'clause "{id}" of the unit "{unit}" stands for none of the library',
    hint: "Only other words for a clause stand here, under its id. A clause only this unit has goes to templates/clauses/ with when: { equals: { unit.id: {unit} } }.",
  },
  "library/repeated-id": {
    message: '"{id}" is in {other} already',
    hint: "Choose another id; to rewrite a built-in clause put the file into templates/ of the workspace.",
  },
  "library/unknown-slot": {
    message: 'the clause "{id}" asks for a place in "{slot}", and there is no such kind or slot',
    hint: "There are: {known}.",
  },
  "library/unknown-topic": {
    message: 'the clause "{id}" names a topic "{topic}" that does not exist',
    hint: "There are: {known}.",
  },
  "library/unknown-organ": {
    message: 'the clause "{id}" names a form of Party organ "{organ}" that does not exist',
    hint: "There are: {known}.",
  },
  "library/unknown-regulation": {
    message: '"{id}" names a basis "{regulation}" that does not exist',
    hint: "Add the regulation to templates/regulations.yaml first.",
  },
  "library/unknown-clause": {
    message: 'the clause "{id}" speaks of a clause "{other}" that does not exist',
    hint: "Check the ids in requires, excludes and the text.",
  },
  "library/unknown-paper": {
    message: 'the shelf of "{name}" lists "{paper}", and there is no such paper',
    hint: "Write a kind, or kind.topic. There are: {known}.",
  },
  "library/unknown-kind": {
    message: 'the clause "{id}" speaks of a kind "{kind}" that does not exist',
    hint: "There are: {known}.",
  },
  "library/stale-overlay": {
    message: 'the workspace\'s clause "{id}" was made from an old text of the built-in one ({made}), which has changed since',
    hint: "Hold it against the built-in clause with tiaoli library show, then set original to {now}.",
  },
  "library/overlay": { message: 'the workspace\'s "{id}" stands in for the built-in file of that name', hint: "" },
};
