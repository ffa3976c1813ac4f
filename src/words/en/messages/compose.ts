import type { compose as codes } from "../../../diag/codes/compose.js";
import type { Sentences } from "../../types.js";

export const compose: Sentences<typeof codes> = {
  "compose/absent-superior": {
    message:
      "superiors lacks {key} ({what}): in {count} {count|paper|papers} (such as '{title}') what it should be told is told somebody else, or left out",
    hint: "Add {key} to superiors in the profile.",
  },
  "compose/superior-left-out": {
    message:
      "superiors lacks {key} ({what}): {count} {count|paper uses|papers use} a general word, or {count|leaves|leave} it out (such as '{title}')",
    hint: "Add it to superiors in the profile where the unit has one.",
  },
  "compose/attachment-boxes": {
    message: 'the attachment "{path}" has {count} text {count|box|boxes}, whose words now stand as paragraphs',
    hint: "",
  },
  "compose/attachment-lost": {
    message: 'some of the attachment "{path}" was not taken over: {things}',
    hint: "Where you need it, add it to the generated Word file.",
  },
  "compose/bad-helper-use": {
    message: "a clause file uses something in a way that does not work: {detail}",
    hint: "Write it as templates/README.md says in its section on what a text may use, or fill in the profile.",
  },
  "compose/unknown-helper": { message: 'a clause file uses "{name}", which does not exist', hint: "There are: {known}." },
  "compose/missing-fact": {
    message: 'a clause file asks for "{path}", and there is no such fact',
    hint: "Check the path (templates/README.md lists them all), or fill it in in the profile.",
  },
  "compose/bad-template": {
    message: "the text of a clause file has a fault of syntax ({detail})",
    hint: "Check that double braces come in pairs, and {{#if}} with {{/if}}.",
  },
  "compose/unknown-stand": {
    message: 'a paragraph of the clause "{clause}" is said to be "{found}", which is nothing',
    hint: "Behind the label write the name of a paragraph (title, body, issuer …), or heading or item with its level (templates/README.md).",
  },
  "compose/unmet-need": {
    message: 'the clause "{clause}" needs "{path}", which the profile does not state',
    hint: "Fill it in in the profile {profile}, or give the clause a condition (when).",
  },
  "compose/wrong-need": {
    message: 'the clause "{clause}" needs "{path}" to be {wanted}',
    hint: "Check how this fact is written in the profile.",
  },
  "compose/unknown-ref": {
    message: 'the clause "{clause}" refers to "{target}", which this document does not have',
    hint: "Check the ids of clause and paragraph, or give the referring clause a condition (when).",
  },
  "compose/duplicate-block": {
    message: 'the paragraph label "{id}" stands twice',
    hint: "Within a clause each {#label} may be used once; in loops use {{label …}}.",
  },
  "compose/unlabelled-block": {
    message: 'the clause "{clause}" has several paragraphs, and this one has no label',
    hint: "Add {#label} at the end of the paragraph (lower-case letters, digits, hyphens); in loops {{label …}}.",
  },
  "compose/ragged-table": {
    message: 'the table of the clause "{clause}" has {wanted} columns, this row {found} {found|cell|cells}',
    hint: "Add or take away | cells.",
  },
  "compose/missing-clause": {
    message: 'the clause "{clause}" requires the clause "{other}", which was not chosen',
    hint: "Check traits and when of both clauses.",
  },
  "compose/clashing-clauses": {
    message: 'the clauses "{clause}" and "{other}" exclude each other',
    hint: "Check traits and when of both clauses.",
  },
  "compose/empty-document": {
    message: '"{title}" has no clause that suits',
    hint: "Check whether unit type, topic and document kind go together.",
  },
  "compose/unsuited-kind": {
    message: '"{kind}" is not for {unit} ({topic}): "{field}" in the profile is not what this kind asks for',
    hint: "Check this fact of the profile, or do not name this kind with --kind.",
  },
  "compose/topic-not-chosen": {
    message: 'the profile\'s topics do not have "{topic}"',
    hint: "Chosen so far: {known}. To draft it, add it to topics first.",
  },
  "compose/unverified-number": {
    message: 'the number of "{title}" is not verified yet, so its name alone is printed',
    hint: "Once it is, fill in number and number-verified: true in templates/regulations.yaml.",
  },
  "compose/basis-not-yet": {
    message: 'the document is of {day}, "{title}" is in force from {from}: "{sentence}"',
    hint: "Change the day, or cite what was in force then; the dates stand in templates/regulations.yaml.",
  },
  "compose/basis-ended": {
    message: 'the document is of {day}, "{title}" is no longer in force from {until}: "{sentence}"',
    hint: "Cite the regulation in force, or drop the sentence.",
  },
  "compose/basis-replaced": {
    message: 'the document is of {day}, "{successor}" stands in the place of "{title}" from {until}: "{sentence}"',
    hint: 'Cite "{successor}" in the clause, and check each article that is named.',
  },
  "compose/repealed-basis": {
    message: '"{title}" is repealed and still cited',
    hint: "Use the regulation in force, in templates/regulations.yaml or in the clause.",
  },
  "compose/phrase-not-yet": {
    message: "the phrase “{text}” exists from {from} on, but the document is dated {day}",
    hint: "Check the document's date; the phrase's time stands in templates/terms.yaml, phrases.",
  },
  "compose/phrase-ended": {
    message: "the phrase “{text}” is not written any more from {until} on, but the document is dated {day}",
    hint: "Reword or delete it; where the profile says it (period-theme, report), change it there. Its time stands in templates/terms.yaml, phrases.",
  },
  "compose/phrase-replaced": {
    message: "the phrase “{text}” is not written any more from {until} on, “{instead}” is now, but the document is dated {day}",
    hint: "Reword it; where the profile says it (period-theme, report), change it there. Its time stands in templates/terms.yaml, phrases.",
  },
  "compose/own-text-former": {
    message: '"{title}" says {name} in its own words, who holds no post any more; these words do not follow the profile',
    hint: "Write {slot} in the clause instead of {name}, and it follows the profile; or change the name in Word.",
  },
  "compose/own-text-unknown": {
    message: '"{title}" says {name} in its own words, whom the profile does not know; these words do not follow the profile',
    hint: 'Put the person under people and posts in the profile, and write {{fact "posts.<key>.holder" "{name}"}} in the clause.',
  },
};
