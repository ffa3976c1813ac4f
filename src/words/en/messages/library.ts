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
  "library/release-unknown": {
    message: "There is no clause “{id}”",
    hint: "{nearest}tiaoli library list shows the ids; for a new clause give a file with a head (--from).",
  },
  "library/release-no-text": { message: "Clause “{id}” has no text to release", hint: "Give a file with the new text (--from)." },
  "library/release-no-head": {
    message: "The library has no “{id}”, and the given file has no head",
    hint: "{nearest}The file of a new clause needs a head between two lines of ---, see templates/README.md.",
  },
  "library/release-not-newer": {
    message: "Clause “{id}”: version {version} is to be released, but there is version {now} already",
    hint: "Raise the version in its head and give the reason in changes; a file without a head is numbered by itself.",
  },
  "library/release-unchanged": {
    message: "The new text of clause “{id}” is the same as version {version}",
    hint: "Check the file given with --from.",
  },
  "library/release-faulty": {
    message: "The new text of clause “{id}” has the faults above and was not released",
    hint: "Mend it first; --force releases it all the same.",
  },
  "library/release-behind": {
    message: "Group “{to}” has version {has} of clause “{id}” already; version {version} cannot follow it",
    hint: "tiaoli library release {id} --back goes back to the text before.",
  },
  "library/release-same": {
    message: "Version {version} of clause “{id}” was released there already; nothing was changed",
    hint: "tiaoli library release {id} shows how far it has come.",
  },
  "library/release-none": {
    message: "There is no release of clause “{id}” to take back",
    hint: "tiaoli library release {id} shows how far it has come.",
  },
  "library/release-busy": {
    message: "Another command is releasing a clause",
    hint: "Wait for it and try again; if there is none, remove {path}.",
  },
  "library/release-open": {
    message: "Version {version} of clause “{id}” is being released in stages; a new text for all units would overtake it",
    hint: "Release it to all first (tiaoli library release {id} --to all), or take it back (--back).",
  },
  "library/release-take-back": {
    message: "The text of clause “{id}” came by a release in stages",
    hint: "Take it back with tiaoli library release {id} --back.",
  },
  "library/release-only": {
    message: "“{name}” has no meaning below releases/",
    hint: "Only releases/<clause>/<version>.hbs and releases/<clause>/stages.yaml stand there.",
  },
  "library/release-number": {
    message: "The head of “{name}” says version {version}",
    hint: "Make the file's name and the version in its head agree.",
  },
  "library/release-text-gone": {
    message: "Version {version} of clause “{id}” was released, but its text is not at templates/{path}",
    hint: "Put the file back; if it is not wanted any more, remove this step from stages.yaml.",
  },
  "library/release-overtaken": {
    message: "The release of version {version} of clause “{id}” is without effect: all units have version {now}",
    hint: "Take it back with tiaoli library release {id} --back, or release a higher version.",
  },
  "library/release-group-gone": {
    message: "Clause “{id}” was released to the group “{group}”, which is not there",
    hint: "The step holds for nobody; groups there are: {known}.",
  },
};
