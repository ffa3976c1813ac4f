import type { units as codes } from "../../../diag/codes/units.js";
import type { Sentences } from "../../types.js";

/** What is said about tables of units, and about work on many units at once. */
export const units: Sentences<typeof codes> = {
  "units/no-sheet": {
    message: "there is no sheet “{sheet}”",
    hint: "Add a sheet “{sheet}” with a row for each unit and “{header}” in the first column; tiaoli units export writes one to copy.",
  },
  "units/empty": { message: "the table has no unit in it", hint: "Write a row for each unit below the headers." },
  "units/no-id": {
    message: "this row does not say which unit it is",
    hint: "Write the unit's id in its column, or delete the whole row.",
  },
  "units/not-csv": {
    message: "“{name}” is no CSV text, or its encoding cannot be told",
    hint: "Save it as “CSV UTF-8” in Excel or WPS, or as .xlsx.",
  },
  "units/open-quote": {
    message: "a quotation mark in “{name}” is never closed",
    hint: "Close it; a mark within a cell is written twice.",
  },
  "units/broken-profile": {
    message: "the profile of the unit “{unit}”, {path}, cannot be read",
    hint: "Run tiaoli unit check {unit} and mend it first.",
  },
  "units/more": {
    message: "{count} further {count|fault|faults}; nothing was written",
    hint: "Mend those above and import again.",
  },
  "units/taken-back": {
    message: "one profile could not be written; the {count} before it {count|is|are} as {count|it was|they were}",
    hint: "See what is said above, then run the same command again.",
  },
  "units/half-done": {
    message: "one profile could not be written, and these were written and could not be taken back: {paths}",
    hint: "Look at them, then run the same command again: what is written already does not change.",
  },
  "units/csv-part": {
    message: "a CSV has the sheet “{sheet}” alone; not written: {sheets}",
    hint: "Export to .xlsx to have everything.",
  },
  "units/jobs": {
    message: "“{value}” for --jobs is no whole number from 1 to 64",
    hint: "Say how many units to work on at once; by default as many as there are processors.",
  },
  "units/thread": {
    message: "the work on the unit “{unit}” broke off: {detail}",
    hint: "Other units are not concerned. If memory was short, run it again with --jobs 1; if that does not help, tell whoever maintains the program.",
  },
  "units/failed": {
    message: "{count} {count|unit|units} failed and {count|stays|stay} as before: {units}",
    hint: "The other {done} are done. Mend these and run the same command again: what is done is not done again.",
  },
  "units/stopped": {
    message: "stopped; {count} {count|unit was|units were} not begun",
    hint: "Run the same command again to go on; what is done is not done again.",
  },
  "units/board": { message: 'there is no board "{value}"', hint: "There are: {known}." },
  "units/board-format": {
    message: 'boards are stored as .xlsx or .html, not as "{path}"',
    hint: "As in --out state.xlsx; for programs use --json.",
  },
};
