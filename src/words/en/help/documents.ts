import type { SameKeys } from "../../types.js";
import type { documents as zh } from "../../zh/help/documents.js";

export const documents: SameKeys<typeof zh> = {
  draft: {
    summary: "draft documents",
    description:
      "Drafts the documents of a unit from its profile into out/<unit>/ and records them in the history. Files edited by hand are never overwritten.",
    arguments: { units: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      all: "drafts for all units in data/units",
      jobs: ["n", "of many units, how many are worked on at once; by default as many as there are processors"],
      kind: ["kind", "only these document kinds, by id or Chinese name; several with commas"],
      topic: ["topic", "only these topics, by id or Chinese name; the topics of the profile when left out"],
      shelf: ["shelf", "as the shelf of the profile says when left out; full drafts every kind"],
      format: ["format", "{formats}; docx,pdf,html when left out"],
      layout: ["layout", "prints all this time as plain, masthead, letter or minutes; as the profile says when left out"],
      seal: "all are sealed this time: the signature leaves room for it",
      look: ["look", "fonts and spacing this time, by id or name; as the profile says when left out"],
      bind: "binds all documents of the unit as well into one PDF with a cover, contents and running page numbers",
      asOf: ["day", "with the holders of this day, e.g. 2026-03-05; today when left out"],
      back: "allows a day earlier than that of the present files",
      out: ["folder", "where to; the workspace's out when left out"],
      reason: ["text", "reason for the history"],
      verbose: "lists every file; when left out, more than twenty documents are counted by kind",
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli draft hubin-primary\n  tiaoli draft --all --topic ideology --format docx,pdf",
  },
  burden: {
    summary: "what the papers of a unit ask of each role",
    description:
      "Counts, from the papers a unit issues and its profile, what each role has to do in a year: meetings, reports, checks, signing and records, each with the sentence it comes from; what can be held together, and what is asked for twice.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      asOf: ["day", "with the holders of this day, e.g. 2026-03-05; today when left out"],
      xlsx: ["file", "writes a workbook with a chart as well"],
      force: "replaces a workbook that exists",
      out: ["folder", "where the history is; the workspace's out when left out"],
      verbose: "lists every sentence",
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli burden hubin-primary\n  tiaoli burden hubin-primary --xlsx burden.xlsx",
  },
  regenerate: {
    summary: "update documents after a change",
    description:
      "Makes the drafted documents again from the present profile and clauses. A document that is not affected keeps every byte. Edits made by hand are merged into the new text; where the two disagree the Word file is marked, and a person decides.",
    arguments: { units: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      all: "updates all units in data/units",
      jobs: ["n", "of many units, how many are worked on at once; by default as many as there are processors"],
      reason: ["text", "reason for the history"],
      asOf: ["day", "with the holders of this day, e.g. 2026-12-01; today when left out"],
      back: "allows a day earlier than that of the present files",
      reissue:
        "issues anew under a new number and date: edits made by hand stay, the new paper repeals the old one, which is kept in a folder of its own",
      document: ["document", "with --reissue: only these documents, by their ids"],
      number: ["number", "with --reissue: the new number, written into the profile"],
      date: ["day", "with --reissue: the new date of issue, written into the profile"],
      effective: ["day", "with --reissue: the new day of effect, written into the profile"],
      dryRun: "only tells what would be updated, writes nothing",
      format: ["format", "{formats}; the present ones when left out"],
      out: ["folder", "where the files are; the workspace's out when left out"],
      json: "prints JSON",
    },
    after:
      '\nExample:\n  tiaoli regenerate hubin-primary --reason "new leadership"\n  tiaoli regenerate --all --as-of 2026-12-01 --dry-run',
  },
  resolve: {
    summary: "settle conflicts by a filled-in sheet",
    description:
      "Reads a filled-in sheet of conflicts: each place where mine, the merged or the new text was chosen, or a final text typed, is settled in the Word file, and the other formats follow. What is not filled in stays open.",
    arguments: {
      unit: ["unit", "id or name of a unit, or the path of its profile"],
      sheet: ["sheet", "the .xlsx of open conflicts, in the folder of the update's reports"],
    },
    options: {
      out: ["folder", "where the files are; the workspace's out when left out"],
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli resolve hubin-primary conflicts.xlsx",
  },
  undo: {
    summary: "take the last run back",
    description:
      "Restores all files of a unit that the last draft or regeneration changed, those edited by hand as they were before it; the history only grows. Earlier runs can be taken back one after another, at most the last 5. Where a file was edited since, nothing is undone. The profile stays as it is.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      out: ["folder", "where the files are; the workspace's out when left out"],
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli undo hubin-primary",
  },
  history: {
    summary: "list or take out recorded versions",
    description: "Lists the recorded versions of a unit's documents, or takes out the Word file of one.",
    arguments: {
      unit: ["unit", "id or name of a unit, or the path of its profile"],
      document: ["document", "id of a document, e.g. responsibility-list.ideology"],
    },
    options: {
      restore: ["version", "takes out the Word file of this version, with --out"],
      merged: "takes out the published file of that version, with edits made by hand; the generated one when left out",
      mine: "takes out the file edited by hand as it was before that version was merged",
      out: ["file", "where to store the file taken out"],
      from: ["folder", "the output folder whose history is used; the workspace's out when left out"],
      verbose: "lists every version of every document; when left out, of more than twenty only the runs and what to look at",
      json: "prints JSON",
    },
    after:
      "\nExample:\n  tiaoli history hubin-primary\n  tiaoli history hubin-primary responsibility-list.ideology --restore 1 --out old.docx",
  },
  todo: {
    summary: "list what is blank or unsettled",
    description:
      "Lists, over all documents of a unit, blanks to fill in, documents that are not final, vacant posts, what does not fit together, files edited by hand, and conflicts nobody has settled. Writes nothing.",
    arguments: { unit: ["unit", "id or name of a unit, or the path of its profile"] },
    options: {
      asOf: ["day", "the holders of this day, e.g. 2026-03-05; today when left out"],
      out: ["folder", "where the files are; the workspace's out when left out"],
      json: "prints JSON",
    },
    after: "\nExample:\n  tiaoli todo hubin-primary\n  tiaoli todo hubin-primary --as-of 2026-09-01",
  },
};
