import type { name as codes } from "../../../diag/codes/name.js";
import type { Sentences } from "../../types.js";

export const name: Sentences<typeof codes> = {
  "profile/typed-number": {
    message: 'entry {place} begins with a number "{number}": {value}',
    hint: "The program counts in the order of the entries: delete it; if it is no number, write it another way, not at the beginning.",
  },
  "profile/two-numbers": {
    message: "a number {title} stands behind the name of the paper, and the number itself says {number}",
    hint: "It is not clear which is right. Write it once, as the number.",
  },
  "profile/odd-form": {
    message: '"{odd}" in "{value}" is a radical or a compatibility form; it is printed as "{plain}"',
    hint: "Such characters look alike and are not the same, and mostly come from a PDF: type them again.",
  },
  "profile/person-without-post": {
    message: '"{value}" holds no post',
    hint: "Add a holder to a post, or take the person out of people.",
  },
  "profile/person-left": { message: '"{value}" holds no post any more', hint: "check finds papers that name this person still." },
  "profile/unknown-rule": {
    message: '"{value}" in check.ignore is no rule and has no effect',
    hint: "{nearest}Codes stand in brackets behind each finding.",
  },
  "profile/same-person": {
    message: '"{value}" and "{other}" in line {line} look like one person',
    hint: "Keep one id for a person; for two people of one name add something behind the name that tells them apart in documents.",
  },
  "profile/same-title": {
    message: 'the posts "{value}" and "{other}" in line {line} have the same title and the same portfolio',
    hint: "Give each its portfolio, or make them one post; otherwise documents do not tell whose duty it is.",
  },
  "profile/same-department": {
    message: 'the department "{value}" has the same name as "{other}" in line {line}',
    hint: "Make them one, or give them different names.",
  },
  "profile/title-department": {
    message: 'the title "{title}" names the department "{department}", which is gone',
    hint: "{now}If the department has another name now, run tiaoli rename to correct all of it; if it was dissolved or merged, change the title or vacate the post.",
  },
  "profile/mark-dropped": {
    message: '"{from}" is printed as "{to}"',
    hint: 'The program adds punctuation, numbers and words such as "copies to"; the profile need not say them, and what it says does no harm.',
  },
  "rename/unknown": {
    message: 'the profile has no "{word}"; nothing was written',
    hint: "{nearest}Write a present name or key; see them with tiaoli unit show.",
  },
  "rename/several": {
    message: 'there are several "{word}"; nothing was written',
    hint: "Say which one with what stands in brackets: {several}.",
  },
  "rename/same": {
    message: 'the {kind} "{from}" is given no new name; nothing was written',
    hint: "Write a name that differs from the present one.",
  },
  "rename/taken": {
    message: 'there is a {kind} "{to}" already ({place}); nothing was written',
    hint: "Choose a name that can be told apart.",
  },
  "rename/taken-department": {
    message: 'there is a department "{to}" already ({place}); nothing was written',
    hint: "To merge the two give no new name and use --merge-into {to}; otherwise choose another name.",
  },
  "rename/choose": {
    message: "a new name, --merge-into or --dissolve: one of them, and one only; nothing was written",
    hint: "A new name to rename, --merge-into to merge into another department, --dissolve to dissolve.",
  },
  "rename/not-department": {
    message: 'the {kind} "{name}" is no department and cannot be merged or dissolved; nothing was written',
    hint: "This works for departments only; edit the profile for all else.",
  },
  "rename/itself": {
    message: '"{name}" cannot be merged into itself; nothing was written',
    hint: "Say which department it is merged into.",
  },
  "rename/pointed": {
    message: '{path} still uses "{name}"; nothing was written',
    hint: "Say with --merge-into which department takes over, or change these places first.",
  },
  "rename/left": {
    message: '"{value}" still has "{from}", which was not changed',
    hint: "This may be another unit or department; if it is the same, edit this line of the profile.",
  },
  "rename/cited": {
    message: '"{from}" in "{value}" was not changed',
    hint: "Papers that were issued, and things past, keep the name of their time.",
  },
  "rename/head-left": {
    message: '"{name}" is gone, and the post of its head "{title}" is still there',
    hint: "If the post has another name run tiaoli rename; if it is over run tiaoli vacate with --post {post}.",
  },
  "rename/director-left": {
    message: "the department that takes over has no head; {path} is as it was",
    hint: "Write the director of the leading group's office into the profile.",
  },
  "rename/role-left": {
    message: '"{name}" is gone, and no department has its role {role}',
    hint: "Clauses that name a department by its role are no longer printed; if another one takes it over, give it this role.",
  },
  "rename/document-left": {
    message: '"{id}" under documents belongs to "{name}" and was not changed',
    hint: "An issued paper may stay; delete it if it is not used any more.",
  },
  "rename/still-says": {
    message: '"{from}" is now "{to}", and "{value}" in the profile still has the former name',
    hint: "Check; if it changes too run tiaoli rename, or edit this line of the profile.",
  },
  "profile/busy": {
    message: 'another command is changing "{path}"; nothing was written',
    hint: "Wait until it has ended, then run the command again.",
  },
  "profile/changed-meanwhile": {
    message: '"{path}" was changed a moment ago; nothing was written',
    hint: "Save and close the profile in your editor, then run the command again.",
  },
};
