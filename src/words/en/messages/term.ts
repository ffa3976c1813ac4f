import type { term as codes } from "../../../diag/codes/term.js";
import type { Sentences } from "../../types.js";

export const term: Sentences<typeof codes> = {
  "term/later": {
    message: "from {day} on: {what}; nothing of it shows this time, and a regeneration is due then",
    hint: "Run tiaoli regenerate {unit} on that day; tiaoli impact {unit} --as-of {day} tells beforehand what it will change.",
  },
  "profile/appoint-post": {
    message: 'the profile has no post "{post}"; nothing was written',
    hint: "{nearest}Its posts are: {known}. Add a new one under posts first.",
  },
  "profile/appoint-which-post": {
    message: '"{post}" is more than one post; nothing was written',
    hint: "Say which one with the key in brackets: {several}.",
  },
  "profile/appoint-name": { message: "there is no name; nothing was written", hint: "Write the name of the holder with --name." },
  "profile/appoint-which-person": {
    message: 'the profile has several people named "{name}"; nothing was written',
    hint: "Say which one with --person: {ids}; for somebody else of that name write a new id.",
  },
  "profile/appoint-variant": {
    message: '"{typed}" was taken for "{name}" ({id}) of the profile, and the name stays as the profile has it',
    hint: "If it is somebody else write a new id with --person; if the profile has the name wrong use tiaoli rename.",
  },
  "profile/appoint-other-name": {
    message: 'the id "{id}" is that of {known}, not of "{name}"; nothing was written',
    hint: "Check the name, or write another id with --person.",
  },
  "profile/appoint-same": {
    message: "{name} has held {title} since {from}; nothing was written",
    hint: "Check name and post; to change the first day or the number, edit this line of the profile.",
  },
  "profile/appoint-later": {
    message: "{name} holds {title} from {from} on, so nobody can be appointed from {date}; nothing was written",
    hint: "Check the day; if the record is wrong correct it in the profile first.",
  },
  "profile/vacate-vacant": {
    message: "nobody holds {title} on {date}; nothing was written",
    hint: "Check post and day; tiaoli unit show tells who holds what on a day.",
  },
  "profile/vacate-early": {
    message: "{name} holds {title} from {from} on only, and cannot leave it on {date}; nothing was written",
    hint: "Check the day: on the day of leaving the post is no longer held, so it is at least a day after the first.",
  },
  "profile/still-holds": {
    message: "on {date} {name} still holds: {titles}",
    hint: "If these end as well, run tiaoli vacate or tiaoli appoint for them.",
  },
  "term/not-last": {
    message: "the change of {title} from {day} on is not the last one; it was not taken back",
    hint: "It was changed elsewhere just now: refresh and look again.",
  },
};
