import type { cli as codes } from "../../../diag/codes/cli.js";
import type { Sentences } from "../../types.js";

export const cli: Sentences<typeof codes> = {
  "cli/unknown-unit": {
    message: 'there is no unit "{unit}"',
    hint: "{nearest}There are: {known}. The path of a profile will do as well.",
  },
  "cli/shared-name": {
    message: 'several units are called "{unit}": {several}',
    hint: "Give the unit's id.",
  },
  "cli/no-units": {
    message: '"{path}" has no unit profiles',
    hint: "Make one with tiaoli unit new, or a workspace with a sample with tiaoli init.",
  },
  "cli/which-unit": {
    message: "no unit is named",
    hint: "Write the id of a unit or the path of a profile, or --all for all units.",
  },
  "cli/unit-and-all": { message: "a unit is named, and --all as well", hint: "Use one of the two." },
  "cli/same-unit": {
    message: 'two profiles have the same unit id "{unit}"',
    hint: "The other one is {other}; give them different ids.",
  },
  "cli/unknown-kind": { message: 'there is no document kind "{value}"', hint: "{nearest}There are: {known}." },
  "cli/unknown-topic": { message: 'there is no topic "{value}"', hint: "{nearest}There are: {known}." },
  "cli/unknown-format": { message: 'there is no format "{value}"', hint: "{nearest}There are: {known}." },
  "cli/unknown-shelf": {
    message: 'there is no shelf "{value}"',
    hint: "Left out, the shelf of the profile is drafted; full drafts every kind.",
  },
  "cli/unknown-look": { message: 'there is no look "{value}"', hint: "{nearest}There are: {known}." },
  "cli/unknown-layout-code": {
    message: 'the layout check has no rule "{value}"',
    hint: "{nearest}There are (code in `layout --json`): {known}.",
  },
  "cli/no-fix-alone": { message: "--no-fix goes with --fix only", hint: "Add --fix and a file name, or leave --no-fix out." },
  "cli/unknown-layout": { message: 'there is no layout "{value}"', hint: "There are: {known}." },
  "cli/nothing-to-draft": {
    message: 'no unit has chosen the topic "{value}"',
    hint: "Add it to topics in a profile, or choose another topic.",
  },
  "cli/bad-day": { message: '"{value}" is no date', hint: "Write a day that exists, as 2026-03-05." },
  "cli/unknown-entry": { message: 'the library has no "{value}"', hint: "{nearest}See all of it with tiaoli library list." },
  "cli/bad-number": {
    message: '"{value}" is no version number',
    hint: "Versions are numbers: 1, 2, 3. See them with tiaoli history.",
  },
  "cli/restore-needs": {
    message: "taking out an old version needs the document, --restore and --out",
    hint: "For example: tiaoli history {unit} {document} --restore {number} --out old.docx; documents and versions are listed by tiaoli history {unit}.",
  },
  "cli/out-exists": { message: '"{path}" exists already and was not overwritten', hint: "Choose another file name." },
  "cli/fix-in-place": {
    message: '"{path}" is the very file to check, and was not overwritten',
    hint: "Choose another file name; replace the file once you have looked the new one over.",
  },
  "cli/report-needs-out": { message: 'no file for the report "{format}"', hint: "Add --out, as in --out findings.{format}." },
  "cli/report-extension": {
    message: 'the report "{path}" has another extension than its format',
    hint: "Write .{format} as its extension.",
  },
  "cli/out-not-xlsx": { message: 'the workbook "{path}" has to be a .xlsx', hint: "Write .xlsx as its extension." },
  "cli/heavy-burden": {
    message: '"{role}" has {times} {kind} a year, more than {most} ("{source}")',
    hint: "Hold together what can be, and leave to departments what they can decide; tiaoli burden {unit} -v lists each.",
  },
  "cli/nothing-to-check": {
    message: '"{path}" holds nothing to check',
    hint: "Papers are .docx, .docm, .dotx, .dotm, .doc, .dot, .wps, .wpt, .txt, .md and .pdf; save others as .docx first.",
  },
  "cli/edited-drift": {
    message: "in an edited file: {what} ({rule})",
    hint: "All findings with their evidence: tiaoli check {unit}",
  },
  "cli/papers-skipped": {
    message: '{count} {count|file|files} in "{folder}" cannot be read and {count|was|were} not checked: {files}',
    hint: "Save as .docx in WPS or Word first (and unpack archives), then check again.",
  },
  "cli/files-skipped": {
    message:
      '{count} {count|file|files} in "{folder}" {count|is no paper|are no papers} and {count|was|were} not checked: {files}',
    hint: "",
  },
  "cli/left-open": { message: '"{path}" stands beside a file that is open, and was not checked', hint: "" },
  "cli/no-such-finding": {
    message: 'there is no finding "{value}" among {count}',
    hint: "Run check again with the same papers and options, and name a number it lists.",
  },
  "cli/accept-needs-unit": {
    message: 'finding {value} is in "{path}", and nobody knows of which unit',
    hint: "Add --unit, or name the unit itself to check its whole shelf.",
  },
  "cli/belongs-in-profile": {
    message: '"{quote}", if it is a {what} of yours, is better put into {field} of the profile (from line {line})',
    hint: "Papers print it then and checks know it; take out of check what was noted just now.",
  },
  "cli/belongs-in-new-field": {
    message: '"{quote}", if it is a {what} of yours, is better put into {field} of the profile, which it has not yet',
    hint: 'Begin a line with "{field}:"; a profile made by tiaoli unit new says how. Then take out of check what was noted just now.',
  },
  "cli/accept-alone": {
    message: "--accept does not go with --fix, --out or --format",
    hint: "Accept first, then check again.",
  },
  "cli/fix-not-folder": {
    message: '{count} {count|paper is|papers are} to be corrected, which "{path}" cannot hold',
    hint: "Name a folder after --fix.",
  },
  "cli/fix-laid-out": {
    message: '"{path}" is no .docx: its words were laid out as "{out}", with revisions and comments',
    hint: "Layout and pictures were not taken over: compare with the original.",
  },
  "cli/fix-unplaced": {
    message: '"{quote}" ({place} of "{path}") has no place for a comment: {comment}',
    hint: "Open the file and change it there.",
  },
  "cli/release-use": { message: "{what}", hint: "See tiaoli library release --help." },
  "cli/out-taken": {
    message: '"{path}" exists already and was not overwritten',
    hint: "Choose another file name, or add --force.",
  },
  "cli/fix-other-format": {
    message: 'the copy of "{source}" has to be a {format}, which "{path}" is not',
    hint: "Write {format} as its extension, or name a folder after --fix.",
  },
  "cli/fix-not-docx": { message: 'the mended file "{path}" has to be a .docx', hint: "Write .docx as its extension." },
  "cli/report-not-html": { message: 'the web page "{path}" has to be an .html', hint: "Write .html as its extension." },
  "cli/foreign-look": {
    message: 'the file was laid out with the look "{value}", which is not here; it was checked against "{used}"',
    hint: "Put the file of that look into templates/looks of the workspace, or name a look with --look.",
  },
  "cli/force-alone": { message: "--force goes with --fix or --report", hint: "Add --fix and the name of the new file." },
  "cli/no-workspace": {
    message: '"{path}" is no workspace (it has no data/units)',
    hint: "Go into a workspace first, or make one with tiaoli init.",
  },
  "cli/kept": { message: '"{path}" exists already and stays as it is', hint: "" },
  "cli/unit-exists": {
    message: 'the profile "{path}" exists already and was not overwritten',
    hint: "Choose another id, or edit that file.",
  },
  "cli/bad-id": {
    message: '"{value}" cannot be the id of a unit',
    hint: "Use lower-case letters, digits and hyphens, begin with a letter or digit, no more than 40 characters, and no name the system reserves such as con or nul.",
  },
  "cli/unknown-type": { message: 'there is no unit type "{value}"', hint: "{nearest}There are: {known}." },
  "cli/unknown-field": {
    message: 'there is no field of work "{value}"',
    hint: "{nearest}The fields: {known}. For none of these, leave --field out.",
  },
  "cli/no-field": {
    message: 'a {type} has no field of work, so "{value}" cannot be written',
    hint: "Leave --field out; it is for bureaus in charge of one field.",
  },
  "cli/unknown-size": { message: 'there is no size "{value}"', hint: "The sizes: {known}." },
  "cli/unknown-organ": { message: 'there is no such form of a Party organ: "{value}"', hint: "There are: {known}." },
  "cli/asking-ended": {
    message: "the questions were not answered to the end; nothing was written",
    hint: "Run tiaoli unit new again; what you know can be given as options, see tiaoli unit new --help.",
  },
  "cli/missing-answer": {
    message: "{option} is missing ({label})",
    hint: "Write {option} on the command line, or run the command in a terminal to be asked.",
  },
  "cli/bad-name": {
    message: '{option} cannot be "{value}"',
    hint: "Write one line without quotation marks, backslashes and control characters, no more than 60 characters.",
  },
  "cli/unknown-command": { message: 'there is no command "{value}"', hint: "{nearest}See all commands with tiaoli --help." },
  "cli/unknown-option": { message: 'there is no option "{value}"', hint: "{nearest}See the usage with tiaoli {command}--help." },
  "cli/missing-argument": { message: "the argument {value} is missing", hint: "See the usage with tiaoli {command}--help." },
  "cli/option-value": { message: "the option {value} needs a value", hint: "See the usage with tiaoli {command}--help." },
  "cli/too-many": {
    message: "too many arguments",
    hint: "Put names with spaces in quotes; see the usage with tiaoli {command}--help.",
  },
  "cli/merged-and-mine": {
    message: "--merged and --mine exclude each other",
    hint: "--merged is the file that was published, --mine the one edited by hand from before the merge.",
  },
  "cli/missing-option": { message: 'the option "{value}" is missing', hint: "See the usage with tiaoli {command}--help." },
  "cli/wrong-use": { message: "the command is not written properly", hint: "See the usage with tiaoli {command}--help." },
  "cli/unknown-language": { message: 'there is no language "{value}"', hint: "There are: {known}." },
  "cli/bug": {
    message: "the program failed: {detail}",
    hint: "Run it again with --debug and send what it shows to the maintainers. Your files are not damaged.",
  },
  "cli/not-drafted": {
    message: "{count} {count|unit was|units were} not drafted: {units}; the other {done} {done|is|are} written",
    hint: "The reason stands above; once it is mended, run the same command for these units alone.",
  },
};
