import type { lint as codes } from "../../../diag/codes/lint.js";
import type { Sentences } from "../../types.js";

export const lint: Sentences<typeof codes> = {
  "lint/unused-clause": {
    message: 'no unit and topic ever uses the clause "{id}"',
    hint: "Check slots, topics, traits and organs, or delete the file.",
  },
  "lint/unreachable-condition": {
    message: 'the condition (when) of the clause "{id}" holds for none of the sample units',
    hint: "Check the paths; if some unit does use it, write an example that has this fact.",
  },
  "lint/unknown-path": {
    message: 'the clause "{id}" asks for "{path}", which no unit would have',
    hint: "Correct it by the list of paths in templates/README.md.",
  },
  "lint/undeclared-need": {
    message: 'the text of the clause "{id}" prints "{path}", which stands neither in needs nor in when.has',
    hint: "Put it into needs (it must be there) or when.has (without it the clause is left out).",
  },
  "lint/unknown-helper": {
    message: 'the clause "{id}" uses something that does not exist: {name}',
    hint: "Correct it by templates/README.md, cadences.yaml and regulations.yaml.",
  },
  "lint/near-copy": {
    message: 'the clauses "{id}" and "{other}" have {percent}% of their text in common',
    hint: "Make them one clause and print what differs by paths or {{#if}}.",
  },
  "lint/foreign-word": {
    message: 'the clause "{id}" uses "{word}", and "{stranger}" would get this clause too',
    hint: "Use paths (words.*, topic.* …), or give the clause traits or topics.",
  },
  "lint/trade-word": {
    message: 'the clause "{id}" says "{word}" to {unit}: {text}',
    hint: "Such a unit has no such thing. Give the clause traits or when, or write another sentence with {{#if}}; words and the units they suit are in templates/trade-words.yaml.",
  },
  "lint/topic-word": {
    message: 'the clause "{id}" uses the word "{word}" of other work in papers of {unit} on "{topic}": {text}',
    hint: "Each work has words of its own. Keep the clause to its topics, or write another sentence with {{#if}}; the words are foreign-words of the topic's file in templates/topics.",
  },
  "lint/over-budget": {
    message: 'the paper "{document}" of the sample "{unit}" is over the bound of its kind: {length}',
    hint: "Shorten the clauses it takes, or keep some from small units with traits; the bound is the kind's budget.",
  },
  "lint/missing-paper": {
    message: 'the clause "{id}" speaks to {unit} of "{paper}", which this unit does not have: {text}',
    hint: "Say with when or {{#if}} when it is to be mentioned.",
  },
  "lint/unprintable-clause": {
    message: 'the clause "{id}" cannot be printed for {unit}: {fault}',
    hint: "Put what it needs into when.has, or say with {{#if}} what is said without it.",
  },
  "lint/wrong-receiver": {
    message: 'the clause "{id}" has {unit} hand a case over to "{receiver}": {text}',
    hint: 'Duty crimes go to the supervisory organ, other crimes to the police and the like; where no superior discipline organ is stated, say "the competent one".',
  },
  "lint/joined-twice": {
    message: 'the clause "{id}" joins "{phrase}" badly for {unit}: {text}',
    hint: 'Where words have an "and" of their own use an enumeration mark around them or say it otherwise; with {{once}} a name is printed once.',
  },
  "lint/own-superior": {
    message: 'the clause "{id}" makes one person of {unit} both directly responsible and the one who approves: {text}',
    hint: "Where the secretary is directly responsible nobody else checks: use {{#if direct.separate}} for a step that takes two people.",
  },
  "lint/typed-number": {
    message: 'the clause "{id}" types "{word}"',
    hint: "Cadences, time limits and dates come from the profile: use {{cadence}} and the like.",
  },
  "lint/missing-example": {
    message: 'the clause "{id}" has no example',
    hint: "Write examples in its head: for which sample unit, and what is to be printed.",
  },
  "lint/wrong-example": {
    message: 'an example of the clause "{id}" is not what is printed',
    hint: "Should be: {wanted}; is: {printed}",
  },
  "lint/stale-version": {
    message: 'the text of the clause "{id}" was changed, its version was not',
    hint: "Raise version by one, give the reason in changes, then run npm run hash.",
  },
  "lint/unhashed-text": { message: 'the clause "{id}" has no text-hash yet', hint: "Run npm run hash." },
};
