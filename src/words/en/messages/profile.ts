import type { profile as codes } from "../../../diag/codes/profile.js";
import type { Sentences } from "../../types.js";

export const profile: Sentences<typeof codes> = {
  "profile/not-text": {
    message: "the file is no text",
    hint: "A profile is a plain text in YAML: save it in UTF-8 with a text editor; a Word or Excel file with another extension will not do.",
  },
  "profile/empty": { message: "the profile is empty", hint: "tiaoli unit new makes a draft with notes." },
  "profile/too-large": {
    message: "the profile is larger than 1 MiB",
    hint: "Perhaps it is the wrong file; a profile mostly has a few hundred lines.",
  },
  "profile/encoding": {
    message: "the file is not in UTF-8; it was read as {encoding}",
    hint: "Check the words, then save it in UTF-8.",
  },
  "profile/two-documents": {
    message: "the file holds two profiles",
    hint: "Delete the line --- and the second one: one file, one unit.",
  },
  "profile/not-map": {
    message: 'a profile consists of "key: value"',
    hint: "Begin with sections such as unit: and organ:, as in the sample.",
  },
  "profile/too-deep": {
    message: "too many levels",
    hint: "A profile has a dozen levels at most: check for brackets or indents that repeat.",
  },
  "profile/more": {
    message: "{count} more {count|problem is|problems are} not listed",
    hint: "See to those above, then check again.",
  },
  "profile/yaml-indent": {
    message: "the indent is not that of the lines around",
    hint: "Lines of one level begin at the same column; each level goes two half-width spaces further in.",
  },
  "profile/yaml-quote": {
    message: "the quotation marks are not closed on the same line",
    hint: "Add the other half-width quotation mark.",
  },
  "profile/yaml-bracket": { message: "a square or curly bracket is not closed", hint: "Add the other half-width ] or }." },
  "profile/yaml-comma": {
    message: "a comma is missing between entries in brackets",
    hint: "Put a half-width comma and a space between entries.",
  },
  "profile/yaml-escape": {
    message: "the backslash in double quotes does not work",
    hint: "Write the backslash as \\\\\\\\, or use single quotes.",
  },
  "profile/yaml-start": {
    message: 'a value cannot begin with "{char}"',
    hint: "Put the whole value in half-width double quotes.",
  },
  "profile/yaml-nested": {
    message: 'two "key: value" on one line, or the next line goes too far in',
    hint: "Write them on two lines; if the colon is part of the value put it in half-width double quotes.",
  },
  "profile/yaml-colon": {
    message: 'the line has no colon of "key: value"',
    hint: "Write a half-width colon and a space behind the key.",
  },
  "profile/yaml-token": {
    message: "something here cannot be read",
    hint: "Check indents, brackets, quotes and colons of this line and the one above; put a value with such signs in half-width double quotes.",
  },
  "profile/yaml-broken": {
    message: "the YAML is faulty",
    hint: "Check indents, colons and quotes of this line and the one above against the sample.",
  },
  "profile/anchor": {
    message: "a profile may not use references of YAML (beginning with & or *)",
    hint: "Write the content itself; if the sign is part of a text use half-width double quotes.",
  },
  "profile/tag": {
    message: 'a profile may not use the YAML tag "{value}"',
    hint: "Delete the tag; if it is part of a text use half-width double quotes.",
  },
  "profile/bad-key": { message: '"{key}" cannot be a key', hint: "Choose another name." },
  "profile/key-type": { message: "a key is one word, no list and no group", hint: "Check what stands before the colon." },
  "profile/duplicate-key": { message: '"{key}" stands twice', hint: "The first is in line {line}: make them one." },
  "profile/wide-colon": { message: 'a full-width colon follows "{key}"', hint: "Use a half-width colon and a space: {key}: " },
  "profile/colon-space": { message: 'no space follows "{key}:"', hint: "Put a half-width space behind the colon." },
  "profile/wide-comma": {
    message: "a full-width comma in brackets",
    hint: "Use a half-width comma; if the comma is part of a text put the entry in half-width double quotes.",
  },
  "profile/wide-bracket": {
    message: 'the list has a full-width bracket "{char}"',
    hint: "Use half-width [ ] or { }; if it is part of a text use half-width double quotes.",
  },
  "profile/wide-quotes": {
    message: "the value stands in full-width quotation marks: {value}",
    hint: "Delete them, or use half-width double quotes.",
  },
  "profile/wide-space": {
    message: "there is a full-width space",
    hint: "Use a half-width space or delete it; the program aligns names itself.",
  },
  "profile/tab": { message: "the indent is a tab", hint: "Use half-width spaces, two a level." },
  "profile/newline": { message: '"{path}" takes one line and no line break', hint: "Make it one line; it may be long." },
  "profile/character": {
    message: '"{path}" has {kind} ({code})',
    hint: "Delete the character and type it again; for rare characters use a Unicode font.",
  },
  "profile/edge-space": { message: '"{path}" has spaces around it', hint: "Delete the spaces at both ends." },
  "profile/name-space": { message: 'the name "{value}" has a space in it', hint: "Delete it; the program aligns names itself." },
  "profile/placeholder": {
    message: '"{path}" is not filled in yet: {value}',
    hint: "Write what it is; where there is none, delete the line if it is optional.",
  },
  "profile/empty-value": { message: '"{path}" is empty', hint: "Fill it in, or delete the line if it is optional." },
  "profile/too-long": {
    message: '"{path}" is too long, {max} characters at most',
    hint: "Make it shorter, or check whether quotes come in pairs.",
  },
  "profile/empty-list": { message: '"{path}" needs one entry at least', hint: "Add one." },
  "profile/too-many": { message: '"{path}" has room for {max} entries', hint: "Take some away." },
  "profile/unknown-key": { message: 'there is no key "{key}"', hint: "{nearest}Here may stand: {known}." },
  "profile/missing-key": { message: '"{path}" is missing ({label})', hint: "Add it here." },
  "profile/type": { message: '"{path}" should be {expected} and is {actual}', hint: "{way}" },
  "profile/choice": { message: '"{path}" cannot be "{value}"', hint: "{nearest}It may be: {known}." },
  "profile/id": {
    message: '"{value}" cannot be used here ({label})',
    hint: "Use lower-case letters, digits and hyphens, begin with a letter or digit, no more than 40 characters, no signs of paths and no names Windows reserves.",
  },
  "profile/document-id": {
    message: '"{value}" is no id of a document',
    hint: "Write <kind>.<topic> or <kind>.<topic>.<subject>, as responsibility-list.ideology, with lower-case letters, digits and hyphens.",
  },
  "profile/duplicate-id": {
    message: '"{value}" stands twice',
    hint: "It is the same as in line {line}: keep one, or change it.",
  },
  "profile/date-form": { message: 'the date "{value}" is not written properly', hint: "Write {suggestion}." },
  "profile/no-such-day": { message: 'there is no day "{value}"', hint: "Check year, month and day." },
  "profile/date-range": { message: 'the year of the date "{value}" is unlikely', hint: "Years lie between 1900 and 2100." },
  "profile/cadence-form": {
    message: 'the cadence "{value}" is not written properly',
    hint: "Write {suggestion}; the form is times/period, and a period is week, month, quarter, half-year or year.",
  },
  "profile/cadence-vague": {
    message: '"{value}" states no interval',
    hint: "Say how often: 2/year (twice a year), 1/quarter (once a quarter).",
  },
  "profile/cadence-floor": {
    message: "the cadence {value} of {name} is below the required {least}",
    hint: "{regulation}{article} asks for {least} at least: use no lower one.",
  },
  "profile/vague": {
    message: '"{path}" says "{value}", which states no interval',
    hint: "Write a certain time or period, such as every December or every quarter.",
  },
  "profile/number-brackets": {
    message: 'the year of the number "{value}" stands in the wrong brackets',
    hint: "The year stands in hexagonal brackets: {suggestion}.",
  },
  "profile/number-form": {
    message: 'the number "{value}" is not written properly',
    hint: "The form is the office's short name, the year in hexagonal brackets, the number and its character, without an ordinal mark and without leading zeros.",
  },
  "profile/two-forms": { message: '"{path}" names several forms of a Party organ: {value}', hint: "A unit has one: choose it." },
  "profile/organ-form": {
    message: '"{value}" is no form of a Party organ',
    hint: "Choose one of the five forms that the sample profile lists.",
  },
  "profile/organ-differs": {
    message: '"{path}" speaks of a {found}, and organ.form says {form}: {value}',
    hint: "Use one form throughout.",
  },
  "profile/two-holders": {
    message: 'the post "{post}" has two holders on {date}: {first}, {second}',
    hint: "Give the former one a to (the first day no longer in the post), or check the days.",
  },
  "profile/term-reversed": {
    message: "the day of leaving {to} is not after the day of coming {from}",
    hint: "Check the days; on the day of leaving the post is no longer held.",
  },
  "profile/vacant": {
    message: 'nobody holds the post "{post}" ({title}) on {date}',
    hint: "Record a holder with tiaoli appoint, with --acting for somebody who acts; or add one under holders in the profile.",
  },
  "profile/unknown-person": {
    message: 'the person "{value}" is not listed under people',
    hint: "{nearest}Add the person to people, or use an id that is there.",
  },
  "profile/unknown-post": {
    message: 'the post "{value}" is not listed under posts',
    hint: "{nearest}Here stands a key of posts, not a title.",
  },
  "profile/unknown-department": {
    message: 'the department "{value}" is not listed under departments',
    hint: "{nearest}Here stands a key of departments, not a name.",
  },
  "profile/unknown-party": {
    message: '"{value}" is neither under posts nor under departments',
    hint: "{nearest}Here stands the key of a post or department.",
  },
  "profile/edit-broken": {
    message: "the profile has faults of YAML and cannot be changed by a command",
    hint: "Run tiaoli unit check and mend them first.",
  },
  "profile/edit-place": { message: '"{path}" cannot be written here', hint: "Check how this section of the profile is written." },
  "profile/edit-post": { message: 'there is no post "{post}"', hint: "Add it under posts first." },
  "profile/edit-vacant": { message: 'nobody holds the post "{post}" on {date}', hint: "Check post and day." },
};
