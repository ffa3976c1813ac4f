import type { imports as codes } from "../../../diag/codes/import.js";
import type { Sentences } from "../../types.js";

export const imports: Sentences<typeof codes> = {
  "import/private-characters": {
    message: "{name}, paragraph {paragraph} holds characters the program uses for itself, and cannot become a clause",
    hint: "Write those characters (mostly made-up ones of the private use area) in another way in Word, and import again.",
  },
  "import/not-to-the-letter": {
    message: "{name}, paragraph {paragraph}: its words did not come back to the letter",
    hint: "This paper was not taken over; the others were. Please send us the file, with its contents blotted out if need be.",
  },
  "import/no-papers": {
    message: 'there is nothing to import in "{path}"',
    hint: "Check the folder; .docx, .doc, .txt, .md and .pdf can be imported.",
  },
  "import/picture": {
    message: "{count} {count|file is a picture|files are pictures} and {count|was|were} not imported: {names}",
    hint: "Find the Word file; where there is none, have the text recognised and check it.",
  },
  "import/link": {
    message: "{count} {count|link was|links were} not followed: {names}",
    hint: "To import what a link leads to, put the file itself into the folder, or give its path.",
  },
  "import/none-taken": {
    message: "nothing can be taken over: the papers are of no kind we have, or the same as others",
    hint: "The list above says what each is; tiaoli library list lists the kinds.",
  },
  "import/unknown-unit": { message: 'no paper says it is of "{value}"', hint: "The papers are of: {known}." },
  "import/unknown-type": { message: 'there is no unit type "{value}"', hint: "There are: {known}." },
  "import/two-units": {
    message: "these papers are of several units: {units}",
    hint: "Say with --of whose are meant, by the unit's full name; import each unit's by itself.",
  },
  "import/already-managed": {
    message: '"{name}" was not taken over: the unit has {document} in its history already',
    hint: "Hold the two against each other with tiaoli compare; to change the one there is, edit it in Word.",
  },
  "import/wrong-id": {
    message: '"{value}" cannot be the id of a unit',
    hint: "Give one with --id, of small letters, digits and hyphens; for a unit that has a profile use --into.",
  },
  "import/id-given": {
    message: 'no --id was given: the unit gets the id "{id}"',
    hint: "For another one run tiaoli undo {id} first, and import with --id.",
  },
  "import/no-type": {
    message: 'the library has no clauses for units like "{unit}"',
    hint: "Its papers are taken over in their own words and follow the profile like any. Choose the nearest type with --type ({known}) and keep their text (own, the default); the clauses of the library are written for units of that type, so write your own in the templates of the workspace before new papers are drafted.",
  },
  "import/needs-type": { message: "the papers do not tell what type of unit this is", hint: "Say so with --type: {known}." },
  "import/unit-exists": {
    message: "there is a profile {path} already",
    hint: "To import into that unit use --into {id}; for another one choose another id.",
  },
  "import/our-layout": {
    message: '"{name}" is no .docx: it was taken over as text, in our layout',
    hint: "To keep its own layout, save it as .docx in Word or WPS and import that.",
  },
  "import/kept-literal": {
    message: '{count} paragraphs of "{name}" (the first is paragraph {first}) stay as typed and do not follow the profile',
    hint: "",
  },
  "import/open-profile": {
    message: "{count} {count|entry|entries} of the profile {count|is|are} still open, for no paper says them: {facts}",
    hint: "Nobody can be appointed and nothing regenerated before. Write them into {profile}; or export a workbook with tiaoli unit export {unit}, fill it in and take it back with tiaoli unit import; or take this back with tiaoli undo {unit} and import again in a terminal without --yes, which asks for each.",
  },
  "import/wrong-set": {
    message: '--set takes fact=value, not "{value}"',
    hint: "For example --set unit.short-name=School; a run without --yes lists the facts.",
  },
  "import/unknown-set": {
    message: '--set cannot give "{path}"',
    hint: "It gives single facts of unit, organ, superiors, cadences, limits and titles of posts (unit.short-name, organ.short, superiors.party, direct-responsible), and what is listed as contradicting (by its number too, as in --set 1=2) or as other than the profile: {known}. Write the rest into the profile after the import; who holds a post is for tiaoli appoint.",
  },
  "import/unknown-answer": { message: 'nobody knows which one "{value}" is', hint: "Write its number or its name: {known}." },
  "import/needs-yes": {
    message: "nothing was written: a script says --yes",
    hint: "Look with --dry-run first; what papers contradict each other in stays open, and is listed above.",
  },
  "import/below-floor": {
    message:
      "{what}: {place} says {value}, which is less than the {asked} that {regulation} {article} asks for. Its words stay, and the profile says {asked}",
    hint: "For more, say so in the import: --set {path}=1/quarter; mend the old sentence when the paper is revised.",
  },
  "import/misnamed-basis": {
    message:
      'the basis "{title}" in {place}: there is no paper of that title; it should be "{right}". Its words stay, and the profile does not list it',
    hint: "Mend the old sentence when the paper is revised; if the paper exists, list it among the bases with its number and issuer.",
  },
  "import/not-in-profile": {
    message: '{what} "{value}" was not written into the profile ({place}): {why}',
    hint: "The paper keeps its words; check it and write it into the profile at {path}.",
  },
  "import/not-whole": {
    message: "papers name these, but not all that a profile must say of them, so they were not written into it: {entries}",
    hint: "They stand at the end of the profile; complete them and move them to their places, or fill them in on the page.",
  },
  "import/left-open": {
    message: "papers contradict each other, and this was left open: {what} ({values})",
    hint: "Settle it with --set {path}=number when importing; once written, decide and write it into the profile at {path}.",
  },
  "import/profile-differs": {
    message: "the profile differs from the papers and was left as it is: {what} (profile {own}; papers {value})",
    hint: "Where the papers are right, change {path} in the profile and regenerate.",
  },
  "import/unknown-text": {
    message: '--text is own (their words), library (ours) or mixed (ours where a paragraph is ours, else theirs), not "{value}"',
    hint: "For one paper write --text file=library; it may be given several times.",
  },
  "import/text-file": { message: '"{value}" in --text is no paper that is taken over', hint: "Those are: {known}." },
  "import/report-format": {
    message: "the name of a report ends in .docx or .html: {path}",
    hint: "Such as --report import.docx; give it twice for both.",
  },
  "import/library-needs": {
    message: '"{name}" was not drafted: the library\'s text needs a whole profile, and {count} entries are open',
    hint: "Fill in the profile and run tiaoli draft; or import it in its own words, without --text library.",
  },
  "import/library-taken": {
    message: '"{name}" was taken over in its own words: another paper is the unit\'s of this kind and topic',
    hint: "To keep only one, take the other out of the folder and import again.",
  },
  "import/library-text": { message: '"{name}" has the library\'s text and layout; the original is in data/originals', hint: "" },
  "import/mixed-text": {
    message: '{count} paragraphs of "{name}" are the library\'s to the letter and follow it from now on; all else is as it was',
    hint: "No word was changed.",
  },
};
