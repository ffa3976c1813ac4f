import type { sheet as codes } from "../../../diag/codes/sheet.js";
import type { Sentences } from "../../types.js";

export const sheet: Sentences<typeof codes> = {
  "sheet/not-xlsx": {
    message: '"{name}" is no .xlsx workbook',
    hint: "Perhaps it was not transferred in full or has another extension only: open it in Excel or WPS and save it as a workbook (.xlsx).",
  },
  "sheet/locked": {
    message: '"{name}" needs a password to open, or is in the old .xls format',
    hint: "Open it in Excel or WPS, remove the password and save it as a workbook (.xlsx).",
  },
  "sheet/too-large": {
    message: '"{name}" is too large and was not opened',
    hint: "A workbook to fill in is mostly below 1 MB: check whether it is the right one, or delete pictures and what stands outside the tables.",
  },
  "sheet/far-cell": {
    message: '"{name}" has something in {cell}, too far from the table',
    hint: "Delete what stands outside the table; cells within 5000 rows and column AZ are read.",
  },
  "sheet/broken": {
    message: 'the content of "{name}" is damaged and cannot be read',
    hint: "Open it in Excel or WPS and save it as a new .xlsx; if that does not help, export a new one to fill in.",
  },
  "sheet/missing": {
    message: 'the sheet "{sheet}" is missing',
    hint: "Sheets may not be deleted or renamed: give it its name again, or export anew and copy what was filled in. Sheets that are not used stay empty.",
  },
  "sheet/unknown": {
    message: 'the sheet "{sheet}" is no part of a profile and was not read',
    hint: "If it has something that is needed, fill it into the sheets that were there.",
  },
  "sheet/no-header": {
    message: 'the sheet "{sheet}" has no header',
    hint: "The header is the row with {headers}: restore it as it was exported.",
  },
  "sheet/no-column": { message: 'the column "{header}" is missing', hint: "Restore it as it was exported; it may be empty." },
  "sheet/unknown-column": {
    message: 'there is no column "{header}"',
    hint: "{nearest}Only the exported columns may be used: delete this one, or give it its header again.",
  },
  "sheet/twice": { message: '"{header}" stands twice', hint: "The other one is in {other}: keep one." },
  "sheet/merged": { message: "cells are merged here ({range})", hint: "Undo that and fill in each cell." },
  "sheet/formula": {
    message: "a formula stands here and was not read",
    hint: "Copy it and paste its value, or write the content.",
  },
  "sheet/outside": {
    message: "something stands outside the table: {value}",
    hint: "Put it into a column with a header; notes go on a sheet of their own.",
  },
  "sheet/unknown-row": {
    message: 'there is no item "{label}"',
    hint: "{nearest}The items of this sheet are fixed: give it its name again, or empty the row.",
  },
  "sheet/number": {
    message: '"{label}" should be text and is the number {value}',
    hint: "Format the cell as text, then type the whole content again.",
  },
  "sheet/boolean": {
    message: '"{label}" should be text and is the logical value {value}',
    hint: "Format the cell as text, then type it again.",
  },
  "sheet/choice": { message: '"{label}" cannot be "{value}"', hint: "{nearest}It may be: {known}." },
  "sheet/whole-number": {
    message: '"{label}" should be a whole number and is "{value}"',
    hint: "Write a number such as 1 or 2, without a unit.",
  },
  "sheet/required": { message: '"{label}" is not filled in', hint: "It has to be: fill it in." },
  "sheet/several-lines": { message: '"{label}" takes one line', hint: "Make it one line; it may be long." },
  "sheet/reference": {
    message: '"{label}" says "{value}", which the sheet {where} does not list',
    hint: "{nearest}Choose from the drop-down, or add it to the sheet {where} first.",
  },
  "sheet/which": { message: '"{label}" says "{value}", and several have that name', hint: "Say which one: {known}." },
  "sheet/duplicate-key": {
    message: '"{value}" stands twice',
    hint: "It is the same as {other}: make them one row; if you copied the row, delete it and fill in an empty one.",
  },
  "sheet/half-key": { message: 'the row has no "{label}"', hint: "Fill it in, or empty the row." },
  "sheet/bad-key": { message: '"{value}" cannot be a key', hint: "Choose another name." },
  "sheet/half-cadence": {
    message: 'of "{name}" only the times or only the period is filled in',
    hint: "Fill in both, such as 2 and every year; leave both empty where there is no such cadence.",
  },
  "sheet/unfinished": {
    message: "{count} {count|place|places} of the profile {count|is|are} not filled in; it was exported as it is",
    hint: "Fill them in in the workbook and read it back; what is left out is told cell by cell.",
  },
  "sheet/date-taken": { message: 'the date "{from}" was read as {to}', hint: "" },
  "sheet/trimmed": { message: 'spaces around "{value}" were left out', hint: "" },
  "sheet/name-read": { message: 'the name "{from}" was read as "{to}"', hint: "" },
  "sheet/narrowed": { message: 'the full-width characters "{from}" were read as {to}', hint: "" },
  "sheet/new-key": { message: 'the new "{name}" has the key {key}', hint: "" },
  "sheet/new-keys": { message: "{count} new {count|entry has its key|entries have their keys}: {keys}", hint: "" },
  "sheet/left-open": {
    message:
      "{count} {count|place|places} that {count|has|have} to be filled in {count|is|are} still empty; all else was read: {cells}",
    hint: "Go on in the workbook or in the profile; nothing can be drafted until then, see tiaoli unit check.",
  },
  "sheet/emptied-row": { message: 'the row "{key}" was emptied and counts as deleted', hint: "" },
  "sheet/form-collision": {
    message: 'this was changed elsewhere too: it was "{base}", you wrote "{mine}", the profile now says "{now}"',
    hint: "Write what the profile says now, or choose to keep yours when you save.",
  },
  "sheet/form-no-comparison": {
    message: 'the profile "{path}" was changed elsewhere into what a form cannot hold; nothing was saved',
    hint: "Mend it as text, or change it back, and save again.",
  },
  "sheet/form-merged": {
    message: 'the profile "{path}" was also changed elsewhere since it was opened; those changes stay',
    hint: "",
  },
  "sheet/other-unit": {
    message: 'the unit id in the workbook is "{found}", that of the profile "{path}" is "{known}"',
    hint: "Perhaps it is the wrong workbook or profile; to change the id edit the profile.",
  },
  "sheet/collision": {
    message: 'both changed "{what}" since the export: it was "{base}", the workbook says "{mine}", the profile now says "{now}"',
    hint: "Make the cell say what the profile says now, or add --force for the workbook's.",
  },
  "sheet/collisions": {
    message: 'nobody can tell which side is right in the places above; the profile "{path}" was not changed',
    hint: "Look at each of them and import again; --force takes the workbook's in all of them.",
  },
  "sheet/no-record": {
    message:
      'the workbook does not say what profile it was exported from, so nobody can tell which cells were changed: it could take back what "{path}" learnt since',
    hint: "See with --dry-run what would change and add --force if all of it is meant; else export again with tiaoli unit export.",
  },
  "sheet/no-comparison": {
    message: 'the profile the workbook was exported from, or "{path}" as it is now, cannot be compared cell by cell',
    hint: "See with --dry-run what would change and add --force if all of it is meant; else mend the profile and export again.",
  },
  "sheet/no-id": {
    message: "the workbook has no unit id that could be used, so it is not clear which profile to write",
    hint: "Fill in the unit id on its first sheet, or name the profile with --unit.",
  },
};
