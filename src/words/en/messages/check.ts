import type { check as codes } from "../../../diag/codes/check.js";
import type { Sentences } from "../../types.js";

export const check: Sentences<typeof codes> = {
  "check/differing-cadence": {
    message: 'the cadence of "{name}" differs: {documents} say "{found}", {source} says "{own}"',
    hint: "State a cadence once, under cadences in the profile; clauses print it with {{cadence}} and never type it.",
  },
  "check/differing-responsible": {
    message: '{term} differs: {a} says "{first}", {b} says "{second}"',
    hint: "Check direct-responsible (and by-topic) in the profile, or correct the document that is wrong.",
  },
  "check/vacant-post": {
    message: 'nobody holds "{title}" on that day, and {documents} speak of this post',
    hint: "Add a holder under posts in the profile; if the post no longer exists, delete it from the profile.",
  },
  "check/vacant-place": {
    message: "nobody holds '{title}' on {date}: {places}",
    hint: "Add the holder to posts in the profile (acting: true for somebody acting), or remove a post that is abolished.",
  },
  "check/missing-document": {
    message: '{documents} mention "{title}", and the unit has no such document',
    hint: "Check the name; if it is a repealed paper or one of a superior, put it under replaces or basis in the profile.",
  },
  "check/duty-without-owner": {
    message: 'nobody is named as responsible for the task "{task}", see {documents}',
    hint: "Add the post or department to the profile, or correct owner in tasks.yaml.",
  },
  "check/duty-with-two-owners": {
    message: 'those responsible for the task "{task}" differ: {a} says "{first}", {b} says "{second}"',
    hint: "One party alone is responsible for a task: make them agree.",
  },
};
