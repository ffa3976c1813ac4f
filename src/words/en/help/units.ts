import type { SameKeys } from "../../types.js";
import type { units as zh } from "../../zh/help/units.js";

export const units: SameKeys<typeof zh> = {
  init: {
    summary: "make a workspace",
    description:
      "Makes a workspace: data/units (with a sample profile), templates, out. Files that are there already stay as they are.",
    arguments: { folder: ["folder", "where the workspace is to be; the current folder when left out"] },
    options: {
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli init papers\n  cd papers\n  tiaoli draft hubin-primary",
  },
  unit: {
    summary: "unit profiles: new, list, check, show, fill in",
    description: "Makes, lists, checks and shows unit profiles, and has them filled in in a spreadsheet.",
    arguments: {},
    options: {},
    after: "",
  },
  "unit new": {
    summary: "make a profile",
    description:
      "Makes a unit profile: what is given is written, what is not is asked for on a terminal; posts, departments and cadences of the unit type are listed, the rest is left blank to be filled in.",
    arguments: {},
    options: {
      id: ["id", "id of the unit: lower-case letters, digits, hyphens"],
      type: ["type", "unit type, its id or name, e.g. school"],
      name: ["name", "full name of the unit, as on its seal"],
      shortName: ["name", "short name of the unit"],
      organ: ["form", "form of the Party organ, in Chinese as the profile has it"],
      superior: ["name", "the superior Party organ, which reports go to; left blank when left out"],
      administration: ["name", "the superior administrative authority, which accidents and fires are reported to"],
      field: ["field", "what a bureau is in charge of, by key or name, e.g. grain"],
      size: ["size", "small, medium or large; computed from leaders, departments and staff when left out"],
      shelf: ["kinds", "papers it issues: kinds by id or name with commas between, or full; by type and size when left out"],
      json: "prints JSON",
    },
    after:
      '\nExample:\n  tiaoli unit new\n  tiaoli unit new --id liudi-middle --type school --name "<full name>" --short-name "<short name>" --organ "<form>"',
  },
  board: {
    summary: "overviews of many units",
    description:
      "Gathers where many units stand: state (finals, drafts, open conflicts, blanks, last made), rollout (which units do not print the last version of a clause, and why), deviation (hand edits, those made alike together), validity (regulations that ended or were amended: clauses, papers, units), levels (units that do less often than their superior, or have nobody for what it gives them), all.",
    arguments: {
      board: ["board", "state, rollout, deviation, validity, levels or all; state when left out"],
      units: ["units", "ids, names or groups; all units when left out"],
    },
    options: {
      asOf: ["day", "judge what is in force on this day; today when left out"],
      from: ["folder", "the output folder whose history is used; the workspace's out when left out"],
      out: ["file", "store it as .xlsx or .html"],
      force: "write over a file that is there",
      jobs: ["n", "so many units at once; the cores of the processor when left out"],
      json: "prints JSON for programs",
    },
    after: "\nExample:\n  tiaoli board\n  tiaoli board all --out boards.xlsx\n  tiaoli board validity lanjiang-schools",
  },
  units: {
    summary: "tables of units: many at once, in and out",
    description: "Make and update many profiles from one table, or write all profiles into one.",
    arguments: {},
    options: {},
    after: "",
  },
  "units import": {
    summary: "take a table into the units' profiles",
    description:
      "A row for each unit, further sheets for people, posts, terms, departments, media, venues and the like. Every cell is checked first: with any fault nothing is written, and all faults are listed by sheet, row and column. Then what changes is shown unit by unit; --yes writes it, all or none. An empty cell leaves what the profile says; the clearing mark (see the guide sheet) takes it out; entries that are not listed stay. Comments and order of the profiles stay.",
    arguments: { table: ["table", "an .xlsx workbook, or a .csv (UTF-8 or GB18030; the sheet of units alone)"] },
    options: {
      group: ["group", "group of the units that name none in the table or their profile"],
      dryRun: "show what would change and write nothing",
      yes: "write",
      verbose: "show every changed line even of many units",
      json: "print JSON",
    },
    after:
      "\nExamples:\n  tiaoli units import units.xlsx --group tingnan-schools\n  tiaoli units import units.xlsx --group tingnan-schools --yes",
  },
  "units export": {
    summary: "write all profiles into one table",
    description:
      "Change the table and read it back with tiaoli units import; what was not changed changes nothing. Of each unit what its own profile says, without what its group does.",
    arguments: { table: ["table", ".xlsx or .csv; units.xlsx by default. A CSV has the sheet of units alone"] },
    options: {
      group: ["group", "only the units of this group"],
      force: "over a file that is there",
      json: "print JSON",
    },
    after: "\nExamples:\n  tiaoli units export units.xlsx\n  tiaoli units export --group tingnan-schools schools.xlsx",
  },
  "unit list": {
    summary: "list all units",
    description: "Lists all units in data/units of the workspace.",
    arguments: {},
    options: {
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli unit list",
  },
  "unit check": {
    summary: "check profiles",
    description: "Checks how profiles are written and what they say; tells all problems at once, with their lines.",
    arguments: { units: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      all: "checks all units in data/units",
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli unit check hubin-primary\n  tiaoli unit check --all",
  },
  "unit show": {
    summary: "show a profile",
    description: "Lists the facts of a profile by their names, with the holders of a day.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      asOf: ["day", "e.g. 2026-03-05; today when left out"],
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli unit show hubin-primary --as-of 2026-03-05",
  },
  "unit export": {
    summary: "export a spreadsheet to fill in",
    description:
      "Exports a unit profile to an Excel workbook (in Chinese): a sheet for each kind of fact, with drop-downs and notes. Once filled in, tiaoli unit import reads it back.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      out: ["file", "where to; out/<unit>/ with the full name of the unit when left out"],
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli unit export hubin-primary\n  tiaoli unit export hubin-primary --out hubin.xlsx",
  },
  "unit import": {
    summary: "read a filled-in spreadsheet",
    description:
      "Reads a filled-in workbook back into the profile: checks every cell first, tells all problems at once and then writes nothing; without problems it shows the changes and writes them. Comments and order of the profile stay.",
    arguments: { workbook: ["workbook", "the filled-in .xlsx file"] },
    options: {
      unit: ["profile", "which profile to write, its id or path; by the id in the workbook when left out"],
      dryRun: "only lists what would change, writes nothing",
      force: "takes the workbook's word where both changed since the export, and where nobody can tell",
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli unit import hubin.xlsx --dry-run\n  tiaoli unit import hubin.xlsx",
  },
  appoint: {
    summary: "record an appointment",
    description:
      "Records in a profile that somebody holds a post; the term of the present holder ends on that day. Changes the profile alone; comments and order stay, and the change is shown.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      post: ["post", "key or title of the post, e.g. secretary"],
      name: ["name", "name of the holder; a person the profile knows keeps their id"],
      from: ["day", "the first day in the post, e.g. 2026-12-01"],
      basis: ["number", "number of the paper that appoints"],
      acting: "acts while the post is vacant",
      person: ["id", "id of the person: tells namesakes apart; person-1 and so on for somebody new"],
      dryRun: "only lists what would change, writes nothing",
      json: "prints JSON",
    },
    after: '\nExample:\n  tiaoli appoint hubin-primary --post secretary --name "<name>" --from 2026-12-01',
  },
  vacate: {
    summary: "record that a post falls vacant",
    description:
      "Records in a profile on which day the holder of a post leaves it; from that day the post is vacant. Changes the profile alone; comments and order stay, and the change is shown.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      post: ["post", "key or title of the post, e.g. secretary"],
      on: ["day", "the first day no longer in the post, e.g. 2026-12-01"],
      dryRun: "only lists what would change, writes nothing",
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli vacate hubin-primary --post union-chair --on 2026-12-01",
  },
  rename: {
    summary: "record a new name, a merger, a dissolution",
    description:
      "When a department, the unit, its Party organ, a post, a person, a medium, a venue or a superior is renamed, changes every place of the profile that says it: titles of posts, the name of the organ and so on. Citations of issued papers stay; what is in doubt is listed. Of a department that is merged or dissolved, all that points at it is seen to. Changes the profile alone; comments and order stay, and the change is shown.",
    arguments: {
      unit: ["unit", "id or name of a unit, or the path of its profile"],
      what: ["what", "present name or key, e.g. moral-office"],
      to: ["new name", "the new name"],
    },
    options: {
      mergeInto: ["department", "the department is merged into this one"],
      dissolve: "the department is dissolved and nobody takes it over; where it is still used is named, and nothing written",
      dryRun: "only lists what would change, writes nothing",
      json: "prints JSON",
    },
    after:
      '\nExample:\n  tiaoli rename hubin-primary moral-office "<new name>" --dry-run\n  tiaoli rename hubin-primary general-office --merge-into office',
  },
};
